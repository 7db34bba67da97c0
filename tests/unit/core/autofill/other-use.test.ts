import { describe, expect, it } from 'vitest';
import { classifyPage } from '../../../../lib/core/autofill/classify-page.ts';
import type { FieldDescription } from '../../../../lib/core/autofill/page-description.ts';
import { anyPage, control, field } from '../../support/pages.ts';

const kindOf = (text: string, button = '次へ', of: Partial<FieldDescription> = {}) =>
  classifyPage(
    anyPage({
      text,
      fields: [field(0, { name: 'code', inputMode: 'numeric', maxLength: 6, form: 0, ...of })],
      forms: [{ id: '', action: '' }],
      controls: [control({ kind: 'submit', text: button, form: 0 })],
    }),
  ).kind;
const shown = 'アプリに表示された6桁の数字を入力してください。';

describe('a code that an app shows', () => {
  it('is ours where somebody signs in by it', () => {
    expect(kindOf(shown)).toBe('login');
    expect(kindOf(shown, 'ログイン')).toBe('login');
  });

  it.each([
    '接続',
    '端末を連携する',
    '引き換える',
    '返却する',
    '適用する',
    '参加',
    '書類を開く',
    'Pair',
    'Redeem',
    'Link device',
    'Look up',
  ])('is not where the button of the form is "%s"', (button) => {
    expect(kindOf(shown, button)).toBe('none');
    // The same button below the words of a login.
    expect(kindOf(`二段階認証\n${shown}`, button)).toBe('login');
    expect(kindOf(`認証${shown}`, button)).toBe('login');
  });

  it.each([
    'アプリに表示された受付番号を入力してください。',
    'アプリに表示された6桁の会員番号を入力してください。',
  ])('is not where it is the number of a thing or a person: %s', (text) => expect(kindOf(text)).toBe('none'));
});

describe('a code that stands on paper, or that somebody told', () => {
  it.each([
    '書類に印字された確認コードを入力してください。',
    'はがきに記載の認証コードを入力してください。',
    '送信者から伝えられたアクセスコードを入力してください。',
    'Type the verification code printed on the letter.',
    'The owner has set a passcode.',
  ])('is none of ours: %s', (text) => expect(kindOf(text, 'OK', { label: '確認コード' })).toBe('none'));

  it('is asked about where it was sent, whatever the button does', () => {
    expect(kindOf('SMSでお送りした番号です。', '連携する', { label: '確認コード' })).toBe('ask');
  });

  it('is none of ours where it stands in a table on a card, whatever else is said', () => {
    expect(
      kindOf('ワンタイムパスワードのかわりに、確認番号表を見てください。', '次へ', { name: 'otp' }),
    ).toBe('none');
  });
});

describe('a sentence for those who have no app at hand', () => {
  it.each([
    '認証アプリを使えない場合は、保存しておいた8桁のコードを入力してください。',
    'If you can not open your authenticator app, enter one of your saved codes.',
  ])('does not make a field ours: %s', (text) =>
    expect(kindOf(text, 'Sign in', { inputMode: '' })).toBe('none'),
  );
});
