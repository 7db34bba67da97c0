import { md5 } from '@noble/hashes/legacy.js';
import { concatBytes, equalBytes, toBase64, toHex } from '../../bytes.ts';
import type { NewAccount } from '../../otp/account.ts';
import { encodeUtf8 } from '../../utf8.ts';
import { accountFromFields, secretFrom, typeOf } from '../account-fields.ts';
import { openCbc } from '../foreign-ciphers.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import { innerJson, type Unlocking } from '../reader.ts';
import { fromBase64, fromHex, isMembers, type Members, members, textOf } from '../shapes.ts';
import { textOfFile } from '../text-of-file.ts';

/**
 * The extension "Authenticator" (authenticator.cc) 5 to 8, plain and encrypted, its cloud copies and dumps of its storage. Encrypted
 * records of version 8 name their key; those of 6 and 7 are sealed by one master key, those of 5 by the password itself.
 */
export async function readAuthenticator(file: Members, unlocking: Unlocking): Promise<ImportedFile> {
  const records = Object.values(file).filter(isMembers);
  const entries = records.filter((record) => typeof record['secret'] === 'string' || 'data' in record);
  if (entries.length === 0) throw new FileProblem('no-accounts');
  const keys = await openKeys(records, entries, unlocking);
  const oldKey = await openOldKey(file, entries, unlocking);
  const rows = collectRows();
  for (const entry of entries.sort((one, other) => Number(one['index'] ?? 0) - Number(other['index'] ?? 0))) {
    const readable = plainEntry(entry, keys, oldKey);
    const names = namesOf(readable ?? entry);
    rows.add(names, () => {
      if (readable) return accountOf(readable, names);
      const otherKey = entry['dataType'] === 'EncOTPStorage' && !keys.has(textOf(entry['keyId']));
      throw new RowUnreadable(otherKey ? 'password' : 'damaged');
    });
  }
  return rows.done('authenticator');
}

export function isAuthenticatorFile(file: Members): boolean {
  return Object.values(file).some(
    (record) =>
      isMembers(record) &&
      (['OTPStorage', 'EncOTPStorage'].includes(textOf(record['dataType'])) ||
        (typeof record['secret'] === 'string' && typeof record['hash'] === 'string')),
  );
}

/**
 * Version 8: for each key record that the password opens the passphrase of its entries. A file may hold several, with passwords of
 * their own; one that opens is enough.
 */
async function openKeys(
  records: readonly Members[],
  entries: readonly Members[],
  { kdf, password }: Unlocking,
): Promise<ReadonlyMap<string, string>> {
  const opened = new Map<string, string>();
  if (!entries.some((entry) => entry['dataType'] === 'EncOTPStorage')) return opened;
  const typed = password();
  const keys = records.filter((record) => record['dataType'] === 'Key');
  if (keys.length === 0 || keys.length > 8) throw new FileProblem('damaged');
  for (const key of keys) {
    const salt = encodeUtf8(textOf(key['salt']));
    const derived = await kdf.argon2id(typed, salt, { memory: 19_456, passes: 2, lanes: 1 });
    const passphrase = toBase64(derived).replace(/=+$/, '');
    if (await isHashOf(textOf(key['hash']), passphrase, kdf)) opened.set(textOf(key['id']), passphrase);
  }
  if (opened.size === 0) throw new FileProblem('wrong-password');
  return opened;
}

/** Versions 5 to 7: what the secrets of the entries are sealed with. */
async function openOldKey(
  file: Members,
  entries: readonly Members[],
  { kdf, passwordText }: Unlocking,
): Promise<string | undefined> {
  if (!entries.some(isSealed)) return undefined;
  const typed = passwordText();
  const holder = isMembers(file['key']) ? file['key'] : file;
  if (typeof holder['enc'] === 'string') {
    const master = toHex(openOpenSsl(holder['enc'], typed));
    if (!(await isHashOf(textOf(holder['hash']), master, kdf))) throw new FileProblem('wrong-password');
    return master;
  }
  // Version 5 keeps no proof of the password: a secret that opens to one is it.
  const sealed = entries.filter(isSealed);
  if (sealed.some((entry) => openSecret(entry, typed) !== undefined)) return typed;
  // Later versions name their entries by UUIDs; without the record of their key nothing opens them.
  const ofLater = sealed.every((entry) => /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(textOf(entry['hash'])));
  throw new FileProblem(ofLater ? 'damaged' : 'wrong-password');
}

function isSealed(entry: Members): boolean {
  return entry['dataType'] !== 'EncOTPStorage' && textOf(entry['secret']).startsWith('U2FsdGVkX1');
}

/** The entry with its secret in clear; undefined where it does not open. */
function plainEntry(
  entry: Members,
  keys: ReadonlyMap<string, string>,
  oldKey: string | undefined,
): Members | undefined {
  if (entry['dataType'] === 'EncOTPStorage') {
    const passphrase = keys.get(textOf(entry['keyId']));
    try {
      return passphrase === undefined
        ? undefined
        : members(innerJson(openOpenSsl(textOf(entry['data']), passphrase)));
    } catch {
      return undefined; // This record alone is damaged.
    }
  }
  return isSealed(entry) ? openSecret(entry, oldKey ?? '') : entry;
}

function openSecret(entry: Members, passphrase: string): Members | undefined {
  try {
    const secret = textOfFile(openOpenSsl(textOf(entry['secret']), passphrase));
    return secret !== undefined && /^(blz-|bliz-|stm-)?[0-9A-Za-z=\s-]+$/.test(secret)
      ? { ...entry, secret }
      : undefined;
  } catch {
    return undefined; // Another password, or this record alone is damaged.
  }
}

const numberedTypes = ['', 'totp', 'hotp', 'battle', 'steam', 'hex', 'hhex'];

function accountOf(
  entry: Members,
  names: { readonly issuer: string; readonly accountName: string },
): NewAccount {
  const raw = entry['type'] ?? 'totp';
  const written = textOf(entry['secret']);
  const prefix = /^(blz|bliz|stm)-/i.exec(written)?.[1]?.toLowerCase();
  const name = typeof raw === 'number' ? (numberedTypes[raw] ?? '') : String(raw).toLowerCase();
  const type = prefix === 'stm' ? 'steam' : prefix ? 'battle' : name;
  const key = written.replace(/^(blz|bliz|stm)-/i, '');
  const { algorithm, digits, period, counter } = entry;
  switch (type) {
    case 'hex':
    case 'hhex':
      return accountFromFields({
        ...{ type: type === 'hex' ? 'totp' : 'hotp', secret: hexSecret(key), ...names },
        ...{ algorithm, digits, period, counter },
      });
    case 'battle':
      return accountFromFields({ type: 'totp', secret: secretFrom(key), digits: 8, ...names });
    default: {
      const plain = typeOf(type);
      return accountFromFields({
        type: plain,
        secret: secretFrom(key),
        algorithm,
        digits,
        period,
        counter,
        ...names,
      });
    }
  }
}

function hexSecret(key: string): Uint8Array {
  try {
    return fromHex(key);
  } catch {
    throw new RowUnreadable('secret');
  }
}

/** `Name::host` carries a hint where the extension offers the code. */
function namesOf(entry: Members) {
  return {
    issuer: textOf(entry['issuer']).replace(/::.*$/, ''),
    accountName: textOf(entry['account']),
  };
}

/** A PHC string of Argon2id over a text. */
async function isHashOf(phc: string, text: string, kdf: Unlocking['kdf']): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc);
  if (!parts) throw new FileProblem('damaged');
  const [memory = 0, passes = 0, lanes = 0] = [parts[1], parts[2], parts[3]].map(Number);
  const hash = fromBase64(parts[5]);
  const again = await kdf.argon2id(
    encodeUtf8(text),
    fromBase64(parts[4]),
    { memory, passes, lanes },
    hash.length,
  );
  return equalBytes(again, hash);
}

/** `Salted__` ‖ salt 8 ‖ ciphertext, the key by OpenSSL's EVP_BytesToKey with MD5, as CryptoJS writes it. */
function openOpenSsl(text: string, passphrase: string): Uint8Array {
  const sealed = fromBase64(text);
  if (textOfFile(sealed.subarray(0, 8)) !== 'Salted__') throw new FileProblem('damaged');
  const [secret, salt] = [encodeUtf8(passphrase), sealed.subarray(8, 16)];
  const first = md5(concatBytes(secret, salt));
  const second = md5(concatBytes(first, secret, salt));
  const third = md5(concatBytes(second, secret, salt));
  return openCbc(concatBytes(first, second), third, sealed.slice(16));
}
