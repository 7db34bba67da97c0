import type { OtpError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Algorithm, OtpParameters } from './account.ts';

/** `secretShort`: under 80 bits. `periodUnusual`: neither 30 nor 60 s. `secretBitsLeft`: the key ends oddly. */
export type OtpWarning = 'secretShort' | 'periodUnusual' | 'secretBitsLeft';

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

/** SHA1, SHA256 or SHA512 in any case, with or without hyphen or "Hmac" before it. */
export function readAlgorithm(text: string): Result<Algorithm, OtpError> {
  const algorithm = algorithms.get(text.replace(/^hmac/i, '').replace('-', '').toUpperCase());
  return algorithm ? ok(algorithm) : fail('algorithmUnknown');
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
