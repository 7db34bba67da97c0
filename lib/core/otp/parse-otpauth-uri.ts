import type { OtpError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import type { NewAccount } from './account.ts';
import { decodeBase32 } from './base32.ts';
import { cleanText } from './clean-text.ts';
import {
  defaultParameters,
  type OtpWarning,
  readAlgorithm,
  readCounter,
  readDigits,
  readPeriod,
  warningsFor,
} from './parameters.ts';

export interface ParsedAccount {
  readonly account: NewAccount;
  readonly warnings: readonly OtpWarning[];
}

const MAX_LENGTH = 4096;
const known = ['secret', 'issuer', 'algorithm', 'digits', 'period', 'counter'] as const;
type Known = (typeof known)[number];

/**
 * Reads an `otpauth://` address (Key URI Format) strictly: every parameter at most once, everything within bounds, nothing
 * guessed; unknown parameters (`image=` …) are ignored. Knows how Keycloak 12–26 writes the label: issuer percent-encoded
 * (with `%3A` up to version 25), a literal `:`, the user name with `+` for a blank.
 */
export function parseOtpauthUri(text: string): Result<ParsedAccount, OtpError> {
  if (/^otpauth-migration:/i.test(text)) return fail('otpauthMigration');
  if (!/^otpauth:\/\//i.test(text)) return fail('notOtpauth');
  if (text.length > MAX_LENGTH) return fail('otpauthMalformed');
  const parts = /^otpauth:\/\/([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?(?:#.*)?$/is.exec(text);
  if (!parts) return fail('otpauthMalformed');
  const type = parts[1]?.toLowerCase();
  if (type !== 'totp' && type !== 'hotp') return fail('typeUnknown');

  const query = readQuery(parts[3] ?? '');
  if (!query.ok) return query;
  const label = readLabel(parts[2] ?? '');
  if (!label.ok) return label;
  const values = query.value;

  const key = values.get('secret');
  if (!key) return fail('secretMissing');
  const secret = decodeBase32(key);
  if (!secret.ok) return secret;
  const algorithm = readAlgorithm(values.get('algorithm') ?? defaultParameters.algorithm);
  if (!algorithm.ok) return algorithm;
  const digits = readDigits(number(values.get('digits'), defaultParameters.digits));
  if (!digits.ok) return digits;
  const period = readPeriod(type === 'totp' ? number(values.get('period'), 30) : 30);
  if (!period.ok) return period;
  // A counter-based account without a counter can't be in step with its server.
  const counter = readCounter(type === 'hotp' ? number(values.get('counter'), Number.NaN) : 0);
  if (!counter.ok) return counter;

  return ok({
    account: {
      type,
      issuer: cleanText(values.get('issuer') ?? label.value.issuer),
      accountName: cleanText(label.value.accountName),
      secret: secret.value.bytes,
      algorithm: algorithm.value,
      digits: digits.value,
      period: period.value,
      counter: counter.value,
    },
    warnings: warningsFor(secret.value.bytes.length, period.value, secret.value.bitsLeft),
  });
}

function readQuery(query: string): Result<ReadonlyMap<Known, string>, OtpError> {
  const values = new Map<Known, string>();
  for (const pair of query.split('&')) {
    const [rawName = '', ...rest] = pair.split('=');
    const name = known.find((candidate) => candidate === rawName.toLowerCase());
    if (!name) continue;
    if (values.has(name)) return fail('parameterRepeated');
    const value = decode(rest.join('='), name === 'issuer');
    if (value === undefined) return fail('otpauthMalformed');
    values.set(name, value);
  }
  return ok(values);
}

/** `issuer:account`, `issuer%3Aaccount` or `account` alone. The first colon in the written text divides, else the first encoded one. */
function readLabel(
  label: string,
): Result<{ readonly issuer: string; readonly accountName: string }, OtpError> {
  const written = label.indexOf(':');
  const encoded = label.search(/%3a/i);
  const [issuerText, accountText] =
    written >= 0
      ? [label.slice(0, written), label.slice(written + 1)]
      : encoded >= 0
        ? [label.slice(0, encoded), label.slice(encoded + 3)]
        : ['', label];
  const issuer = decode(issuerText, false);
  // Java's URLEncoder writes "@" as %40 and a blank as "+". A label with a bare "@" was not written by it: its "+" is meant.
  const accountName = decode(accountText, !accountText.includes('@'));
  if (issuer === undefined || accountName === undefined) return fail('otpauthMalformed');
  return ok({ issuer, accountName });
}

/** Percent-decoding; `+` is a blank where form encoding is usual. */
function decode(text: string, plusIsBlank: boolean): string | undefined {
  try {
    return decodeURIComponent(plusIsBlank ? text.replace(/\+/g, ' ') : text);
  } catch {
    return undefined; // A stray "%" or bytes that are not UTF-8.
  }
}

function number(text: string | undefined, absent: number): number {
  if (text === undefined) return absent;
  return /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
}
