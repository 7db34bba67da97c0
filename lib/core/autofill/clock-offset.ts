/** One answer of a server, as our function in its page heard it. Times in milliseconds since the epoch, by the PC's clock. */
export interface ClockSample {
  readonly sentAt: number;
  readonly receivedAt: number;
  /** The `Date` header (RFC 9110 §6.6.1), in the same measure: whole seconds, cut off. */
  readonly date: number;
  /** The `Age` header: seconds for which a cache has kept the answer; 0 without one. */
  readonly age: number;
}

/** How the PC's clock stands to the server's, in milliseconds: positive where the PC is slow. */
export interface ClockOffset {
  readonly offsetMs: number;
  /** Half of the journey and the second that the header cuts off. */
  readonly precisionMs: number;
}

/** An answer that took longer says too little. */
const SLOWEST_MS = 2000;
/** The header is cut to whole seconds: on average half of one is missing. */
const CUT_OFF_MS = 500;

/** Out of a few answers the one in the middle; undefined where none is of use. */
export function clockOffset(samples: readonly ClockSample[]): ClockOffset | undefined {
  const offsets = samples
    .flatMap((sample) => offsetOf(sample) ?? [])
    .toSorted((one, other) => one.offsetMs - other.offsetMs);
  return offsets[Math.floor((offsets.length - 1) / 2)];
}

function offsetOf({ sentAt, receivedAt, date, age }: ClockSample): ClockOffset | undefined {
  const journey = receivedAt - sentAt;
  if (!Number.isFinite(date) || !(age >= 0) || journey < 0 || journey > SLOWEST_MS) return undefined;
  return {
    offsetMs: Math.round(date + age * 1000 + CUT_OFF_MS + journey / 2 - receivedAt),
    precisionMs: Math.round(CUT_OFF_MS + journey / 2),
  };
}

/** What an offset means for codes: servers take the period before and after, so up to 30 s do no harm. */
export type ClockVerdict = 'right' | 'off' | 'farOff';

const HARMLESS_MS = 25_000;
/** More is never made up for: a wrong date header, or a clock that has to be set by hand (docs/decisions/0012). */
const MOST_MS = 600_000;

export function judgeClock({ offsetMs }: ClockOffset): ClockVerdict {
  const size = Math.abs(offsetMs);
  return size <= HARMLESS_MS ? 'right' : size <= MOST_MS ? 'off' : 'farOff';
}
