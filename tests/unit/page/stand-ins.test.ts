// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { standInOf } from '../../../lib/page/stand-in.ts';
import { drawEverything, placeAsSaid } from '../support/drawn-page.ts';

drawEverything();

beforeEach(() => placeAsSaid());

/** By what the field `#f` is stood in for, and by which element. */
function standIn(html: string) {
  document.body.innerHTML = html;
  const found = standInOf(document.querySelector('#f') as HTMLInputElement);
  return found && `${found.by} ${found.around.id}`;
}
const box = (left: number, more = '') => `<i at="${left} 0 40 40"${more}></i>`;
const boxes = (count: number, wide = 50) =>
  Array.from({ length: count }, (_, nth) => box(nth * wide)).join('');
const placed = (wide: number) => `<i at="0 0 ${wide} 40"></i>`;
const row = (inside: string, at = '0 0 300 50', more = '') =>
  `<div id="row" at="${at}"${more}>${inside}</div>`;
const field = (more = '') => `<input id="f"${more}>`;

describe('drawn places stand in for a field that nobody sees', () => {
  it.each<[string, string, string | undefined]>([
    ['six of one size', row(field() + boxes(6)), 'places row'],
    ['four', row(field() + boxes(4)), 'places row'],
    ['eight', row(field() + boxes(8)), 'places row'],
    ['three', row(field() + boxes(3)), undefined],
    ['nine', row(field() + boxes(9)), undefined],
    ['six around a field further in', row(`<p><b>${field()}</b></p>${boxes(6)}`), 'places row'],
    ['six in a box of their own', row(`${field()}<p at="0 0 300 50">${boxes(6)}</p>`), 'places row'],
    ['six of which two are in another', row(`${field()}${boxes(3)}<p>${boxes(3)}</p>`), undefined],
    [
      'six too far out',
      row(`<p><p><p><p><p><p>`.replaceAll('<p>', '<b>') + field() + '</b>'.repeat(6) + boxes(6)),
      undefined,
    ],
    ['five of one size and one larger', row(`${field()}${boxes(5)}<i at="300 0 90 40"></i>`), 'places row'],
    [
      'three of one size and three larger',
      row(`${field()}${boxes(3)}${'<i at="0 0 90 40"></i>'.repeat(3)}`),
      undefined,
    ],
    [
      'six one below the other',
      row(field() + Array.from({ length: 6 }, (_, nth) => `<i at="0 ${nth * 20} 40 15"></i>`).join('')),
      undefined,
    ],
    [
      'six that are nearly of one size',
      row(field() + [40, 42, 41, 42, 40, 41].map((wide) => `<i at="0 2 ${wide} 40"></i>`).join('')),
      'places row',
    ],
    [
      'six of which three are three wider',
      row(field() + [40, 40, 40, 43, 43, 43].map(placed).join('')),
      undefined,
    ],
    [
      'six of which three stand three lower',
      row(field() + [0, 0, 0, 3, 3, 3].map((top) => `<i at="0 ${top} 40 40"></i>`).join('')),
      undefined,
    ],
    ['three, and the field itself', row(field(' at="0 0 40 40"') + boxes(3)), undefined],
    ['six that are small', row(field() + '<i at="0 0 13 40"></i>'.repeat(6)), undefined],
    ['six that are flat', row(field() + '<i at="0 0 40 13"></i>'.repeat(6)), undefined],
    ['six as small as may be', row(field() + '<i at="0 0 14 14"></i>'.repeat(6)), 'places row'],
    ['six as wide as may be', row(field() + '<i at="0 0 120 40"></i>'.repeat(6)), 'places row'],
    ['six that are wide', row(field() + '<i at="0 0 121 40"></i>'.repeat(6)), undefined],
    ['six that nobody sees', row(field() + box(0, ' hidden').repeat(6)), undefined],
    ['a row that is narrow', row(field() + boxes(6), '0 0 79 50'), undefined],
    ['a row as narrow as may be', row(field() + boxes(6), '0 0 80 20'), 'places row'],
    ['a row that is flat', row(field() + boxes(6), '0 0 300 19'), undefined],
    ['a row as high as may be', row(field() + boxes(6), '0 0 300 140'), 'places row'],
    ['a row that is high', row(field() + boxes(6), '0 0 300 141'), undefined],
    ['a field that is hidden', row(field(' type="hidden"') + boxes(6)), undefined],
    ['a field that is not displayed', row(field(' hidden') + boxes(6)), undefined],
    ['no row at all', field(), undefined],
  ])('%s', (_, html, expected) => {
    expect(standIn(html)).toBe(expected);
  });

  it.each<[string, string, string | undefined]>([
    ['a real one', '<input at="0 0 40 40">', undefined],
    ['a small one', '<input at="0 0 19 40">', 'places row'],
    ['a flat one', '<input at="0 0 40 9">', 'places row'],
    ['one as small as may be', '<input at="0 0 20 10">', undefined],
    ['one that nobody sees', '<input hidden at="0 0 40 40">', 'places row'],
    ['one that is kept from screen readers', '<input aria-hidden="true" at="0 0 40 40">', 'places row'],
    ['one in something that is', '<b aria-hidden="true"><input at="0 0 40 40"></b>', 'places row'],
    [
      'one in something that says that it is not',
      '<b aria-hidden="false"><input at="0 0 40 40"></b>',
      undefined,
    ],
  ])('and beside %s it is a helper, or not', (_, other, expected) => {
    expect(standIn(row(field() + boxes(6) + other))).toBe(expected);
  });
});

describe('a label that rests in the field stands in for it', () => {
  const wide = field(' at="0 10 200 30"');
  it.each<[string, string, string | undefined]>([
    ['its own', row(`${wide}<label for="f" at="5 15 80 20">コード</label>`), 'label row'],
    ['what is called so', row(`${wide}<span class="MuiLabel" at="5 15 80 20">コード</span>`), 'label row'],
    [
      'of a field that takes half of the row',
      row(`${field(' at="0 10 150 10"')}<label for="f" at="5 10 80 10">x</label>`),
      'label row',
    ],
    [
      'of a narrower one',
      row(`${field(' at="0 10 149 30"')}<label for="f" at="5 15 80 20">x</label>`),
      undefined,
    ],
    ['of a flat one', row(`${field(' at="0 10 200 9"')}<label for="f" at="5 12 80 5">x</label>`), undefined],
    ['above it', row(`${wide}<label for="f" at="5 -10 80 16">x</label>`), undefined],
    ['at its edge', row(`${wide}<label for="f" at="5 -9 80 16">x</label>`), 'label row'],
    ['below it', row(`${wide}<label for="f" at="5 44 80 10">x</label>`), undefined],
    ['at its lower edge', row(`${wide}<label for="f" at="5 43 80 10">x</label>`), 'label row'],
    ['beside it', row(`${wide}<label for="f" at="200 15 80 20">x</label>`), undefined],
    ['without a size', row(`${wide}<label for="f" at="5 15 0 20">x</label>`), undefined],
    ['that nobody sees', row(`${wide}<label for="f" hidden at="5 15 80 20">x</label>`), undefined],
    ['that is none', row(`${wide}<span at="5 15 80 20">x</span>`), undefined],
  ])('%s', (_, html, expected) => {
    expect(standIn(html)).toBe(expected);
  });
});

describe('an element of a library that says what it is stands in for its field', () => {
  const own = (inside: string, name = 'otp-input') => `<${name} id="own" at="0 0 300 50">${inside}</${name}>`;
  const code = (more = '') => field(` autocomplete="one-time-code"${more}`);
  it.each<[string, string, string | undefined]>([
    ['a field for a one-time code', own(code()), 'oneTimeCode own'],
    ['in any case', own(field(' autocomplete="section-a ONE-TIME-CODE"')), 'oneTimeCode own'],
    ['another field', own(field(' autocomplete="off"')), undefined],
    ['in no element of its own', own(code(), 'div'), undefined],
    ['that is kept from screen readers', own(code(' aria-hidden="true"')), undefined],
    ['that is not reached by the keyboard', own(code(' tabindex="-1"')), undefined],
    ['that is reached first', own(code(' tabindex="1"')), 'oneTimeCode own'],
  ])('%s', (_, html, expected) => {
    expect(standIn(html)).toBe(expected);
  });
});
