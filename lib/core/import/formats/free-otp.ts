import { encodeUtf8 } from '../../utf8.ts';
import { accountFromFields } from '../account-fields.ts';
import { openGcm } from '../foreign-ciphers.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { readJavaMap } from '../java-map.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import { orDamaged, type Unlocking } from '../reader.ts';
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

const hashes: ReadonlyMap<string, 'SHA-1' | 'SHA-512'> = new Map([
  ['PBKDF2withHmacSHA512', 'SHA-512'],
  ['PBKDF2withHmacSHA1', 'SHA-1'],
]);

/** FreeOTP 2's `externalBackup.xml`: a serialized java.util.HashMap of JSON texts; every key sealed by a master key. */
export async function readFreeOtp(file: Uint8Array, { kdf, password }: Unlocking): Promise<ImportedFile> {
  const map = readJavaMap(file);
  const typed = password();
  const textAt = (name: string) => members(parseJson(map.get(name) ?? ''));
  const master = textAt('masterKey');
  const hash = hashes.get(textOf(master['mAlgorithm']));
  if (!hash) throw new FileProblem('damaged');
  const salt = fromSignedBytes(master['mSalt']);
  const derived = await kdf.pbkdf2(hash, typed, salt, positive(master['mIterations']));
  const masterKey = openKey(members(master['mEncryptedKey']), derived);
  const rows = collectRows();
  for (const name of [...map.keys()].filter((key) => key.endsWith('-token')).sort()) {
    const token = jsonOrNone(map.get(name));
    const names = namesOf(token);
    rows.add(names, () => {
      const sealed = members(parseJson(textOf(textAt(name.replace(/-token$/, ''))['key'])));
      const { type, algo, digits, period, counter } = token;
      const algorithm = algo || textOf(sealed['mToken']);
      const secret = orDamaged(() => openKey(sealed, masterKey));
      return accountFromFields({ type, secret, algorithm, digits, period, counter, ...names });
    });
  }
  return rows.done('freeotp');
}

/** One damaged entry has no names; what is wrong with it is found while its row is read. */
function jsonOrNone(text: string | undefined): Members {
  try {
    return membersOrNone(parseJson(text ?? ''));
  } catch {
    return {};
  }
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
