// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { locate, visibleFields } from '../../../lib/page/fields.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});
const nth = (field: HTMLInputElement | undefined) =>
  field ? [...document.querySelectorAll('input')].indexOf(field) : undefined;

const two = '<input id="a" name="x"><input id="b" name="y">';
it.each<[string, string, [number, string, string], number | undefined]>([
  ['where it was', two, [1, 'b', 'y'], 1],
  ['where it has moved to', `<input>${two}`, [1, 'b', 'y'], 2],
  ['the one of several of its names that was looked at', two.repeat(2), [3, 'b', 'y'], 3],
  ['by its id alone', '<input><input id="a">', [0, 'a', ''], 1],
  ['by its name alone', '<input><input name="x">', [0, '', 'x'], 1],
  ['where it was, without a name', '<input><input>', [1, '', ''], 1],
  ['nowhere, without a name that tells it from others', '<input id="a"><input>', [0, '', ''], undefined],
  ['nowhere, if another name', two, [1, 'b', 'z'], undefined],
  ['nowhere, if another id', two, [1, 'c', 'y'], undefined],
])('a field is found %s', (_, html, [place, id, name], expected) => {
  document.body.innerHTML = html;
  expect(nth(locate({ nth: place, id, name }))).toBe(expected);
});

it('what may have been typed into belongs to one form, or to none, and is not hidden', () => {
  document.body.innerHTML =
    '<form id="f"><input><input type="hidden"></form><form><input></form><input><input form="f">';
  const form = document.querySelector('form');
  expect(visibleFields(form).map(nth)).toEqual([0, 4]);
  expect(visibleFields(null).map(nth)).toEqual([3]);
});
