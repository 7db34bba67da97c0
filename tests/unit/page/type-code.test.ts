// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { beforeEach, expect, it } from 'vitest';
import { typeCode } from '../../../lib/page/type-code.ts';

const CODE = '314159';
const fields = () => [...document.querySelectorAll('input')];
const entries = (names: readonly string[]) =>
  names.map((id, nth) => ({
    field: { nth, id, name: '' },
    text: names.length === 1 ? CODE : CODE.charAt(nth),
  }));
const six = ['a', 'b', 'c', 'd', 'e', 'f'];
const written = () =>
  fields()
    .map(({ value }) => value)
    .join('');

/** Types into the fields that stand there now, as long as `isSamePage`. */
const type = (names: readonly string[], isSamePage = true) =>
  typeCode(fields(), entries(names), () => isSamePage);

function draw(names: readonly string[], values: readonly string[] = []): void {
  document.body.innerHTML = names.map((id) => `<input id="${id}">`).join('');
  for (const [place, field] of fields().entries()) field.value = values[place] ?? '';
}

beforeEach(() => draw([]));

it('goes on in the boxes that a page draws anew at each digit', async () => {
  const state = six.map(() => '');
  const drawAndListen = () => {
    draw(six, state);
    for (const [place, field] of fields().entries())
      field.addEventListener('input', () => {
        state[place] = field.value;
        drawAndListen();
      });
  };
  drawAndListen();
  expect(await type(six)).toBe(true);
  expect([state.join(''), written()]).toEqual([CODE, CODE]);
});

it('tells when a page that draws its boxes anew loses what was typed', async () => {
  draw(six);
  fields()[2]?.addEventListener('input', () => draw(six, ['3', '1', '9']));
  expect(await type(six)).toBe(false);
});

it('types nothing more when the page has gone on, and has given the code', async () => {
  draw(['a']);
  fields()[0]?.addEventListener('input', () => draw(['a', 'b']));
  expect(await type(['a'], false)).toBe(true);
  expect(written()).toBe('');
});

it.each([
  ['disabled', (field: HTMLInputElement, is: boolean) => (field.disabled = is)],
  ['read only', (field: HTMLInputElement, is: boolean) => (field.readOnly = is)],
])('waits for boxes that are %s until the one before is full', async (_, sleep) => {
  draw(six);
  for (const [place, field] of fields().entries()) {
    sleep(field, place > 0);
    const next = fields()[place + 1];
    field.addEventListener('keyup', () => next && setTimeout(() => sleep(next, false), 20));
  }
  expect(await type(six)).toBe(true);
  expect(written()).toBe(CODE);
});

it('a box that never wakes up ends it, and is told', async () => {
  draw(six);
  const [, , third] = fields();
  if (third) third.disabled = true;
  expect(await type(six)).toBe(false);
  expect(written()).toBe('31');
});

it('digits that the page groups, or writes in full width, are the code', async () => {
  draw(['a']);
  const [field] = fields();
  field?.addEventListener('input', () => {
    field.value = '３１４－１５９';
  });
  expect(await type(['a'])).toBe(true);
});
