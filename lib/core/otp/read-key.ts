import type { OtpError } from '../errors.ts';
import { ok, type Result } from '../result.ts';
import type { Algorithm } from './account.ts';
import { decodeBase32 } from './base32.ts';
import { cleanText } from './clean-text.ts';
import { readDigits, readPeriod, warningsFor } from './parameters.ts';
import { type ParsedAccount, parseOtpauthUri } from './parse-otpauth-uri.ts';

/** What a person typed. `period` in seconds. */
interface TypedKey {
  readonly issuer: string;
  readonly accountName: string;
  readonly key: string;
  readonly digits: number;
  readonly period: number;
  readonly algorithm: Algorithm;
}

/**
 * A time-based account from a typed key. A whole `otpauth://` address in the key field, or a link that holds one, is taken at its word;
 * names that were typed beside it win.
 */
export function readKey(typed: TypedKey): Result<ParsedAccount, OtpError> {
  const issuer = cleanText(typed.issuer);
  const accountName = cleanText(typed.accountName);
  if (/otpauth(?:-migration)?(?::|%3A)/i.test(typed.key)) {
    const parsed = parseOtpauthUri(typed.key);
    if (!parsed.ok) return parsed;
    const { account, warnings } = parsed.value;
    const names = { issuer: issuer || account.issuer, accountName: accountName || account.accountName };
    return ok({ account: { ...account, ...names }, warnings });
  }
  const secret = decodeBase32(typed.key);
  if (!secret.ok) return secret;
  const digits = readDigits(typed.digits);
  if (!digits.ok) return digits;
  const period = readPeriod(typed.period);
  if (!period.ok) return period;
  return ok({
    account: {
      type: 'totp',
      issuer,
      accountName,
      secret: secret.value.bytes,
      algorithm: typed.algorithm,
      digits: digits.value,
      period: period.value,
      counter: 0,
    },
    warnings: warningsFor(secret.value.bytes.length, period.value, secret.value.bitsLeft),
  });
}
