import type { OtpError } from '../errors.ts';
import { namesOf } from '../otp/address-names.ts';
import { takeApart } from '../otp/address-query.ts';
import { cleanText } from '../otp/clean-text.ts';
import { addressIn } from '../otp/find-address.ts';
import { readAddress } from '../otp/parse-otpauth-uri.ts';
import { unescaped } from '../otp/unescape.ts';
import { accountFromFields, secretFrom } from './account-fields.ts';
import type { ReadAccount } from './imported-file.ts';
import { MAX_ADDRESS_LENGTH } from './limits.ts';
import { type RowReason, RowUnreadable } from './problems.ts';

export interface Names {
  readonly issuer: string;
  readonly accountName: string;
}

const noNames: Names = { issuer: '', accountName: '' };
const reasons: Readonly<Partial<Record<OtpError, RowReason>>> = {
  ...{ typeSteam: 'steam', typeMotp: 'motp', typeYandex: 'yandex', typeDaypassword: 'daypassword' },
  ...{ typeUnknown: 'type', secretMissing: 'secret' },
};

/**
 * An `otpauth://` address out of a file: read by the same rules as one that is scanned (`readAddress`). Only the key may be written as
 * other apps keep it, and absent values are the usual ones. `usual` says what the address does not; `often`: its file was escaped twice.
 * @throws RowUnreadable
 */
export function accountFromUri(written: string, usual: Names = noNames, often = false): ReadAccount {
  if (written.length > MAX_ADDRESS_LENGTH) throw new RowUnreadable('uri');
  const read = readAddress(addressIn(written), often);
  if (!read.ok) throw new RowUnreadable(reasons[read.error] ?? 'uri');
  const { type, values, ...named } = read.value;
  const names = namesOr(named, usual);
  const account = accountFromFields({
    ...{ type, secret: secretOf(values.get('secret') ?? ''), ...names },
    ...{ algorithm: values.get('algorithm'), digits: values.get('digits') },
    ...{ period: values.get('period'), counter: values.get('counter') },
  });
  // Whoever is called "Example:hanako" at Example stays so: the label was divided already.
  return { ...account, accountName: cleanText(names.accountName) };
}

function namesOr(named: Names, usual: Names): Names {
  return {
    issuer: cleanText(named.issuer) || usual.issuer,
    accountName: cleanText(named.accountName) || usual.accountName,
  };
}

/** What a password manager keeps: an address, the secret alone, or KeeOtp's `key=…&size=8`. @throws RowUnreadable */
export function accountFromField(value: string, usual: Names): ReadAccount {
  if (value.length > MAX_ADDRESS_LENGTH) throw new RowUnreadable('uri');
  const plain = value.trim();
  if (/^[a-z][a-z-]*:\/\//i.test(plain)) return accountFromUri(plain, usual);
  if (/^key=/i.test(plain)) return accountFromKeeOtp(plain, usual);
  return accountFromFields({ type: 'totp', secret: secretFrom(plain), ...usual });
}

/** KeeOtp's text in a KeePass entry. @throws RowUnreadable */
function accountFromKeeOtp(text: string, usual: Names): ReadAccount {
  const values = new Map(
    text.split('&').map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      return [name.toLowerCase(), unescaped(rest.join('='))];
    }),
  );
  const type = /^hotp$/i.test(values.get('type') ?? '') ? 'hotp' : 'totp';
  return accountFromFields({
    ...{ type, secret: secretFrom(values.get('key')), ...usual },
    ...{ algorithm: values.get('otphashmode'), digits: values.get('size') },
    ...{ period: values.get('step'), counter: values.get('counter') },
  });
}

/** The names in an address, for a row that can't be read. */
export function namesIn(address: string): Names {
  const parts = takeApart(address.trim().replace(/^(?:steam|motp):\/\//i, 'otpauth://x/'));
  return parts ? namesOf(parts) : noNames;
}

/** Authenticator (8.0) writes hexadecimal secrets into the address as they are. 0, 1, 8 and 9 are no Base32. */
function secretOf(key: string): Uint8Array {
  const isHex = key.length >= 16 && key.length % 2 === 0 && /^[0-9a-f]+$/i.test(key) && /[0189]/.test(key);
  return isHex
    ? Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    : secretFrom(key);
}
