import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { HOTP, Secret } from 'otpauth/bare';
import type { NewAccount } from './account.ts';
import type { Code } from './code.ts';

const hashes = { SHA1: sha1, SHA256: sha256, SHA512: sha512 } as const;

/** What a code is made of. */
type CodeSource = Pick<NewAccount, 'secret' | 'algorithm' | 'digits' | 'period'>;

/**
 * The time-based code at `now` and the one after it (RFC 6238 §4). `now` is milliseconds since the epoch.
 * @throws RangeError for a time that is no time: a code for nonsense would look like any other.
 */
export function codeAt(account: CodeSource, now: number): Code {
  if (!Number.isFinite(now) || now < 0 || now > 8.64e15) throw new RangeError('time out of range');
  const step = Math.floor(Math.floor(now / 1000) / account.period);
  return {
    text: counterCode(account, step),
    nextText: counterCode(account, step + 1),
    step,
    validFrom: step * account.period * 1000,
    validUntil: (step + 1) * account.period * 1000,
  };
}

/**
 * The code of a counter (RFC 4226 §5.3), leading zeros kept.
 * @throws RangeError for a counter that is not a whole number from 0 to 2⁵³−1, or an empty secret.
 */
export function counterCode(account: Omit<CodeSource, 'period'>, counter: number): string {
  if (!Number.isSafeInteger(counter) || counter < 0) throw new RangeError('counter out of range');
  if (account.secret.length === 0) throw new RangeError('secret missing');
  // A copy: the library keeps a view on the whole buffer behind the bytes.
  const secret = new Secret({ buffer: account.secret.slice().buffer });
  const { algorithm, digits } = account;
  // The library's own hashes come with many more that nobody asks for.
  return HOTP.generate({
    ...{ secret, algorithm, digits, counter },
    hmac: (_, key, message) => hmac(hashes[algorithm], key, message),
  });
}
