import type { OtpError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import type { NewAccount } from './account.ts';
import { type Names, namesOf } from './address-names.ts';
import { type AddressParts, type Known, othersOf, takeApart, valuesOf } from './address-query.ts';
import { decodeBase32 } from './base32.ts';
import { cleanText } from './clean-text.ts';
import { addressIn } from './find-address.ts';
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

/** What an address says, decoded and not yet judged. */
export interface Address extends Names {
  readonly type: 'totp' | 'hotp';
  readonly values: ReadonlyMap<Known, string>;
}

const MAX_LENGTH = 4096;
/** Kinds of codes that are not RFC 4226 or 6238. */
const foreignTypes: ReadonlyMap<string, OtpError> = new Map([
  ['steam', 'typeSteam'],
  ['steamtotp', 'typeSteam'],
  ['motp', 'typeMotp'],
  ['yandex', 'typeYandex'],
  ['yaotp', 'typeYandex'],
  ['daypassword', 'typeDaypassword'],
]);

/**
 * Reads an `otpauth://` address (Key URI Format), however it came: scanned, pasted, typed or in a file. Names are taken as the library
 * meant that wrote them (docs/compatibility.md) and never refused; whatever codes are made of is taken strictly: every parameter once,
 * within bounds, nothing guessed. Unknown parameters (`image=` …) are ignored.
 */
export function parseOtpauthUri(text: string): Result<ParsedAccount, OtpError> {
  if (text.length > 16 * MAX_LENGTH)
    return fail(/^\s*otpauth:/i.test(text) ? 'otpauthMalformed' : 'notOtpauth');
  const written = addressIn(text);
  if (/^otpauth:/i.test(written) && written.length > MAX_LENGTH) return fail('otpauthMalformed');
  const address = readAddress(written);
  return address.ok ? accountOf(address.value) : address;
}

/** Takes an address apart that `addressIn` found. `often`: addresses beside it were escaped twice. Its length is the caller's concern. */
export function readAddress(address: string, often = false): Result<Address, OtpError> {
  if (/^otpauth-migration:/i.test(address)) return fail('otpauthMigration');
  if (/^steam:\/\//i.test(address)) return fail('typeSteam');
  if (/^motp:\/\//i.test(address)) return fail('typeMotp');
  if (!/^otpauth:\/\//i.test(address)) return fail('notOtpauth');
  const parts = takeApart(address);
  if (!parts) return fail('otpauthMalformed');
  const { type } = parts;
  if (type !== 'totp' && type !== 'hotp') return fail(foreignTypes.get(type) ?? 'typeUnknown');
  const values = valuesOf(parts);
  if (!values.ok) return values;
  const names = namesOf(parts, often);
  if (isSteam(parts, names.issuer, values.value)) return fail('typeSteam');
  return ok({ type, ...names, values: values.value });
}

function accountOf({ type, issuer, accountName, values }: Address): Result<ParsedAccount, OtpError> {
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
  const counter = readCounter(type === 'hotp' ? number(values.get('counter'), 0) : 0);
  if (!counter.ok) return counter;
  const { bytes, bitsLeft } = secret.value;
  const uncounted = type === 'hotp' && !values.has('counter');
  return ok({
    account: {
      ...{ type, issuer: cleanText(issuer), accountName: cleanText(accountName), secret: bytes },
      ...{ algorithm: algorithm.value, digits: digits.value, period: period.value, counter: counter.value },
    },
    warnings: [
      ...warningsFor(bytes.length, period.value, bitsLeft),
      ...(uncounted ? (['counterMissing'] as const) : []),
    ],
  });
}

/** Steam's codes go about under many disguises (KeePassXC, WinAuth, Aegis, 2FAS): five letters, which we do not make. */
function isSteam(parts: AddressParts, issuer: string, values: ReadonlyMap<Known, string>): boolean {
  const others = othersOf(parts);
  return (
    others.get('encoder')?.toLowerCase() === 'steam' ||
    others.has('steam') ||
    (others.has('deviceid') && others.has('data')) ||
    (parts.type === 'totp' &&
      cleanText(issuer).toLowerCase() === 'steam' &&
      (values.get('digits') ?? '5') === '5')
  );
}

function number(text: string | undefined, absent: number): number {
  if (text === undefined) return absent;
  return /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
}
