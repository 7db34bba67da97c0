import type { ClockVerdict } from './clock-offset.ts';
import type { CodeSource } from './page-class.ts';

/** Why a code may have been refused, as far as we can know: servers give no reason, on purpose. Each is an error code with its text. */
export type RefusalReason =
  | 'codeByMail'
  | 'clockOff'
  | 'clockFarOff'
  | 'codeUsed'
  | 'codeLate'
  | 'codeOfOtherDevice'
  | 'codeOfOtherAccount'
  | 'codeTriedTooOften'
  | 'codeTyped'
  | 'codeRefused'
  | 'setUpRefused'
  | 'setUpUnfinished'
  | 'deviceNameTaken';

export interface RefusalFacts {
  readonly kind: 'setup' | 'login' | 'ask';
  /** The page speaks of a code that was sent. */
  readonly source?: CodeSource;
  /** Who put the refused code in, and whether it was sent after its time; `unknown` where nothing of it was seen. */
  readonly how: 'filled' | 'filledLate' | 'typed' | 'unknown';
  /** How often in a row codes were refused here. */
  readonly refusals: number;
  /** The code that is shown now went into this site before. */
  readonly used: boolean;
  /** The page lets choose among several devices: a code is judged by the chosen one alone. */
  readonly severalDevices: boolean;
  /** The site took the code, but not the name of the device. */
  readonly nameRefused?: boolean;
  /** The set-up of this account was never seen to end: the site may have kept another key, or none. */
  readonly unfinished?: boolean;
  /** How many accounts may be used on this site. */
  readonly accountsHere: number;
  /** After it was asked for. */
  readonly clock?: ClockVerdict;
}

/** Keycloak's default locks after 30 failures, many sites after 3 to 5; it answers with the words of a wrong code (read 2026-11). */
const TOO_OFTEN = 3;

/** The likeliest reason: what is certain first, then what can be done something about. */
export function refusalReason(facts: RefusalFacts): RefusalReason {
  const { kind, source, how, clock } = facts;
  if (facts.nameRefused) return 'deviceNameTaken';
  if (clock === 'off') return 'clockOff';
  if (clock === 'farOff') return 'clockFarOff';
  if (kind === 'ask' && source) return 'codeByMail';
  if (facts.refusals >= TOO_OFTEN) return 'codeTriedTooOften';
  if (how === 'filledLate') return 'codeLate';
  if (how !== 'filled') return facts.used ? 'codeUsed' : 'codeTyped';
  if (kind === 'setup') return 'setUpRefused';
  if (facts.unfinished) return 'setUpUnfinished';
  if (facts.severalDevices) return 'codeOfOtherDevice';
  return facts.accountsHere > 1 ? 'codeOfOtherAccount' : 'codeRefused';
}
