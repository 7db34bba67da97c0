import { accountFromFields, secretFrom, typeOf } from '../account-fields.ts';
import { openCbc, openGcm } from '../foreign-ciphers.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import { innerJson, type Unlocking } from '../reader.ts';
import { items, type Members, members, membersOrNone, textOf } from '../shapes.ts';

const types: Readonly<Record<number, string>> = { 1: 'hotp', 2: 'totp', 3: 'motp', 4: 'steam', 5: 'yandex' };
const algorithms = ['SHA1', 'SHA256', 'SHA512'];

/** Stratum (once Authenticator Pro): the JSON of a backup. */
export function readStratum(file: Members): ImportedFile {
  const rows = collectRows();
  for (const item of items(file['Authenticators'])) {
    const entry = membersOrNone(item);
    const names = { issuer: textOf(entry['Issuer']), accountName: textOf(entry['Username']) };
    rows.add(names, () => {
      const type = typeOf(types[Number(entry['Type'])]);
      const algorithm = algorithms[Number(entry['Algorithm'] ?? 0)];
      if (!algorithm) throw new RowUnreadable('algorithm');
      const { Digits: digits, Period: period, Counter: counter } = entry;
      const secret = secretFrom(entry['Secret']);
      return accountFromFields({ type, secret, algorithm, digits, period, counter, ...names });
    });
  }
  return rows.done('stratum');
}

/**
 * An encrypted backup. `AUTHENTICATORPRO` ‖ salt 16 ‖ nonce 12 ‖ ciphertext, or as written before April 2023 `AuthenticatorPro` ‖ salt
 * 20 ‖ iv 16 ‖ ciphertext without a tag.
 */
export async function readStratumEncrypted(file: Uint8Array, unlocking: Unlocking): Promise<ImportedFile> {
  return readStratum(
    members(file[1] === 0x55 ? await decrypt(file, unlocking) : await decryptOld(file, unlocking)),
  );
}

async function decrypt(file: Uint8Array, { kdf, password }: Unlocking): Promise<unknown> {
  const typed = password();
  if (file.length < 16 + 16 + 12 + 16) throw new FileProblem('damaged');
  const cost = { memory: 65_536, passes: 3, lanes: 4 };
  const key = await kdf.argon2id(typed, file.slice(16, 32), cost);
  return innerJson(openGcm(key, file.slice(32, 44), file.slice(44)));
}

async function decryptOld(file: Uint8Array, { kdf, password }: Unlocking): Promise<unknown> {
  const typed = password();
  if (file.length < 16 + 20 + 16 + 16) throw new FileProblem('damaged');
  const key = await kdf.pbkdf2('SHA-1', typed, file.slice(16, 36), 64_000);
  const plain = openCbc(key, file.slice(36, 52), file.slice(52));
  try {
    return members(innerJson(plain));
  } catch {
    throw new FileProblem('wrong-password'); // By chance a wrong key leaves good padding: it does not leave JSON.
  }
}
