import type { FillError } from '../errors.ts';
import type { FieldDescription, FieldLocator, Unusable } from './page-description.ts';

/** Where a code may come from that is not ours to make. */
export type CodeSource = 'mail' | 'message' | 'token';

/** What a page is for our purposes, and where the code goes. */
export type PageClass = NoCodePage | CodePage;

export interface NoCodePage {
  readonly kind: 'none';
  /** It asks for a code, and surely not for one of ours. */
  readonly source?: CodeSource;
  /** It asks for one of ours, in something that we can't fill in. */
  readonly unreached?: true;
}

export interface CodePage {
  /** `ask`: nobody can tell whether the page wants our code or another. */
  readonly kind: 'setup' | 'login' | 'ask';
  /** The field for the code, or the fields that share its digits evenly. */
  readonly fields: readonly [FieldLocator, ...FieldLocator[]];
  /** Set-up only: where the device name goes. */
  readonly nameField?: FieldLocator;
  /** `ask` only: what the page speaks of. Absent where it says nothing at all. */
  readonly source?: CodeSource;
  /** The page says that the code of before was not accepted. */
  readonly refused?: true;
  /** Set-up only: the page says that the device can't be called so, most likely because there is one of that name. */
  readonly nameRefused?: true;
  /** Why we can't fill anything in. */
  readonly blocked?: FillError;
}

const blocks: Readonly<Record<Unusable, FillError>> = {
  disabled: 'fieldDisabled',
  invisible: 'fieldHidden',
  small: 'fieldHidden',
  outside: 'fieldOutside',
  transparent: 'fieldTransparent',
  covered: 'fieldCovered',
};

/** What a person is told of a field that can't be seen or used. */
export function blockOf(unusable: Unusable): FillError {
  return blocks[unusable];
}

/** Why a row of fields can't be used, out of why each can't: a box that sleeps is woken by the one before it. */
export function whyNone(reasons: readonly (Unusable | undefined)[]): Unusable | undefined {
  return reasons.find((why, place) => why !== undefined && (place === 0 || why !== 'disabled'));
}

/** Why these fields can't be filled in. */
export function blockedBy(fields: readonly FieldDescription[]): { readonly blocked?: FillError } {
  const why = whyNone(fields.map(({ unusable }) => unusable));
  return why ? { blocked: blockOf(why) } : {};
}

export function locatorOf({ nth, id, name }: FieldLocator): FieldLocator {
  return { nth, id, name };
}
