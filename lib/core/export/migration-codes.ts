import { concatBytes, toBase64 } from '../bytes.ts';
import type { NewAccount } from '../otp/account.ts';
import { encodeUtf8 } from '../utf8.ts';

/** Google Authenticator itself puts ten accounts into a code. */
const MOST_ACCOUNTS = 10;
/** Bytes of a part: as a QR code still coarse enough for an old phone (version 19 of 40). */
const MOST_BYTES = 560;

const algorithms = { SHA1: 1, SHA256: 2, SHA512: 3 } as const;
const types = { hotp: 1, totp: 2 } as const;

/** One of several codes that belong together. */
export interface MigrationCode {
  /** `otpauth-migration://offline?data=…`. Holds the secrets. */
  readonly address: string;
  /** Places of its accounts in the list that was given. */
  readonly accounts: readonly number[];
}

/**
 * Accounts as the codes with which Google Authenticator hands over its own: a protobuf in parts. The inverse of
 * lib/core/import/formats/google-migration.ts. Only for accounts that such codes can carry (`canMigrate`). `batch` is a random number from 0
 * to 2³¹−1 that the parts have in common.
 */
export function migrationCodes(accounts: readonly NewAccount[], batch: number): readonly MigrationCode[] {
  const parts: { bytes: Uint8Array[]; places: number[] }[] = [];
  accounts.forEach((account, place) => {
    const entry = delimited(1, entryOf(account));
    const last = parts.at(-1);
    const size = last?.bytes.reduce((sum, bytes) => sum + bytes.length, entry.length) ?? 0;
    if (last && last.places.length < MOST_ACCOUNTS && size <= MOST_BYTES) {
      last.bytes.push(entry);
      last.places.push(place);
    } else parts.push({ bytes: [entry], places: [place] });
  });
  return parts.map(({ bytes, places }, index) => {
    const frame = [number(2, 1), number(3, parts.length), number(4, index), number(5, batch)];
    const data = encodeURIComponent(toBase64(concatBytes(...bytes, ...frame)));
    return { address: `otpauth-migration://offline?data=${data}`, accounts: places };
  });
}

/** secret, name, issuer, algorithm, digits (1 is six, 2 is eight), type, counter. */
function entryOf(account: NewAccount): Uint8Array {
  const { issuer, accountName } = account;
  // Without an issuer the first colon of the name is taken to divide the two.
  const name = issuer === '' && accountName.includes(':') ? `:${accountName}` : accountName;
  return concatBytes(
    delimited(1, account.secret),
    delimited(2, encodeUtf8(name)),
    ...(issuer === '' ? [] : [delimited(3, encodeUtf8(issuer))]),
    number(4, algorithms[account.algorithm]),
    number(5, account.digits === 8 ? 2 : 1),
    number(6, types[account.type]),
    ...(account.type === 'hotp' ? [number(7, account.counter)] : []),
  );
}

/** Protocol Buffers wire format: a varint (type 0), and bytes with their length (type 2). */
function number(tag: number, value: number): Uint8Array {
  return concatBytes(varint(tag * 8), varint(value));
}

function delimited(tag: number, bytes: Uint8Array): Uint8Array {
  return concatBytes(varint(tag * 8 + 2), varint(bytes.length), bytes);
}

/** Seven bits a byte, the lowest first; up to 2⁵³−1. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Uint8Array.from([...bytes, rest]);
}
