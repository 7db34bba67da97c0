import type { FieldLocator, PageDescription } from '../../core/autofill/page-description.ts';

/** A page as it described itself, and the document that did. */
export interface DescribedPage {
  readonly documentId: string;
  readonly page: PageDescription;
}

export interface FillOrder {
  readonly origin: string;
  readonly field: FieldLocator;
  readonly code: string;
  /** Fields of one digit each, from `field` on. */
  readonly boxes?: number;
  readonly nameField?: FieldLocator;
  readonly deviceName?: string;
  readonly deviceId?: string;
  readonly submit: boolean;
}

export type FillOutcome =
  | { readonly did: 'filled'; readonly submitted: boolean; readonly deviceName?: string }
  /** `gone`: the document is not there any more. */
  | { readonly did: 'refused'; readonly why: 'moved' | 'missing' | 'hidden' | 'notTaken' | 'gone' };

/** Sends our functions into the top frame of a tab. */
export interface PageScripts {
  /** Undefined where the browser lets nobody look: its own pages, the store, a page that is still loading. */
  describe(tabId: number): Promise<DescribedPage | undefined>;
  /** Into this very document, never into what may have come after it. */
  fill(tabId: number, documentId: string, order: FillOrder): Promise<FillOutcome>;
}

/** The period whose code was filled in last, for each account and origin; forgotten with the browser. */
export interface UsedCodes {
  step(accountId: string, origin: string): Promise<number | undefined>;
  remember(accountId: string, origin: string, step: number): Promise<void>;
}
