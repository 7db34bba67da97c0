import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { PasswordWeakness } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { isProposal } from './passphrase.ts';
import { normalisePassword } from './password.ts';
import { toRomaji } from './romaji.ts';
import { type Worth, worthOf } from './strength/guesses.ts';
import { spellingsOf } from './strength/spellings.ts';
import type { PartKind } from './strength/vocabulary.ts';
import { wholeKindOf } from './strength/whole.ts';
import { commonWords, keyboards } from './words/common-words.ts';

const LEAST_CHARACTERS = 10;
/** Half of them take one fast graphics card a fortnight at the usual derivation (3,300 guesses a second). */
const LEAST_GUESSES = 10;
/** PBKDF2 stands where Argon2id can't be used, and is cheaper to guess. */
const LEAST_GUESSES_BY_PBKDF2 = 11;
/** What the library judges: orders of keys. Of longer ones it says nothing new, and takes a tenth of a second to say it. */
const MOST_FOR_LIBRARY = 20;

const library = new ZxcvbnFactory({ dictionary: commonWords, graphs: keyboards });

/**
 * May this be a master password? At least 10 characters and 10¹⁰ guesses, no rules about kinds of characters (NIST SP 800-63B-4
 * §3.1.1). Full-width letters and kana are judged by what is behind them: `コスモ` is as common as `kosmo`.
 */
export function judgePassword(
  password: string,
  byPbkdf2 = false,
): Result<void, 'passwordTooShort' | 'passwordTooCommon'> {
  if ([...normalisePassword(password)].length < LEAST_CHARACTERS) return fail('passwordTooShort');
  return weaknessOf(password, byPbkdf2) ? fail('passwordTooCommon') : ok();
}

/** Why a password of ten characters or more will not do; nothing if it will. */
export function weaknessOf(password: string, byPbkdf2 = false): PasswordWeakness | undefined {
  if (isProposal(password)) return undefined;
  const whole = wholeKindOf(password);
  if (whole) return whole === 'date' ? 'person' : whole;
  const least = byPbkdf2 ? LEAST_GUESSES_BY_PBKDF2 : LEAST_GUESSES;
  const cheapest = spellingsOf(password)
    .map(worthOf)
    .reduce((one, other) => (other.guesses < one.guesses ? other : one));
  if (cheapest.guesses >= least && guessesByLibrary(password) >= least) return undefined;
  return mostOf(cheapest);
}

/** A second opinion by a library that knows the world's commonest passwords and what lies side by side on a keyboard. */
function guessesByLibrary(password: string): number {
  const plain = normalisePassword(password);
  const spellings = [plain, toRomaji(plain)].filter((spelling) => spelling.length <= MOST_FOR_LIBRARY);
  return Math.min(...spellings.map((spelling) => Math.log10(library.check(spelling).guesses)));
}

const SAID_OF: Readonly<Record<PartKind, PasswordWeakness>> = {
  person: 'person',
  place: 'place',
  known: 'known',
  order: 'order',
  digits: 'digits',
  word: 'few',
  free: 'few',
};

/** What the larger part of a password is made of. */
function mostOf({ parts }: Worth): PasswordWeakness {
  const letters = new Map<PasswordWeakness, number>();
  for (const { kind, text } of parts) {
    const said = SAID_OF[kind];
    letters.set(said, (letters.get(said) ?? 0) + text.length);
  }
  const [most] = [...letters].sort(([, one], [, other]) => other - one);
  if (!most) return 'few';
  // A few digits beside words are no number; the person is told of the words.
  return most[0] === 'digits' && letters.size > 1 ? 'few' : most[0];
}
