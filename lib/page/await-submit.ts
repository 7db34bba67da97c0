import type { FormLeft } from '../core/autofill/fill-order.ts';
import type { FieldLocator } from '../core/autofill/page-description.ts';
import { attributeOf, hear, isConnected, isShown, localName, parentOf, textOf } from './dom.ts';
import { locate } from './fields.ts';

const LOOK_MS = 200;
const turnsBack =
  /cancel|back|resend|reset|another|戻る|もどる|キャンセル|中止|やめる|再送|もう一度送|別の|ほかの|他の方法/i;

/** Of the event by which the browser tells of a navigation (Chrome 102). */
interface Navigation {
  readonly userInitiated: boolean;
  readonly hashChange: boolean;
}

/**
 * Runs inside someone else's page, in our isolated world. Listens, and does nothing, until the form of this field is sent: by its button, or by
 * a script that takes the code and goes on, in this document or to another. A button that turns back is told apart. When the document
 * goes away first, the browser ends the wait.
 */
export function awaitSubmit(where: FieldLocator, nameAt?: FieldLocator): Promise<FormLeft> {
  const field = locate(where);
  const nameField = nameAt && locate(nameAt);
  let name = nameField?.value;
  let given = false;
  let pressed: 'nothing' | 'button' | 'back' = 'nothing';
  return new Promise((resolve) => {
    const ends: (() => void)[] = [];
    const end = (how: FormLeft['how']) => {
      for (const stop of ends) stop();
      if (nameField && isConnected(nameField)) name = nameField.value;
      const deviceName = name?.trim();
      resolve({ how, ...(deviceName && { deviceName }) });
    };
    const isBack = (element: Element | null | undefined) =>
      element !== null && element !== undefined && turnsBack.test(saidBy(element));

    const sent = (event: Event) => {
      const { submitter } = event as SubmitEvent;
      end(isBack(submitter) ? 'turnedBack' : 'sent');
    };
    ends.push(hear('submit', sent));
    const form = field?.form;
    if (form) {
      // The event of a form inside a shadow root goes no further than that root.
      EventTarget.prototype.addEventListener.call(form, 'submit', sent, { capture: true });
      ends.push(() =>
        EventTarget.prototype.removeEventListener.call(form, 'submit', sent, { capture: true }),
      );
    }
    ends.push(
      hear('click', ({ target }) => {
        const control = target instanceof Element ? controlAround(target) : undefined;
        if (control) pressed = isBack(control) || localName(control) === 'a' ? 'back' : 'button';
      }),
    );
    const input = () => {
      given = true;
      if (nameField) name = nameField.value;
    };
    ends.push(hear('input', input));
    const left = () => end(given && pressed !== 'back' ? 'sent' : 'turnedBack');
    const { navigation } = globalThis as { readonly navigation?: EventTarget };
    const navigates = (event: Event) => {
      const { userInitiated, hashChange } = event as Event & Navigation;
      if (!hashChange && given && (!userInitiated || pressed === 'button')) left();
    };
    navigation?.addEventListener('navigate', navigates);
    ends.push(() => navigation?.removeEventListener('navigate', navigates));
    const timer = setInterval(() => {
      if (field && given && !(isConnected(field) && isStanding(field))) left();
    }, LOOK_MS);
    ends.push(() => clearInterval(timer));
  });
}

/** It is still part of what is drawn. Libraries that hide the real field hide it by other means. */
function isStanding(field: Element): boolean {
  return isShown(field, { visibilityProperty: true });
}

function controlAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const input = at instanceof HTMLInputElement && ['submit', 'button', 'image', 'reset'].includes(at.type);
    if (input || ['button', 'a'].includes(localName(at)) || attributeOf(at, 'role') === 'button') return at;
  }
  return undefined;
}

function saidBy(element: Element): string {
  const value = element instanceof HTMLInputElement ? element.value : textOf(element);
  return [attributeOf(element, 'id'), attributeOf(element, 'name'), value].join(' ').slice(0, 200);
}
