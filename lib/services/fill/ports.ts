import type { FillAnswer, FillOrder, FormLeft } from '../../core/autofill/fill-order.ts';
import type { PageLook } from '../../core/autofill/look-at.ts';
import type { FieldLocator } from '../../core/autofill/page-description.ts';

/** What our rules made of a page, and the document that it was. */
export interface SeenDocument {
  readonly documentId: string;
  readonly page: PageLook;
}

/** `gone`: the document is not there any more. `busy`: it did not answer, and may have taken the code. */
export type FillOutcome = FillAnswer | { readonly did: 'stopped'; readonly why: 'gone' | 'busy' };

/**
 * Why a tab can't be looked at. `elsewhere`: it shows a site for which nobody gave us leave. `closed`: an administrator keeps extensions
 * out of it. `busy`: it does not answer; a message of it is open, or it is still loading. `unreadable`: the browser's own pages, the
 * store, a page that failed to load.
 */
export type NotSeen = 'elsewhere' | 'closed' | 'busy' | 'unreadable';

/** Sends our functions into the top frame of a tab. */
export interface PageScripts {
  look(tabId: number): Promise<SeenDocument | NotSeen>;
  /** Into this very document, never into what may have come after it. */
  fill(tabId: number, documentId: string, order: FillOrder): Promise<FillOutcome>;
  /** Waits until the form of this field is sent, or turned back from. Undefined when the document went away first. */
  awaitSubmit(
    tabId: number,
    documentId: string,
    field: FieldLocator,
    nameField?: FieldLocator,
  ): Promise<FormLeft | undefined>;
}

/** The period whose code was filled in last, for each account and origin; forgotten with the browser. */
export interface UsedCodes {
  step(accountId: string, origin: string): Promise<number | undefined>;
  /** `undefined`: none was. */
  remember(accountId: string, origin: string, step: number | undefined): Promise<void>;
  forget(origin: string): Promise<void>;
}

/** What was filled in last in a tab, and what came of it. Times in milliseconds since the epoch. No code, and no name of a person. */
export interface FillRecord {
  readonly accountId: string;
  readonly origin: string;
  /** The document that waits to be sent, and its field. */
  readonly documentId: string;
  readonly field: FieldLocator;
  /** Set-up: where the name of the device stands. */
  readonly nameField?: FieldLocator;
  /** The device that the code is judged by: on a set-up page the name that it gets, else the one that was chosen there. */
  readonly deviceName?: string;
  /** Which of several devices of that name. */
  readonly deviceNth?: number;
  /** Set-up: names that we proposed here and the site did not take. */
  readonly namesRefused?: readonly string[];
  /** We filled it in: when the code that went in stops being the present one, `Infinity` for counter-based ones. Absent: it is typed. */
  readonly validUntil?: number;
  /** When the person sent the form. */
  readonly sentAt?: number;
  readonly outcome?: FillResult;
  /** How often in a row the site refused codes in this tab. */
  readonly refusals: number;
}

/** `refusedLate`: it was sent after its time. `refusedTyped`: it was not we who put it in. */
export type FillResult = 'accepted' | 'refused' | 'refusedLate' | 'refusedTyped';

/** One record a tab, in memory, forgotten with the browser. */
export interface FillRecords {
  read(tabId: number): Promise<FillRecord | undefined>;
  readAll(): Promise<readonly { readonly tabId: number; readonly record: FillRecord }[]>;
  write(tabId: number, record: FillRecord): Promise<void>;
  remove(tabId: number): Promise<void>;
}
