import type { FoundCodes } from '../found-codes.ts';
import type { Gray } from '../gray.ts';
import type { QrCode } from '../picture.ts';
import type { DecodeBytes } from '../qr-text.ts';

/** What every rung of the ladder gets besides the picture. */
export interface Reading {
  readonly found: FoundCodes;
  readonly decode: DecodeBytes;
  /** Whether the time for this picture is over. Only protects: what is read is decided by limits of work. */
  late(): boolean;
}

/** One way to find codes in a gray picture; what it finds goes to `found`, in pixels of that picture. */
export type Rung = (gray: Gray, reading: Reading) => void;

/** The same reading for a part of the picture or another scale of it: places are put back. */
export function readingOf(reading: Reading, map: (corners: QrCode['corners']) => QrCode['corners']): Reading {
  const { found } = reading;
  return {
    ...reading,
    late: () => reading.late(),
    found: {
      count: found.count,
      all: found.all,
      add: (text, corners) => found.add(text, map(corners)),
      get tooSmall() {
        return found.tooSmall;
      },
      set tooSmall(seen) {
        found.tooSmall = seen;
      },
    },
  };
}
