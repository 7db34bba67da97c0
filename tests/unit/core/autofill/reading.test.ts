import { expect, it } from 'vitest';
import { headingsOf, leadOf, plain, textAround, wordsOf } from '../../../../lib/core/autofill/reading.ts';
import { anyPage, field } from '../../support/pages.ts';

it.each([
  ['ＯＴＰ　コード', 'otp コード'],
  ['認証 コ ー ド', '認証コード'],
  ['認証・コード\u200b', '認証コード'],
  ['one \t\u00a0 time', 'one time'],
  ['コード\nの 番号', 'コード\nの番号'],
])('%j is read as %j', (text, read) => {
  expect(plain(text)).toBe(read);
});

it.each([
  ['user[otpAttempt]', ['user', 'otp', 'attempt']],
  ['OTP_code-2', ['otp', 'code', '2']],
  ['__x__', ['x']],
  ['', []],
])('%j are the words %j', (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});

/** A page with a field that stands behind this text, and after other fields. */
const page = (text: string, fields: readonly (readonly [number, string?])[] = []) => {
  const all = [...fields, [text.length] as const].map(([at, type = 'text'], nth) => field(nth, { at, type }));
  return [anyPage({ text, fields: all }), all[all.length - 1] ?? field(0, {})] as const;
};

it.each([
  ['the line right before it', 'はじめに\n認証コード\n', '認証コード'],
  ['not the marks that stand between', '認証コード\n必須\n※(半角数字)\n', '認証コード'],
  ['not an example', '認証コード\n例: 123456\n', '認証コード'],
  ['without blanks at its ends', '\n  認証コード \n', '認証コード'],
  ['a line of eighty letters', `${'x'.repeat(80)}\n`, 'x'.repeat(80)],
  ['not a whole paragraph', `${'x'.repeat(81)}\n`, ''],
  ['nothing where nothing is written', '\n', ''],
])('what leads to a field is %s', (_, text, lead) => {
  expect(leadOf(...page(text))).toBe(lead);
});

it('what leads to a field begins behind the field before it, unless that is hidden', () => {
  const text = '会員番号\n認証コード\n';
  const end = text.indexOf('認証');
  expect(headingsOf(...page(text, [[end]]))).toEqual(['認証コード']);
  expect(headingsOf(...page(text, [[end, 'hidden']]))).toEqual(['会員番号', '認証コード']);
  expect(leadOf(...page(text, [[text.length]]))).toBe('');
});

it('headings are short lines, without blanks at their ends', () => {
  const text = ['', ' ログイン ', 'x'.repeat(24), 'x'.repeat(25), ''].join('\n');
  expect(headingsOf(...page(text))).toEqual(['ログイン', 'x'.repeat(24)]);
});

it('what is written around a field reaches further before it than behind it', () => {
  const before = 'b'.repeat(1500);
  const after = 'a'.repeat(800);
  const text = `far${before}${after}off`;
  const at = 3 + before.length;
  expect(textAround(anyPage({ text }), field(0, { at }))).toBe(before + after);
  expect(textAround(anyPage({ text: 'short' }), field(0, { at: 2 }))).toBe('short');
});
