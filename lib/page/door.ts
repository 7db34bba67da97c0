import type { FillAnswer, FillOrder, FormLeft } from '../core/autofill/fill-order.ts';
import type { PageLook } from '../core/autofill/look-at.ts';
import type { FieldLocator } from '../core/autofill/page-description.ts';

/**
 * What our file leaves in the isolated world of a page, under a symbol: an element of the page can be found there by its name, and so by
 * every name that we might choose.
 */
export interface PageDoor {
  look(): PageLook;
  fill(order: FillOrder): Promise<FillAnswer>;
  /** Resolves right before the first key of the next filling: a document that goes away after that can't answer any more. */
  begun(): Promise<true>;
  awaitSubmit(field: FieldLocator, nameField?: FieldLocator): Promise<FormLeft>;
}

/** `Symbol.for` of this. */
export const DOOR = 'kagiban';
