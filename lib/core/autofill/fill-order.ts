import type { FieldLocator } from './page-description.ts';

/** What goes where. */
export interface FormEntry {
  readonly field: FieldLocator;
  readonly text: string;
}

/** What our function in a page is told to do, and the only thing that it is told. */
export interface FillOrder {
  /** Where it may be done: checked once more inside the document. */
  readonly origin: string;
  /** The code, whole or its digits one by one. */
  readonly entries: readonly FormEntry[];
  /** Set-up: the name of the device; one that the person typed stays. */
  readonly deviceName?: FormEntry;
  /** The device to choose, by its place, where the page offers several. */
  readonly device?: number;
  readonly submit: boolean;
}

export type FillAnswer =
  | { readonly did: 'filled'; readonly submitted: boolean; readonly deviceName?: string }
  | { readonly did: 'refused'; readonly why: 'moved' | 'missing' | 'hidden' | 'notTaken' };

/** The code over its fields: whole into one, evenly over several. Undefined where the digits don't come out even. */
export function spread(code: string, fields: readonly FieldLocator[]): readonly FormEntry[] | undefined {
  const digits = code.length / fields.length;
  if (!Number.isInteger(digits)) return undefined;
  return fields.map((field, place) => ({ field, text: code.slice(place * digits, (place + 1) * digits) }));
}
