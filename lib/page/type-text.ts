/**
 * Does to a field what typing does, and no more: pages listen for any of it. The value is written whole, as a person's paste would be, with
 * the last digit as the key; the setter is our isolated world's own, so that what the page hung onto the field does not see it.
 */
export async function typeInto(field: HTMLInputElement, text: string): Promise<void> {
  focusOn(field);
  const key = keyOf(text.at(-1) ?? '');
  const press = (name: string) =>
    field.dispatchEvent(new KeyboardEvent(name, { ...bubbling, cancelable: true, ...key }));
  // A page that answers the key by itself puts the digit in now, as soon as the browser would go on after a real key (rsuite 6 does), or,
  // where it keeps the browser from doing so, when its framework has taken it in.
  await (press('keydown') ? undefined : settle());
  press('keypress');
  if (field.value !== text) {
    field.dispatchEvent(inputEvent('beforeinput', text));
    field.value = text;
    field.dispatchEvent(inputEvent('input', text));
  }
  press('keyup');
  field.dispatchEvent(new Event('change', bubbling));
}

/** Frameworks take in what was typed before they are given the next digit (React 19 and Vue 3, 2026-11). */
export const settle = (milliseconds = 0) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const bubbling = { bubbles: true, composed: true } as const;

function inputEvent(name: string, data: string): InputEvent {
  return new InputEvent(name, {
    ...{ ...bubbling, cancelable: name === 'beforeinput' },
    ...{ inputType: 'insertText', data },
  });
}

/** Old pages read the number of the key. */
function keyOf(character: string): KeyboardEventInit {
  const number = character.charCodeAt(0);
  const code = /\d/.test(character) ? `Digit${character}` : '';
  return { key: character, code, keyCode: number, which: number, charCode: number } as KeyboardEventInit;
}

/** Without the window's own focus, which our popup has, the browser tells no one of a focus: then we do. */
export function focusOn(field: HTMLInputElement): void {
  tell(field, ['focus', 'focusin'], () => field.focus({ preventScroll: true }));
}

/** The person moves on: pages check a field when it is left. It keeps the focus, so that the Enter key still sends the form. */
export function tellLeft(field: HTMLInputElement): void {
  field.dispatchEvent(new FocusEvent('blur', { composed: true }));
  field.dispatchEvent(new FocusEvent('focusout', bubbling));
}

function tell(field: HTMLInputElement, [name, bubbled]: readonly [string, string], act: () => void): void {
  let heard = document.activeElement === field;
  const hear = () => (heard = true);
  field.addEventListener(name, hear);
  act();
  field.removeEventListener(name, hear);
  if (heard) return;
  field.dispatchEvent(new FocusEvent(name, { composed: true }));
  field.dispatchEvent(new FocusEvent(bubbled, bubbling));
}
