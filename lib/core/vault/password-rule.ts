import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { fail, ok, type Result } from '../result.ts';
import { normalisePassword } from './password.ts';
import { toRomaji } from './romaji.ts';
import { commonWords, keyboards } from './words/common-words.ts';

const LEAST_CHARACTERS = 10;
/** Half of them take one fast graphics card a fortnight at the usual derivation (3,300 guesses a second). */
const LEAST_GUESSES = 1e10;
/** PBKDF2 stands where Argon2id can't be used, and is cheaper to guess. */
const LEAST_GUESSES_BY_PBKDF2 = 1e11;
/** More than this does not make it slower to guess, but slower to judge. */
const JUDGED_CHARACTERS = 64;

const judge = new ZxcvbnFactory({ dictionary: commonWords, graphs: keyboards });

/**
 * May this be a master password? At least 10 characters and 10¹⁰ guesses, no rules about kinds of characters (NIST SP 800-63B-4
 * §3.1.1). Full-width letters and kana are judged by what is behind them: `コスモ` is as common as `kosmo`.
 */
export function judgePassword(
  password: string,
  byPbkdf2 = false,
): Result<void, 'passwordTooShort' | 'passwordTooCommon'> {
  const plain = normalisePassword(password);
  if ([...plain].length < LEAST_CHARACTERS) return fail('passwordTooShort');
  const least = byPbkdf2 ? LEAST_GUESSES_BY_PBKDF2 : LEAST_GUESSES;
  const spellings = new Set([plain, toRomaji(plain)].map((spelling) => spelling.slice(0, JUDGED_CHARACTERS)));
  const enough = [...spellings].every((spelling) => judge.check(spelling).guesses >= least);
  return enough ? ok() : fail('passwordTooCommon');
}
