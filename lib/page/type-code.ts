import type { FormEntry } from '../core/autofill/fill-order.ts';
import { isConnected, isDisabled } from './dom.ts';
import { locate, visibleFields } from './fields.ts';
import { focusOn, settle, tellLeft, typeInto } from './type-text.ts';

/** So long the box before may take to wake the next one up, in steps. */
const WAKING_MS = [0, 30, 80, 150];

// Pages group the digits as they like, and some write them in full width.
const digitsOf = (text: string) => text.normalize('NFKC').replace(/[^\d]/g, '');

/**
 * Types the code. True where it was given: it stands there, however it was divided, or its fields left or emptied themselves after the last
 * digit, as they do where the page takes the code and goes on. `isSamePage`: a field that is gone was drawn anew, as some pages do at each key;
 * else the page has gone on.
 */
export async function typeCode(
  fields: readonly HTMLInputElement[],
  entries: readonly FormEntry[],
  isSamePage: () => boolean,
): Promise<boolean> {
  const fieldAt = (place: number) => {
    const [field, entry] = [fields[place], entries[place]];
    if (field && isConnected(field)) return field;
    return entry && isSamePage() ? locate(entry.field) : undefined;
  };
  for (const [place, { text }] of entries.entries()) {
    const field = fieldAt(place);
    if (!field) break;
    if (!(await isAwake(field))) return false;
    await typeInto(field, text);
    await settle();
  }
  const there = entries.map((_, place) => fieldAt(place));
  const last = there.findLast((field) => field !== undefined);
  if (last) tellLeft(last);
  const isGiven = there.every((field, place) => {
    const digits = digitsOf(field?.value ?? '');
    return digits === '' || digits === entries[place]?.text;
  });
  return isGiven || isSpread(there[0], entries.map(({ text }) => text).join(''));
}

/** Takes what is typed: some fields wake up when they get the focus, some boxes when the one before is full. */
export async function isAwake(field: HTMLInputElement): Promise<boolean> {
  for (const pause of WAKING_MS) {
    if (!isDisabled(field) && !field.readOnly) return true;
    focusOn(field);
    await settle(pause);
  }
  return !isDisabled(field) && !field.readOnly;
}

/** The digits stand in this field and its neighbours. */
function isSpread(first: HTMLInputElement | undefined, code: string): boolean {
  const together = visibleFields(first?.form ?? null).map(({ value }) => digitsOf(value));
  return together.join('').includes(code);
}
