/** A time-based code and the time in which it holds. Times are milliseconds since the epoch. */
export interface Code {
  /** Decimal digits only, leading zeros kept. */
  readonly text: string;
  /** The code of the following period, for the last seconds. */
  readonly nextText: string;
  /** The number of the period since the epoch: ⌊seconds ÷ period⌋ (RFC 6238 §4.2). */
  readonly step: number;
  readonly validFrom: number;
  readonly validUntil: number;
}
