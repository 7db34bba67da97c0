import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { encodeUtf8 } from '../../utf8.ts';
import { accountFromFields } from '../account-fields.ts';
import { openGcm } from '../foreign-ciphers.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import type { Unlocking } from '../reader.ts';
import {
  fromSignedBytes,
  items,
  type Members,
  members,
  membersOrNone,
  parseJson,
  positive,
  textOf,
} from '../shapes.ts';

function namesOf(token: Members) {
  return {
    issuer: textOf(token['issuerExt']) || textOf(token['issuerInt']),
    accountName: textOf(token['label']),
  };
}

/** FreeOTP+: secrets as signed bytes. The stored counter is the one that it uses next. */
export function readFreeOtpPlus(file: Members): ImportedFile {
  const rows = collectRows();
  for (const item of items(file['tokens'])) {
    const token = membersOrNone(item);
    const names = namesOf(token);
    rows.add(names, () => {
      const { type, algo: algorithm, digits, period, counter } = token;
      return accountFromFields({
        ...{ type, secret: bytesOf(token['secret']), algorithm, digits, period, counter, ...names },
      });
    });
  }
  return rows.done('freeotp-plus');
}

function bytesOf(secret: unknown): Uint8Array {
  try {
    return fromSignedBytes(secret);
  } catch {
    throw new RowUnreadable('secret');
  }
}

/** FreeOTP 2's `externalBackup.xml`: a serialized java.util.HashMap of JSON texts; every key sealed by a master key. */
export async function readFreeOtp(file: Uint8Array, { kdf, password }: Unlocking): Promise<ImportedFile> {
  const map = readJavaMap(file);
  const typed = password();
  const master = members(parseJson(map.get('masterKey') ?? ''));
  const hash = textOf(master['mAlgorithm']) === 'PBKDF2withHmacSHA512' ? 'SHA-512' : 'SHA-1';
  const salt = fromSignedBytes(master['mSalt']);
  const derived = await kdf.pbkdf2(hash, typed, salt, positive(master['mIterations']));
  const masterKey = openKey(members(master['mEncryptedKey']), derived);
  const rows = collectRows();
  for (const name of [...map.keys()].filter((key) => key.endsWith('-token')).sort()) {
    const token = members(parseJson(map.get(name) ?? ''));
    const wrapped = members(parseJson(map.get(name.replace(/-token$/, '')) ?? ''));
    const sealed = members(parseJson(textOf(wrapped['key'])));
    const names = namesOf(token);
    rows.add(names, () => {
      const { type, algo, digits, period, counter } = token;
      const algorithm = algo || textOf(sealed['mToken']);
      const secret = openKey(sealed, masterKey);
      return accountFromFields({ type, secret, algorithm, digits, period, counter, ...names });
    });
  }
  return rows.done('freeotp');
}

function openKey(sealed: Members, key: Uint8Array): Uint8Array {
  if (sealed['mCipher'] !== 'AES/GCM/NoPadding') throw new FileProblem('damaged');
  const nonce = nonceIn(fromSignedBytes(sealed['mParameters']));
  return openGcm(key, nonce, fromSignedBytes(sealed['mCipherText']), encodeUtf8(textOf(sealed['mToken'])));
}

/** DER: SEQUENCE { OCTET STRING, INTEGER }, on old phones the OCTET STRING alone. */
function nonceIn(der: Uint8Array): Uint8Array {
  const inner = der[0] === 0x30 ? der.subarray(2) : der;
  const length = inner[1] ?? 0;
  if (inner[0] !== 0x04 || 2 + length > inner.length) throw new FileProblem('damaged');
  return inner.slice(2, 2 + length);
}

/** The texts of one serialized java.util.HashMap<String, String> (Java Object Serialization §6.4), and nothing else. */
function readJavaMap(file: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const head = bytesToUtf8(file.subarray(0, 64));
  let at = file.findIndex((byte, index) => byte === 0x77 && file[index + 1] === 0x08);
  if (at < 0 || !head.includes('java.util.HashMap') || at + 10 > file.length)
    throw new FileProblem('damaged');
  const count = view.getUint32(at + 6);
  at += 10;
  const texts: string[] = [];
  while (at < file.length && file[at] !== 0x78) {
    if (file[at] !== 0x74 || at + 3 > file.length) throw new FileProblem('damaged');
    const length = view.getUint16(at + 1);
    if (at + 3 + length > file.length) throw new FileProblem('damaged');
    texts.push(bytesToUtf8(file.subarray(at + 3, at + 3 + length)));
    at += 3 + length;
  }
  if (texts.length !== 2 * count) throw new FileProblem('damaged');
  return new Map(texts.flatMap((text, index) => (index % 2 === 0 ? [[text, texts[index + 1] ?? '']] : [])));
}
