import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../../lib/core/autofill/look-at.ts';
import type { PageDescription } from '../../../../lib/core/autofill/page-description.ts';
import { control, field, loginPage } from '../../support/pages.ts';

const mark = (facts: Partial<PageDescription>) => lookAt(loginPage(facts)).mark;
const button = (text: string) => control({ kind: 'submit', id: 'kc-login', name: 'login', text, form: 0 });

describe('the mark of a page', () => {
  it('stays the same while a button counts seconds and messages come and go', () => {
    const one = mark({ controls: [button('ログイン（あと30秒）')] });
    expect(mark({ controls: [button('ログイン（あと29秒）')], text: '無効なコードです。' })).toBe(one);
  });

  it.each<[string, Partial<PageDescription>]>([
    [
      'the code comes by mail now',
      {
        text: 'メールで届いた6桁のコードを入力してください。',
        comments: [],
        fields: [field(1, { id: 'otp', name: 'otp', label: 'ワンタイムコード', form: 0 })],
      },
    ],
    ['another button sends it', { controls: [button('退会を確定する')] }],
    ['it is another form', { forms: [{ id: 'kc-otp-login-form', action: '/elsewhere' }] }],
    ['there is no form any more', { fields: [] }],
  ])('is another one when %s', (_, facts) => {
    expect(mark(facts)).not.toBe(mark({}));
  });

  it('is none of a page that has not come whole, and is young', () => {
    expect(lookAt(loginPage({ loading: true, age: 300 })).found.kind).toBe('none');
    expect(lookAt(loginPage({ loading: true, age: 3000 })).found.kind).toBe('login');
  });
});
