import { describe, expect, it } from 'vitest';
import { looksLike } from '../../../../lib/core/autofill/look-alike.ts';
import { lookAt } from '../../../../lib/core/autofill/look-at.ts';
import type { FieldDescription, PageDescription } from '../../../../lib/core/autofill/page-description.ts';
import { anyPage, control, field, loginPage } from '../../support/pages.ts';

const young = { age: 300 };
const hidden = (of: Partial<FieldDescription> = {}) => field(0, { name: 'x', type: 'hidden', ...of });

describe('a page', () => {
  it.each<[string, Partial<PageDescription>, boolean]>([
    ['is young and says nothing', young, true],
    ['says less than a word of greeting', { ...young, text: ' \n読み込み\n ' }, true],
    ['says eleven letters between blanks', { ...young, text: `  ${'x'.repeat(11)}\n\n` }, true],
    ['says twelve letters', { ...young, text: 'x'.repeat(12) }, false],
    ['has a field, if a hidden one', { ...young, fields: [hidden()] }, false],
    ['has been there for a while', { age: 2500 }, false],
  ])('is blank as long as it %s: %j %s', (_, facts, isBlank) => {
    expect(lookAt(anyPage(facts)).blank).toBe(isBlank);
  });

  it.each<[string, boolean]>([
    ['確認しています。お待ちください。', true],
    ['Please wait…', true],
    [`  お待ちください${' '.repeat(400)}`, true],
    ['ようこそ', false],
    [`お待ちください${'あ'.repeat(292)}`, true],
    [`お待ちください${'あ'.repeat(293)}`, false],
  ])('is at work as long as it says little else: %j', (text, isWorking) => {
    expect(lookAt(anyPage({ text })).working).toBe(isWorking);
  });

  it.each<[string, Partial<PageDescription>, boolean]>([
    ['holds nothing to type in', young, true],
    ['has a field that nobody sees', { ...young, fields: [field(0, { unusable: 'invisible' })] }, true],
    ['has a hidden field alone', { ...young, fields: [hidden()] }, true],
    ['has a field', { ...young, fields: [field(0, { name: 'user' })] }, false],
    [
      'has a field, and half of it is still to come',
      { ...young, loading: true, fields: [field(0, { name: 'user' })] },
      true,
    ],
    ['is old enough', { age: 2500 }, false],
    ['is old enough, though half of it is still to come', { age: 2500, loading: true }, false],
  ])('settles as long as it is young and %s', (_, facts, settling) => {
    expect(lookAt(anyPage(facts)).settling).toBe(settling);
  });

  it('begins again where a password is asked for, and not where anything else is', () => {
    const begins = (of: Partial<FieldDescription>) => lookAt(anyPage({ fields: [field(0, of)] })).beginsAgain;
    expect(begins({ type: 'password' })).toBe(true);
    expect(begins({ type: 'password', autocomplete: 'new-password' })).toBe(false);
    expect(begins({ type: 'text', name: 'user' })).toBe(false);
  });

  it('tells of frames only where it asks for nothing itself', () => {
    const foreignFrames = [{ origin: 'https://login.example', called: 'login', share: 0.5 }];
    expect(lookAt(anyPage({ foreignFrames })).frameSites).toHaveLength(1);
    expect(lookAt(loginPage({ foreignFrames })).frameSites).toEqual([]);
  });
});

describe('the mark of a page', () => {
  const send = (text: string, more = {}) =>
    control({ kind: 'submit', id: 'go', name: 'go', text, form: 0, ...more });
  const one = { fields: [field(0, { id: 'otp', name: 'otp', form: 0 })], forms: [{ id: 'f', action: '/a' }] };
  const markOf = (facts: Partial<PageDescription>) => lookAt(anyPage({ ...one, ...facts })).mark;

  it('is that of no page where nothing is asked for', () => {
    expect(markOf({ fields: [] })).toBe('none');
  });

  it.each<[string, Partial<PageDescription>]>([
    ['buttons of other forms', { controls: [send('次へ'), send('検索', { form: 1 })] }],
    ['what sends nothing', { controls: [send('次へ'), send('表示', { kind: 'button' })] }],
    ['links', { controls: [send('次へ'), send('ヘルプ', { kind: 'link', form: -1 })] }],
    ['seconds that run, of however many digits', { controls: [send('次へ')] }],
  ])('does not change with %s', (_, facts) => {
    expect(markOf(facts)).toBe(markOf({ controls: [send('次へ')] }));
    expect(markOf({ controls: [send('あと9秒')] })).toBe(markOf({ controls: [send('あと10秒')] }));
  });

  it.each<[string, Partial<PageDescription>]>([
    ['the name of the field', { fields: [field(0, { id: 'otp', name: 'code', form: 0 })] }],
    ['its id', { fields: [field(0, { id: 'code', name: 'otp', form: 0 })] }],
    ['its place in no form', { fields: [field(0, { id: 'otp', name: 'otp' })] }],
    ['the id of the form', { forms: [{ id: 'g', action: '/a' }] }],
    ['where the form is sent to', { forms: [{ id: 'f', action: '/b' }] }],
    ['the id of the button', { controls: [send('次へ', { id: 'other' })] }],
    ['its name', { controls: [send('次へ', { name: 'other' })] }],
    ['what it says', { controls: [send('退会')] }],
    ['a second button', { controls: [send('次へ'), send('戻る')] }],
    ['where the code comes from', { text: 'メールで届いたコード' }],
    ['how it comes', { text: 'SMSで届いたコード' }],
  ])('changes with %s', (_, facts) => {
    const controls = [send('次へ')];
    expect(markOf({ controls, ...facts })).not.toBe(markOf({ controls }));
  });

  it('tells mail and message apart, and takes no button for that of a field without a form', () => {
    expect(markOf({ text: 'SMSで届いたコード' })).not.toBe(markOf({ text: 'メールで届いたコード' }));
    const fields = [field(0, { id: 'otp', name: 'otp' })];
    const outside = send('x', { form: -1 });
    expect(markOf({ fields, controls: [outside] })).toBe(markOf({ fields }));
  });
});

describe('a host that looks like another', () => {
  it.each([
    // One letter of a short word, two of a long one.
    ['kosmo.example', 'kosma.example', true],
    ['kosmo.example', 'kasma.example', false],
    ['kosmo.example', 'kosmoo.example', true],
    ['kosmo.example', 'ksmo.example', true],
    ['kenpokai.example', 'kanpokei.example', true],
    ['kenpokai.example', 'kanpakei.example', false],
    ['kenpoka.example', 'kanpoke.example', false],
    ['kenpo.example', 'kanpo.example', true],
    // Letters that look alike are one letter, and hyphens none.
    ['museum.example', 'rnuseurn.example', true],
    ['window.example', 'vvindovv.example', true],
    ['kosmo-web.example', 'k05m0web.example', true],
    ['le-soleil.example', '1e-50-1e11.example', true],
    ['bobbob.example', '808808.example', true],
    // Names of three letters and names of everything say nothing.
    ['abc.example', 'abd.example', false],
    ['login.secure.example', 'login.portal.example', false],
    ['noted.example', 'noted.other.test', true],
    ['https://WWW.Kosmo.example:8443', 'http://www.kosmo.example', true],
    ['kosmo.example', 'http://kosmo.example:1', true],
    ['kosmo.example', 'xn--ksm-6na.example', true],
    ['kosmo.example', 'www.xn--ksm-6na.test', true],
    ['kosmo.example', 'axn--b.test', false],
  ])('%s: %s %s', (known, host, isAlike) => {
    expect(looksLike(host, known)).toBe(isAlike);
  });
});
