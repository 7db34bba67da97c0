import type { OtpError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Algorithm, OtpParameters } from './account.ts';

/**
 * `secretShort`: under 80 bits. `periodUnusual`: neither 30 nor 60 s. `secretBitsLeft`: the key ends oddly. `counterMissing`: nothing says
 * where counting begins, so that 0 is taken.
 */
export type OtpWarning = 'secretShort' | 'periodUnusual' | 'secretBitsLeft' | 'counterMissing';

export const defaultParameters: OtpParameters = {
  type: 'totp',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};

const SHORT_BYTES = 10;
const algorithms: ReadonlyMap<string, Algorithm> = new Map([
  ['SHA1', 'SHA1'],
  ['SHA256', 'SHA256'],
  ['SHA512', 'SHA512'],
]);

/** Hashes that libraries offer for one-time passwords (otpauth, pquerna/otp) and hardly any app can make codes with. */
const FOREIGN =
  /^(?:MD[245]|SHA224|SHA384|SHA512\/?(?:224|256)|SHA3(?:224|256|384|512)|RIPEMD160|SM3|BLAKE2[BS]?\d*)$/;

/** SHA1, SHA256 or SHA512 in any case, with or without hyphen, "Hmac" (KeePass) or "Algorithm." (Ente) before it. */
export function readAlgorithm(text: string): Result<Algorithm, OtpError> {
  const name = text
    .replace(/^algorithm\./i, '')
    .replace(/^hmac[-_]?/i, '')
    .replace(/[-_]/g, '')
    .toUpperCase();
  const algorithm = algorithms.get(name);
  return algorithm ? ok(algorithm) : fail(FOREIGN.test(name) ? 'algorithmForeign' : 'algorithmUnknown');
}

export function readDigits(number: number): Result<6 | 7 | 8, OtpError> {
  return number === 6 || number === 7 || number === 8 ? ok(number) : fail('digitsOutOfRange');
}

/** Whole seconds from 15 to 120. */
export function readPeriod(seconds: number): Result<number, OtpError> {
  return Number.isInteger(seconds) && seconds >= 15 && seconds <= 120
    ? ok(seconds)
    : fail('periodOutOfRange');
}

export function readCounter(counter: number): Result<number, OtpError> {
  return Number.isSafeInteger(counter) && counter >= 0 ? ok(counter) : fail('counterOutOfRange');
}

/** What to point out about parameters that are accepted. */
export function warningsFor(secretBytes: number, period: number, bitsLeft: boolean): readonly OtpWarning[] {
  return [
    ...(secretBytes < SHORT_BYTES ? (['secretShort'] as const) : []),
    ...(period !== 30 && period !== 60 ? (['periodUnusual'] as const) : []),
    ...(bitsLeft ? (['secretBitsLeft'] as const) : []),
  ];
}
