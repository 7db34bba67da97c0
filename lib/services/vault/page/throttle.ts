import type { Tries } from '../ports.ts';

const FREE_TRIES = 5;
const LONGEST_SECONDS = 30;

/**
 * Seconds to wait before the next try: none after up to four wrong passwords, then 1, 2, 4 … 30. It keeps a person at the keyboard
 * from guessing; who has the disk is kept by the derivation. A last try in the future is one of a clock that was put right since: it
 * holds up nobody.
 */
export function secondsToWait(tries: Tries['tries'], now: number): number {
  if (tries.wrong < FREE_TRIES) return 0;
  const pause = Math.min(LONGEST_SECONDS, 2 ** (tries.wrong - FREE_TRIES));
  const passed = (now - tries.lastAt) / 1000;
  if (passed < 0) return 0;
  return Math.max(0, Math.ceil(pause - passed));
}
