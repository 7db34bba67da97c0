import { accountFromFields, secretFrom } from '../account-fields.ts';
import type { Names } from '../account-uri.ts';
import { isShorterKey } from '../broken-off.ts';
import { collectRows, type ImportedFile, type ReadAccount, type RowCollector } from '../imported-file.ts';
import { hasLastLineEnd, linesOf, wholeLines } from '../lines.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import { fromHex } from '../shapes.ts';

interface ListedKey {
  readonly names: Names;
  /** In Base32; empty where it is written in another way. */
  readonly key: string;
  /** @throws RowUnreadable */
  readonly read: () => ReadAccount;
}

type ReadLine = (line: string) => ListedKey | undefined;

/** A key of at least ten bytes, in groups or not. */
const KEY = /^(?:[A-Z2-7][\s-]?){16,}=*$/i;

/** gauth's `name:key`, and tables of a name and a key. */
const readNamedKey: ReadLine = (line) => {
  const parts = /^([^:\t]*[^:\t\s])\s*[:\t]\s*(\S.*)$/.exec(line);
  return parts ? base32Key(parts[1] ?? '', parts[2] ?? '', {}) : undefined;
};

/** rsc.io/2fa: name, digits, key, and a counter of 20 digits for those that count. */
const readRscKey: ReadLine = (line) => {
  const parts = /^(\S+)\s+(\d{1,2})\s+([A-Z2-7]+=*)(?:\s+(\d{20}))?$/i.exec(line);
  const counter = parts?.[4] === undefined ? undefined : String(BigInt(parts[4]));
  return parts ? base32Key(parts[1] ?? '', parts[3] ?? '', { digits: parts[2], counter }) : undefined;
};

/** oath-toolkit's users file: kind, user, PIN, key in hexadecimal digits, counter. */
const readOathUser: ReadLine = (line) => {
  const parts =
    /^(HOTP|MOTP)(?:\/(T\d+|E))?(?:\/(\d+))?\s+(\S+)\s+\S+\s+([0-9a-f]+)(?:\s+(\d+))?(?:\s.*)?$/i.exec(line);
  if (!parts) return undefined;
  const [, kind, moving = '', digits, user = '', hex, counter = '0'] = parts;
  const period = /^T(\d+)$/i.exec(moving)?.[1];
  return {
    ...{ key: '', names: { issuer: '', accountName: user } },
    read: () => {
      if (/^motp$/i.test(kind ?? '')) throw new RowUnreadable('motp');
      const secret = fromHex(hex);
      const names = { issuer: '', accountName: user };
      return accountFromFields({ type: period ? 'totp' : 'hotp', secret, digits, period, counter, ...names });
    },
  };
};

function base32Key(
  name: string,
  key: string,
  { digits, counter }: { readonly digits?: string | undefined; readonly counter?: string | undefined },
): ListedKey {
  const names = { issuer: '', accountName: name };
  const type = counter === undefined ? 'totp' : 'hotp';
  return {
    ...{ key, names },
    read: () => {
      if (!KEY.test(key)) throw new RowUnreadable('secret');
      return accountFromFields({ type, secret: secretFrom(key), digits, counter, ...names });
    },
  };
}

/** Every one of these lines as a key with its name, by the line; none where not all of them are of one kind, or no key is whole. */
export function listedKeys(lines: readonly string[]): ReadonlyMap<string, ListedKey> {
  for (const readLine of [readOathUser, readRscKey, readNamedKey]) {
    const read = new Map(lines.map((line) => [line, readLine(line)]));
    const keys = new Map([...read].flatMap(([line, key]) => (key ? [[line, key] as const] : [])));
    if (keys.size > 0 && keys.size === read.size && [...keys.values()].some(isReadable)) return keys;
  }
  return new Map();
}

/** Adds the key of a line, if it has one. `isCut`: it is the last line and has no end. */
export function addKey(
  rows: RowCollector,
  keys: ReadonlyMap<string, ListedKey>,
  line: string,
  isCut: boolean,
): boolean {
  const key = keys.get(line);
  const others = [...keys.values()].filter((each) => each !== key).map((each) => each.key);
  if (key && isCut && isShorterKey(key.key, others)) rows.broken(key.names);
  else if (key) rows.add(key.names, key.read);
  return key !== undefined;
}

function isReadable(key: ListedKey): boolean {
  try {
    return key.read().secret.length > 0;
  } catch (error) {
    if (error instanceof RowUnreadable || error instanceof FileProblem) return false;
    throw error;
  }
}

/** A list of keys without any address; undefined for any other text. Lines that begin with "#" are comments. */
export function readKeyList(text: string): ImportedFile | undefined {
  const pam = readPamFile(text);
  if (pam) return pam;
  const lines = wholeLines(text, (line) => line !== '' && !line.startsWith('#'));
  const last = hasLastLineEnd(text) ? undefined : lines.at(-1);
  const all = listedKeys(lines);
  // The last line may have broken off before it says what it is.
  const keys = all.size > 0 || last === undefined ? all : listedKeys(lines.slice(0, -1));
  if (keys.size === 0) return undefined;
  const rows = collectRows();
  for (const { line, isCut } of linesOf(text)) addKey(rows, keys, line.trim(), isCut);
  if (last !== undefined && !keys.has(last)) rows.broken({ issuer: '', accountName: '' });
  return rows.done('key-list');
}

/** `.google_authenticator` of libpam-google-authenticator: the key, options behind a quotation mark, codes for once. */
function readPamFile(text: string): ImportedFile | undefined {
  const [key = '', ...options] = wholeLines(text, (line) => line !== '');
  const counter = /^" HOTP_COUNTER (\d+)$/m.exec(options.join('\n'))?.[1];
  const timed = options.includes('" TOTP_AUTH');
  if (!KEY.test(key) || (!timed && counter === undefined)) return undefined;
  const period = /^" STEP_SIZE (\d+)$/m.exec(options.join('\n'))?.[1];
  const rows = collectRows();
  const type = timed ? 'totp' : 'hotp';
  rows.add({ issuer: '', accountName: '' }, () =>
    accountFromFields({ type, secret: secretFrom(key), period, counter }),
  );
  return rows.done('google-authenticator-pam');
}
