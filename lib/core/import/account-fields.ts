import { decodeBase32 } from '../otp/base32.ts';
import { cleanText } from '../otp/clean-text.ts';
import { readAlgorithm, readCounter, readDigits, readPeriod } from '../otp/parameters.ts';
import { BROKEN } from './broken-json.ts';
import type { ReadAccount } from './imported-file.ts';
import { type RowReason, RowUnreadable } from './problems.ts';

/** The members of an entry, in whatever type its app writes them. Absent, null and "" mean the default. */
export interface RawAccount {
  readonly type: unknown;
  readonly secret: Uint8Array;
  readonly algorithm?: unknown;
  readonly digits?: unknown;
  readonly period?: unknown;
  readonly counter?: unknown;
  readonly issuer?: string;
  readonly accountName?: string;
}

/** Kinds of codes that are not RFC 4226 or 6238, by the names that apps give them. */
const foreignTypes: ReadonlyMap<string, RowReason> = new Map([
  ['steam', 'steam'],
  ['steamtotp', 'steam'],
  ['motp', 'motp'],
  ['yandex', 'yandex'],
  ['yaotp', 'yandex'],
]);

/** @throws RowUnreadable where the type is none that we make codes for. */
export function typeOf(value: unknown): 'totp' | 'hotp' {
  if (value === BROKEN) throw new RowUnreadable('damaged');
  const type = String(value).toLowerCase();
  if (type === 'totp' || type === 'hotp') return type;
  throw new RowUnreadable(foreignTypes.get(type) ?? 'type');
}

/** Base32 as other apps write it: what is left over after whole bytes is dropped. @throws RowUnreadable `secret`. */
export function secretFrom(value: unknown): Uint8Array {
  if (typeof value !== 'string') throw new RowUnreadable(value === BROKEN ? 'damaged' : 'secret');
  const letters = value.replace(/[\s=\-\u3000\u00a0\u200b-\u200d\ufeff]/g, '');
  const odd = [1, 3, 6].includes(letters.length % 8);
  const secret = decodeBase32(odd ? letters.slice(0, -1) : letters);
  if (!secret.ok) throw new RowUnreadable('secret');
  return secret.value.bytes;
}

/** @throws RowUnreadable with the reason of the first member that does not hold. */
export function accountFromFields(raw: RawAccount): ReadAccount {
  const issuer = cleanText(raw.issuer ?? '');
  const type = typeOf(raw.type);
  if (raw.secret.length < 1 || raw.secret.length > 256) throw new RowUnreadable('secret');
  const algorithm = readAlgorithm(absent(raw.algorithm) ? 'SHA1' : String(raw.algorithm));
  if (!algorithm.ok) throw new RowUnreadable('algorithm');
  const digits = readDigits(numberFrom(raw.digits, 6));
  // Some apps keep Steam's five letters as digits (OTPClient's 2FAS export).
  if (!digits.ok)
    throw new RowUnreadable(/^steam$/i.test(issuer) && Number(raw.digits) === 5 ? 'steam' : 'digits');
  const period = readPeriod(type === 'totp' ? numberFrom(raw.period, 30) : 30);
  if (!period.ok) throw new RowUnreadable('period');
  const counter = readCounter(type === 'hotp' ? numberFrom(raw.counter, 0) : 0);
  if (!counter.ok) throw new RowUnreadable('counter');
  return {
    ...{ type, issuer, accountName: withoutIssuer(cleanText(raw.accountName ?? ''), issuer) },
    secret: raw.secret,
    algorithm: algorithm.value,
    ...{ digits: digits.value, period: period.value, counter: counter.value },
    ...(type === 'hotp' && absent(raw.counter) && ({ uncounted: true } as const)),
  };
}

/** Old exports say the issuer once more before the name. */
function withoutIssuer(name: string, issuer: string): string {
  return issuer !== '' && name.startsWith(`${issuer}:`) ? name.slice(issuer.length + 1).trim() : name;
}

function absent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function numberFrom(value: unknown, usual: number): number {
  if (absent(value)) return usual;
  if (typeof value === 'string') return /^\+?\d{1,16}$/.test(value.trim()) ? Number(value) : Number.NaN;
  return typeof value === 'number' ? value : Number.NaN;
}
