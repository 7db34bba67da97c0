import type { FieldLocator, Unusable } from './page-description.ts';

/** What goes where. */
export interface FormEntry {
  readonly field: FieldLocator;
  readonly text: string;
}

/** What our function in a page is told to do, and the only thing that it is told. */
export interface FillOrder {
  /** Where it may be done: checked once more inside the document. */
  readonly origin: string;
  /** What the page was when it was looked at (`PageLook.mark`): it is judged again, by the same rules, just before the first key. */
  readonly mark: string;
  /** The code, whole or its digits one by one. */
  readonly entries: readonly FormEntry[];
  /** Set-up: the name of the device; one that the person typed stays. */
  readonly deviceName?: FormEntry;
  /** Set-up: names that we proposed and the site did not take. They may be written over. */
  readonly namesRefused?: readonly string[];
  /** The device to choose, by its place, where the page offers several. One that the person chose on the page stays. */
  readonly device?: number;
  readonly submit: boolean;
}

/**
 * `filled`: the code was given. `asleep`: the button that sends it could not be pressed afterwards. `stopped`: before the first key, but
 * for `notTaken`, where the page made something else of the code. `typed`: the person's own words stand in the field.
 */
export type FillAnswer =
  | {
      readonly did: 'filled';
      readonly submitted: boolean;
      readonly deviceName?: string;
      readonly asleep?: true;
    }
  | { readonly did: 'stopped'; readonly why: 'moved' | 'missing' | 'typed' | 'notTaken' | Unusable };

/** How the person left a form that was filled in: by sending it, or by turning back. The name of the device is what stood there then. */
export interface FormLeft {
  readonly how: 'sent' | 'turnedBack';
  readonly deviceName?: string;
}

/** The code over its fields: whole into one, evenly over several. Undefined where the digits don't come out even. */
export function spread(code: string, fields: readonly FieldLocator[]): readonly FormEntry[] | undefined {
  const digits = code.length / fields.length;
  if (!Number.isInteger(digits)) return undefined;
  return fields.map((field, place) => ({ field, text: code.slice(place * digits, (place + 1) * digits) }));
}
