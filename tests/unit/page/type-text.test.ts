// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { focusOn, tellLeft, typeInto } from '../../../lib/page/type-text.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

function fieldThat(listen: (field: HTMLInputElement) => void): HTMLInputElement {
  document.body.innerHTML = '<input>';
  const [field] = document.querySelectorAll('input');
  if (!field) throw new Error('no field');
  listen(field);
  return field;
}

it('a digit goes in once, where the page takes it at the key and draws it right after', async () => {
  const heard: string[] = [];
  const field = fieldThat((input) => {
    input.addEventListener('keydown', ({ key }) => queueMicrotask(() => (input.value = key)));
    for (const name of ['keydown', 'beforeinput', 'input', 'keyup', 'change'])
      input.addEventListener(name, () => heard.push(name));
  });
  await typeInto(field, '7');
  expect(field.value).toBe('7');
  expect(heard).toEqual(['keydown', 'keyup', 'change']);
});

it('a field hears all that typing does, in its order, and the last digit is the key', async () => {
  const heard: string[] = [];
  const field = fieldThat((input) => {
    for (const name of ['focus', 'keydown', 'keypress', 'beforeinput', 'input', 'keyup', 'change'])
      input.addEventListener(name, (event) =>
        heard.push(event instanceof KeyboardEvent ? `${name} ${event.key}` : name),
      );
  });
  await typeInto(field, '123456');
  expect(field.value).toBe('123456');
  expect(heard).toEqual([
    ...['focus', 'keydown 6', 'keypress 6', 'beforeinput', 'input', 'keyup 6', 'change'],
  ]);
});

it.each([
  ['123456', { key: '6', code: 'Digit6', keyCode: 54, which: 54, charCode: 54 }],
  ['PC', { key: 'C', code: '', keyCode: 67, which: 67, charCode: 67 }],
])('the key of %s is told as pages of any age read it', async (text, key) => {
  const keys: KeyboardEvent[] = [];
  const field = fieldThat((input) => {
    for (const name of ['keydown', 'keypress', 'keyup'] as const)
      input.addEventListener(name, (event) => keys.push(event));
  });
  await typeInto(field, text);
  expect(keys).toHaveLength(3);
  // happy-dom's events do not take the numbers of old.
  for (const { key: name, code, bubbles, composed, cancelable } of keys)
    expect({ name, code, bubbles, composed, cancelable }).toEqual({
      ...{ name: key.key, code: key.code, bubbles: true, composed: true, cancelable: true },
    });
});

it('what goes in is told as typing tells it, and can be kept out before alone', async () => {
  const told: object[] = [];
  const field = fieldThat((input) => {
    for (const name of ['beforeinput', 'input'])
      input.addEventListener(name, (event) => {
        const { type, data, inputType, bubbles, composed, cancelable } = event as InputEvent;
        told.push({ type, data, inputType, bubbles, composed, cancelable });
      });
  });
  await typeInto(field, '123456');
  const both = { data: '123456', inputType: 'insertText', bubbles: true, composed: true };
  expect(told).toEqual([
    { type: 'beforeinput', ...both, cancelable: true },
    { type: 'input', ...both, cancelable: false },
  ]);
});

it('a page that answers the key by itself, and keeps it from the browser, has its time', async () => {
  let inputs = 0;
  const field = fieldThat((input) => {
    input.addEventListener('keydown', (event) => {
      event.preventDefault();
      setTimeout(() => (input.value = event.key));
    });
    input.addEventListener('input', () => inputs++);
  });
  await typeInto(field, '7');
  expect([field.value, inputs]).toEqual(['7', 0]);
});

describe('the focus', () => {
  const names = ['focus', 'focusin', 'blur', 'focusout'] as const;
  const listening = () => {
    const heard: string[] = [];
    const field = fieldThat((input) => {
      for (const name of names)
        input.addEventListener(name, ({ bubbles, composed }) =>
          heard.push([name, bubbles && 'bubbles', composed && 'composed'].filter(Boolean).join(' ')),
        );
    });
    return { field, heard };
  };

  it('goes to the field without moving the page, and is told once where the browser tells it', () => {
    const { field, heard } = listening();
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    focusOn(field);
    expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
    expect(document.activeElement).toBe(field);
    expect(heard.map((each) => each.split(' ')[0])).toEqual(['focus', 'focusin']);
  });

  it('is told by us where the browser tells no one', () => {
    const { field, heard } = listening();
    vi.spyOn(HTMLElement.prototype, 'focus').mockImplementation(() => {});
    focusOn(field);
    expect(heard).toEqual(['focus composed', 'focusin bubbles composed']);
    focusOn(field);
    expect(heard).toHaveLength(4);
  });

  it('is not told of where the field has it already', () => {
    const { field, heard } = listening();
    field.focus();
    heard.length = 0;
    focusOn(field);
    expect(heard).toEqual([]);
  });

  it('leaves the field as far as the page hears, and stays there', () => {
    const { field, heard } = listening();
    field.focus();
    heard.length = 0;
    tellLeft(field);
    expect(heard).toEqual(['blur composed', 'focusout bubbles composed']);
    expect(document.activeElement).toBe(field);
  });
});
