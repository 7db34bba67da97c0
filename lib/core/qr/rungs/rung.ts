import type { DecodeBytes } from '../decode/charsets.ts';
import type { FoundCodes } from '../found-codes.ts';
import type { View } from '../image/view.ts';

/** What every rung of the ladder gets besides the picture. */
export interface Reading {
  readonly found: FoundCodes;
  readonly decode: DecodeBytes;
  /** Whether the time for this picture is over. Only protects: what is read is decided by limits of work. */
  late(): boolean;
}

/** One way to find codes in a gray picture; what it finds goes to `found`. */
export type Rung = (picture: View, reading: Reading) => void;
