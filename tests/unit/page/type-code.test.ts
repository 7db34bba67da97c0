// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isAwake, typeCode } from '../../../lib/page/type-code.ts';

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

describe('once the page has gone on', () => {
  it('what it draws in place of the boxes gets nothing', async () => {
    draw(six);
    fields()[0]?.addEventListener('input', () => draw(six));
    expect(await type(six, false)).toBe(true);
    expect(written()).toBe('');
  });

  it('boxes that stay are still filled in', async () => {
    draw(six);
    expect(await type(six, false)).toBe(true);
    expect(written()).toBe(CODE);
  });

  it('a box that goes away, and others that hold something else, are not the code', async () => {
    draw(['a', 'b']);
    const [first, second] = fields();
    second?.addEventListener('input', () => {
      first?.remove();
      second.value = '9';
    });
    expect(await type(['a', 'b'], false)).toBe(false);
  });
});

it('the last box that is there is left, so that the page checks it', async () => {
  const heard: string[] = [];
  const listen = () => {
    draw(six);
    for (const field of fields())
      for (const name of ['change', 'blur'])
        field.addEventListener(name, () => heard.push(`${name} ${field.id}`));
  };
  listen();
  await type(six);
  expect(heard.slice(-2)).toEqual(['change f', 'blur f']);
  listen();
  const last = fields().at(-1);
  last?.addEventListener('input', () => last.remove());
  expect(await type(six, false)).toBe(true);
  expect(heard.slice(-2)).toEqual(['change f', 'blur e']);
});

it('the code may stand in the field and its neighbours, in one form', async () => {
  const spread = (values: readonly string[]) => {
    for (const [place, field] of fields().entries()) field.value = values[place] ?? '';
  };
  document.body.innerHTML = `<input value="7"><form>${'<input>'.repeat(3)}<input type="hidden"></form>`;
  const [, first] = fields();
  if (first) first.id = 'a';
  first?.addEventListener('input', () => spread(['7', '31', '41-', '59', '8']));
  expect(await typeCode(first ? [first] : [], entries(['a']), () => true)).toBe(true);
  first?.addEventListener('input', () => spread(['7', '31', '', '59', '8']));
  expect(await typeCode(first ? [first] : [], entries(['a']), () => true)).toBe(false);
});

it('boxes with something else between them hold the code', async () => {
  document.body.innerHTML = six.map((id) => `<input id="${id}"><input type="checkbox" value="7">`).join('');
  const boxes = fields().filter(({ type: kind }) => kind === 'text');
  const places = entries(six).map((entry, nth) => ({ ...entry, field: { ...entry.field, nth: 2 * nth } }));
  expect(await typeCode(boxes, places, () => true)).toBe(true);
  expect(boxes.map(({ value }) => value).join('')).toBe(CODE);
});

it.each([
  [200, true],
  [400, false],
])('a box that wakes up after %i ms is waited for, or is not', async (pause, expected) => {
  vi.useFakeTimers();
  draw(['a']);
  const [field] = fields();
  if (!field) throw new Error('no field');
  field.disabled = true;
  setTimeout(() => (field.disabled = false), pause);
  const awake = isAwake(field);
  await vi.advanceTimersByTimeAsync(300);
  expect(await awake).toBe(expected);
  vi.useRealTimers();
});
