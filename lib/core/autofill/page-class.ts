import type { FillError } from '../errors.ts';
import type { FieldLocator } from './page-description.ts';

/** Where a code may come from that is not ours to make. */
export type CodeSource = 'mail' | 'message' | 'token';

/** What a page is for our purposes, and where the code goes. */
export type PageClass = NoCodePage | CodePage;

export interface NoCodePage {
  readonly kind: 'none';
  /** It asks for a code, and surely not for one of ours. */
  readonly source?: CodeSource;
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
  /** Why nothing can be filled in. */
  readonly refusal?: FillError;
}

export function locatorOf({ nth, id, name }: FieldLocator): FieldLocator {
  return { nth, id, name };
}
