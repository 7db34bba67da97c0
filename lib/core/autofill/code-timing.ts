import type { Code } from '../otp/code.ts';

/** When a code may go into a page: now, or at a time (milliseconds since the epoch) and why not now. */
export type Timing = { readonly at: 'now' } | { readonly at: number; readonly why: 'used' | 'ending' };

/** By so many periods the clock of a site may be followed and then not: more is a clock that was put right. */
const MOST_AHEAD = 1;
const TOO_LATE_MS = 4000;

/**
 * Servers refuse a code that they have seen (Keycloak ≥ 20: for 90 s), and one that ends while the person still reaches for the
 * button may be refused as well. `usedStep` is the period whose code was filled in last on this site; one that this clock has not
 * nearly reached comes from a clock that was wrong, and says nothing about the codes of now.
 */
export function whenToFill(code: Code, usedStep: number | undefined, now: number): Timing {
  if (usedStep !== undefined && code.step <= usedStep && usedStep <= code.step + MOST_AHEAD) {
    const period = code.validUntil - code.validFrom;
    return { at: code.validUntil + (usedStep - code.step) * period, why: 'used' };
  }
  return code.validUntil - now < TOO_LATE_MS ? { at: code.validUntil, why: 'ending' } : { at: 'now' };
}
