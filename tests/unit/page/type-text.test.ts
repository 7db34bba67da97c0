// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, expect, it } from 'vitest';
import { typeInto } from '../../../lib/page/type-text.ts';

afterEach(() => {
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
    for (const name of ['focus', 'keydown', 'beforeinput', 'input', 'keyup', 'change'])
      input.addEventListener(name, (event) =>
        heard.push(event instanceof KeyboardEvent ? `${name} ${event.key}` : name),
      );
  });
  await typeInto(field, '123456');
  expect(field.value).toBe('123456');
  expect(heard).toEqual(['focus', 'keydown 6', 'beforeinput', 'input', 'keyup 6', 'change']);
});
