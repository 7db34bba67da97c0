import type { NewAccount } from '../otp/account.ts';
import { parseOtpauthUri } from '../otp/parse-otpauth-uri.ts';
import { accountFromFields, secretFrom } from './account-fields.ts';
import { MAX_ADDRESS_LENGTH } from './limits.ts';
import { RowUnreadable } from './problems.ts';
import { textOf } from './shapes.ts';

export interface Names {
  readonly issuer: string;
  readonly accountName: string;
}

const noNames: Names = { issuer: '', accountName: '' };
/** The order in which Keycloak and we ourselves write the parameters. Such an address is escaped once, and nothing of it is guessed. */
const ESCAPED_ONCE =
  /^otpauth:\/\/[th]otp\/[^?]*\?secret=[A-Z2-7]+&digits=\d&algorithm=SHA\d+(?:&issuer=[^&]*)?&(?:period|counter)=\d+$/;
const onlyOnce = ['secret', 'algorithm', 'digits', 'period', 'counter', 'issuer'];

/**
 * An `otpauth://` address as other apps write it, more leniently than one that is scanned: the label may be missing, unescaped or
 * twice escaped. `usual` says what the address does not.
 * @throws RowUnreadable
 */
export function accountFromUri(address: string, usual: Names = noNames): NewAccount {
  const uri = address.trim();
  if (uri.length > MAX_ADDRESS_LENGTH) throw new RowUnreadable('uri');
  if (/^steam:\/\//i.test(uri)) throw new RowUnreadable('steam');
  if (/^motp:\/\//i.test(uri)) throw new RowUnreadable('motp');
  if (ESCAPED_ONCE.test(uri)) {
    const parsed = parseOtpauthUri(uri);
    if (parsed.ok) return { ...parsed.value.account, ...namesOr(parsed.value.account, usual) };
  }
  const parts = /^otpauth:\/\/([a-z]+)\/?([^?]*)(?:\?(.*))?$/is.exec(uri);
  if (!parts) throw new RowUnreadable('uri');
  const type = parts[1]?.toLowerCase() ?? '';
  const query = readQuery(parts[3] ?? '');
  const { issuer, accountName } = readLabel(unescaped(parts[2] ?? ''), textOf(query.get('issuer')));
  if (isSteam(type, issuer, query)) throw new RowUnreadable('steam');
  return accountFromFields({
    ...{ type, secret: secretOf(query.get('secret') ?? '') },
    algorithm: query.get('algorithm'),
    digits: query.get('digits'),
    period: query.get('period'),
    counter: query.get('counter'),
    ...namesOr({ issuer, accountName }, usual),
  });
}

function namesOr(named: Names, usual: Names): Names {
  return { issuer: named.issuer || usual.issuer, accountName: named.accountName || usual.accountName };
}

/** What a password manager keeps: an address, the secret alone, or KeeOtp's `key=…&size=8`. @throws RowUnreadable */
export function accountFromField(value: string, usual: Names): NewAccount {
  if (value.length > MAX_ADDRESS_LENGTH) throw new RowUnreadable('uri');
  const plain = value.trim();
  if (/^[a-z]+:\/\//i.test(plain)) return accountFromUri(plain, usual);
  if (/^key=/.test(plain)) {
    const query = readQuery(plain);
    return accountFromFields({
      ...{ type: 'totp', secret: secretFrom(query.get('key')), ...usual },
      ...{ algorithm: query.get('otphashmode'), digits: query.get('size'), period: query.get('step') },
    });
  }
  return accountFromFields({ type: 'totp', secret: secretFrom(plain), ...usual });
}

/** The names in the label of an address, for a row that can't be read. */
export function namesIn(address: string): Names {
  const label = unescaped(/^[a-z]+:\/\/[a-z]*\/?([^?]*)/i.exec(address)?.[1] ?? '');
  return label.includes(':') ? readLabel(label, '') : { issuer: '', accountName: label.trim() };
}

function readQuery(query: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const pair of query.split('&')) {
    const [name = '', ...rest] = pair.split('=');
    const known = unescaped(name.replace(/\+/g, ' ')).toLowerCase();
    if (onlyOnce.includes(known) && values.has(known)) throw new RowUnreadable('uri');
    values.set(known, unescaped(rest.join('=').replace(/\+/g, ' ')));
  }
  return values;
}

function readLabel(label: string, issuer: string): Names {
  if (issuer !== '' && label.startsWith(`${issuer}:`))
    return { issuer, accountName: label.slice(issuer.length + 1).trim() };
  const colon = label.indexOf(':');
  if (colon < 0) return { issuer, accountName: label.trim() };
  return { issuer: issuer || label.slice(0, colon).trim(), accountName: label.slice(colon + 1).trim() };
}

/** Authenticator (8.0) writes hexadecimal secrets into the address as they are. 0, 1, 8 and 9 are no Base32. */
function secretOf(key: string): Uint8Array {
  const isHex = key.length >= 16 && key.length % 2 === 0 && /^[0-9a-f]+$/i.test(key) && /[0189]/.test(key);
  return isHex
    ? Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    : secretFrom(key);
}

/** Steam's codes go about under many disguises (KeePassXC, WinAuth, Aegis). */
function isSteam(type: string, issuer: string, query: ReadonlyMap<string, string>): boolean {
  return (
    query.get('encoder')?.toLowerCase() === 'steam' ||
    query.has('steam') ||
    (query.has('deviceid') && query.has('data')) ||
    (type === 'totp' && issuer.toLowerCase() === 'steam' && (query.get('digits') ?? '5') === '5')
  );
}

/** Percent-decoding that leaves alone what is no escape, and decodes once more what was escaped twice. */
function unescaped(text: string): string {
  const once = decodeRuns(text);
  return /%[0-9A-F]{2}/i.test(once) && once !== text ? decodeRuns(once) : once;
}

function decodeRuns(text: string): string {
  return text.replace(/(?:%[0-9A-F]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run; // Not UTF-8: it stays as it is written.
    }
  });
}
