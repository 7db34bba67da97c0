import type { FillAnswer, FillOrder, FormEntry } from '../core/autofill/fill-order.ts';
import type { PageLook } from '../core/autofill/look-at.ts';
import { whyNone } from '../core/autofill/page-class.ts';
import type { Unusable } from '../core/autofill/page-description.ts';
import type { Product } from '../core/autofill/products/product.ts';
import { chooseDevice } from './devices.ts';
import { fieldsOf, isConnected, isDisabled, scrollTo } from './dom.ts';
import { locate } from './fields.ts';
import { isAwake, typeCode } from './type-code.ts';
import { focusOn, settle, tellLeft, typeInto } from './type-text.ts';
import { inSight, isInWindow, unusable } from './usable.ts';

/** What the filling needs to know of the document it is in. */
export interface Surroundings {
  readonly products: readonly Product[];
  /** What our rules make of the page now. */
  look(): PageLook;
  /** Resolves when the service worker listens for what becomes of the form, or after a while. */
  heard(): Promise<void>;
  /** Told right before the first key: whatever the page does from then on, the code was given. */
  begin(): void;
  /** A form of this document was sent by us: never twice. */
  submitted: boolean;
}

/** What fades in is given this long, in steps. */
const PATIENCE_MS = [60, 120, 240, 400];
/** Pages that check what was typed wake their button up by then. */
const AWAKE_MS = 60;

type Fields = readonly [HTMLInputElement, ...HTMLInputElement[]];

/**
 * Runs inside someone else's page, in our isolated world. Puts one code where it was told to, after judging the page once more: it had
 * time to change. Everything that is read is read before the first key.
 */
export async function fillForm(order: FillOrder, around: Surroundings): Promise<FillAnswer> {
  const stop = (why: Extract<FillAnswer, { did: 'stopped' }>['why']) => ({ did: 'stopped', why }) as const;
  const found = order.entries.map(({ field }) => locate(field));
  const fields = found.filter((field) => field !== undefined);
  const [first] = fields;
  if (!isSamePage(order, around.look())) return stop('moved');
  if (!first || fields.length < found.length) return stop('missing');
  if (fields.some(holdsWords)) return stop('typed');
  const hidden = await comeIntoView([first, ...fields.slice(1)]);
  if (hidden) return stop(hidden);
  await around.heard();
  // The waits were long enough for the page to become another one.
  const now = around.look();
  if (!isSamePage(order, now) || !fields.every(isConnected)) return stop('moved');
  const chosen = now.devices.some((device) => device.chosen);
  if (order.device !== undefined && !chosen && !chooseDevice(around.products, order.device))
    return stop('missing');
  const nameField = order.deviceName && locate(order.deviceName.field);
  const button = sendButton(first.form, around.products);

  if (nameField && order.deviceName) await nameDevice(nameField, order.deviceName, order.namesRefused);
  around.begin();
  await settle();
  const taken = await typeCode(fields, order.entries, () => isSamePage(order, around.look()));
  const deviceName = nameField?.value.trim();
  if (!taken) return stop('notTaken');

  await settle(AWAKE_MS);
  const asleep = button !== undefined && isConnected(button) && isConnected(first) && isDisabled(button);
  // Pressed only if it is still the form that was looked at, which lost nothing but what typing changes.
  const sends = order.submit && button !== undefined && isConnected(button) && !asleep && !around.submitted;
  if (sends && isSamePage(order, around.look())) {
    around.submitted = true;
    button.click();
  }
  return {
    did: 'filled',
    submitted: around.submitted && sends,
    ...(deviceName && { deviceName }),
    ...(asleep && { asleep }),
  };
}

/** Something other than a code stands there: half of a password and code that go together, for instance. */
function holdsWords({ type, value }: HTMLInputElement): boolean {
  // Signs are what masks and empty places are drawn with.
  return type === 'password' ? value !== '' : /\p{L}/u.test(value);
}

function isSamePage({ origin, mark }: FillOrder, now: PageLook): boolean {
  const isWeb = ['http:', 'https:'].includes(location.protocol);
  const here = self.origin === origin && window.top === window && isWeb;
  return here && now.mark === mark;
}

/** Asks, and never computes: scrolls whatever scrolls, waits for what fades in, and looks. */
async function comeIntoView(fields: Fields): Promise<Unusable | undefined> {
  const [first] = fields;
  const why = () => {
    const reasons = fields.map(unusable);
    return whyNone(reasons) ?? (isInWindow(inSight(first)) ? undefined : 'outside');
  };
  if (!isInWindow(inSight(first))) scrollTo(inSight(first));
  let reason = why();
  for (const [nth, pause] of PATIENCE_MS.entries()) {
    if (!reason || reason === 'disabled') break;
    await settle(pause);
    reason = why();
    // What sticks to an edge of the window leaves it free elsewhere.
    if (reason === 'covered') scrollTo(inSight(first), nth % 2 === 0 ? 'end' : 'start');
  }
  if (reason) reason = why();
  if (reason) return reason;
  // What only rests comes forward when it has the focus.
  focusOn(first);
  return (await isAwake(first)) ? undefined : 'disabled';
}

/** A name that the person typed stays; one of ours that the site did not take is written over. */
async function nameDevice(field: HTMLInputElement, { text }: FormEntry, refused: readonly string[] = []) {
  const there = field.value.trim();
  if ((there !== '' && !refused.includes(there)) || unusable(field)) return;
  await typeInto(field, text);
  tellLeft(field);
  await settle();
}

/** The form's own button. Where there are several, only those of products that we know are known by name. */
function sendButton(form: HTMLFormElement | null, products: readonly Product[]) {
  const buttons = (form ? fieldsOf(form) : []).filter(
    (button): button is HTMLButtonElement | HTMLInputElement =>
      (button instanceof HTMLButtonElement || button instanceof HTMLInputElement) && button.type === 'submit',
  );
  const known = products.flatMap(({ sendButtons }) => sendButtons);
  return buttons.find(({ id }) => known.includes(id)) ?? (buttons.length === 1 ? buttons[0] : undefined);
}
