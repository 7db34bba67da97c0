import { describe, expect, it } from 'vitest';
import { codeBoxes } from '../../../../lib/core/autofill/boxes.ts';
import type { FieldDescription } from '../../../../lib/core/autofill/page-description.ts';
import { anyPage, field } from '../../support/pages.ts';

type Box = Partial<FieldDescription>;
/** Fields with a text before each: where they stand is said by it. */
function rowOf(boxes: readonly Box[], before: readonly string[] = []) {
  let text = 'page';
  const fields = boxes.map((box, nth) => {
    text += before[nth] ?? '';
    return field(nth, { at: text.length, ...box });
  });
  return codeBoxes(anyPage({ text, fields }))?.map(({ nth }) => nth);
}
const many = (count: number, box: Box = {}) => Array.from({ length: count }, () => box);
const one = { maxLength: 1 };
const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, place) => from + place);
const between = (sign: string, count = 6) => ['', ...Array.from({ length: count - 1 }, () => sign)];

describe('a row of boxes', () => {
  it.each<[string, readonly Box[], readonly number[] | undefined]>([
    ['six of one digit', many(6, one), upTo(6)],
    ['seven of one digit', many(7, one), upTo(7)],
    ['two of three', many(2, { maxLength: 3 }), upTo(2)],
    ['two of four', many(2, { maxLength: 4 }), upTo(2)],
    ['three of two', many(3, { maxLength: 2 }), upTo(3)],
    ['two of five', many(2, { maxLength: 5 }), undefined],
    ['one of six', many(1, { maxLength: 6 }), undefined],
    ['fields of no room', many(6, { maxLength: 0 }), undefined],
    ['six check boxes', many(6, { ...one, type: 'checkbox' }), undefined],
    ['six behind another field', [{ name: 'user' }, ...many(6, one)], upTo(6, 1)],
    ['six before another field', [...many(6, one), { name: 'user' }], upTo(6)],
    ['six behind two larger ones', [...many(2, { maxLength: 2 }), ...many(6, one)], upTo(6, 2)],
    [
      'a first one that takes a whole code',
      [{ maxLength: 6, width: 40 }, ...many(5, { ...one, width: 40 })],
      upTo(6),
    ],
    ['narrow ones without a limit', many(6, { width: 80 }), upTo(6)],
    ['narrow ones of five', many(6, { maxLength: 5, width: 40 }), undefined],
    ['wide ones of six', many(6, { maxLength: 6, width: 81 }), undefined],
    ['ones that are drawn nowhere', many(6, { width: 0, name: 'x' }), undefined],
  ])('is %s, or not', (_, boxes, row) => {
    expect(rowOf(boxes)).toEqual(row);
  });

  it.each<[string, readonly Box[], readonly number[]]>([
    [
      'by their labels',
      upTo(6).map((nth) => ({ ...one, label: `Digit ${6 - nth} of 6` })),
      [5, 4, 3, 2, 1, 0],
    ],
    ['by their names', upTo(6).map((nth) => ({ ...one, name: `otp2[${5 - nth}]` })), [5, 4, 3, 2, 1, 0]],
    ['in any order', [3, 1, 2].map((nth) => ({ maxLength: 2, name: `d${nth}` })), [1, 2, 0]],
    ['not where one has none', [...many(5, { ...one, name: 'd2' }), one], upTo(6)],
    ['not where one is missing', [9, 5, 4, 3, 2, 1].map((nth) => ({ ...one, name: `d${nth}` })), upTo(6)],
    ['not where all have the same', many(6, { ...one, label: '6桁のコード' }), upTo(6)],
  ])('is read in the order of its numbers: %s', (_, boxes, row) => {
    expect(rowOf(boxes)).toEqual(row);
  });

  it('leaves out what is hidden, what is drawn only, and what nobody sees, as long as others can be seen', () => {
    const seen = many(6, one);
    expect(rowOf([{ ...one, type: 'hidden' }, ...seen])).toEqual(upTo(6, 1));
    expect(rowOf([{ ...one, drawn: true }, ...seen])).toEqual(upTo(6, 1));
    expect(rowOf([...many(6, { ...one, unusable: 'invisible' }), ...seen])).toEqual(upTo(6, 6));
    expect(rowOf(many(6, { ...one, unusable: 'invisible' }))).toEqual(upTo(6));
    // What lies over them may go away.
    expect(rowOf([...many(6, { ...one, unusable: 'covered' }), { name: 'x' }, ...seen])).toEqual(upTo(6));
  });

  it.each<[string, readonly Box[], readonly string[], boolean]>([
    ['nothing', many(6, one), between(''), true],
    ['a sign', many(6, one), between(' / '), true],
    ['six signs', many(6, one), between('/*/*/*'), true],
    ['seven signs', many(6, one), between('/*/*/*/'), false],
    ['a word', many(6, one), between('年'), false],
    ['a dash', many(2, { maxLength: 3 }), between(' - ', 2), true],
    ['a sign of dates', many(3, { maxLength: 2 }), between('/', 3), false],
    ['a sign of times', many(3, { maxLength: 2 }), between(':', 3), false],
    [
      'its own label',
      many(6, one).map((box, nth) => ({ ...box, label: ` ${nth + 1}桁目 ` })),
      ['1桁目', ...upTo(5, 2).map((nth) => `${nth}桁目`)],
      true,
    ],
    ['another label', many(6, { ...one, label: '桁' }), between('年'), false],
  ])('has between two boxes %s: %#', (_, boxes, before, isRow) => {
    expect(rowOf(boxes, before)).toEqual(isRow ? upTo(boxes.length) : undefined);
  });
});

describe('boxes that are as wide as the page lets them be', () => {
  it.each<[string, Box, boolean]>([
    ['ask for digits by their keyboard', { inputMode: 'numeric', name: 'n' }, true],
    ['are for telephones', { type: 'tel', name: 'n' }, true],
    ['are called one-time codes', { autocomplete: 'one-time-code', name: 'n' }, true],
    ['have no names', {}, true],
    ['ask for letters', { inputMode: 'text', name: 'n' }, false],
    ['have a limit', { inputMode: 'numeric', maxLength: 10 }, false],
    ['have no room', { inputMode: 'numeric', maxLength: 0 }, false],
    ['are no fields', { type: 'checkbox' }, false],
    ['say what they are', { inputMode: 'numeric', label: '会員番号' }, false],
    ['say their place', { inputMode: 'numeric', label: '3桁目' }, true],
    ['say it with a blank', { inputMode: 'numeric', label: '3 文字目' }, true],
    ['say it in English', { inputMode: 'numeric', label: 'Third digit' }, true],
    ['say it by a number', { inputMode: 'numeric', label: 'digit 4 of 6' }, true],
    ['say it in forty letters', { inputMode: 'numeric', label: 'first'.padEnd(40, '.') }, true],
    ['say it in a sentence', { inputMode: 'numeric', label: 'first'.padEnd(41, '.') }, false],
    ['say a word with a number in it', { inputMode: 'numeric', label: 'mp3 player' }, false],
  ])('%s: a row %#', (_, box, isRow) => {
    expect(rowOf(many(6, box))).toEqual(isRow ? upTo(6) : undefined);
  });
});
