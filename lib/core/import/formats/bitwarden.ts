import { expand } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from '../../bytes.ts';
import { encodeUtf8 } from '../../utf8.ts';
import { accountFromField } from '../account-uri.ts';
import { isBroken } from '../broken-json.ts';
import { openCbc } from '../foreign-ciphers.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem } from '../problems.ts';
import { innerJson, orDamaged, type Unlocking } from '../reader.ts';
import { fromBase64, items, type Members, members, membersOrNone, positive, textOf } from '../shapes.ts';

/** Bitwarden's vault and Bitwarden Authenticator: plain, or protected by a password of the file's own. */
export async function readBitwarden(file: Members, unlocking: Unlocking): Promise<ImportedFile> {
  const plain = file['encrypted'] ? members(await decrypt(file, unlocking)) : file;
  const rows = collectRows();
  for (const item of items(plain['items'])) {
    const entry = membersOrNone(item);
    const login = membersOrNone(entry['login']);
    const totp = textOf(login['totp']);
    const names = { issuer: textOf(entry['name']), accountName: textOf(login['username']) };
    if (totp === '') {
      if (isBroken(entry)) rows.broken(names);
      else rows.skip();
      continue;
    }
    rows.add(names, () => accountFromField(totp, names), textOf(entry['deletedDate']) !== '');
  }
  return rows.done('bitwarden');
}

async function decrypt(file: Members, unlocking: Unlocking): Promise<unknown> {
  if (!file['passwordProtected']) throw new FileProblem('account-bound');
  const key = await deriveKey(file, unlocking);
  openText(file['encKeyValidation_DO_NOT_EDIT'], key);
  return innerJson(orDamaged(() => openText(file['data'], key)));
}

/** The letters of the salt are the salt. */
async function deriveKey(file: Members, { kdf, password }: Unlocking): Promise<Uint8Array> {
  const typed = password();
  const salt = encodeUtf8(textOf(file['salt']));
  if (salt.length === 0) throw new FileProblem('damaged');
  const iterations = positive(file['kdfIterations']);
  if (file['kdfType'] === 0) return kdf.pbkdf2('SHA-256', typed, salt, iterations);
  if (file['kdfType'] !== 1) throw new FileProblem('newer-version');
  const memory = positive(file['kdfMemory']) * 1024;
  const lanes = positive(file['kdfParallelism']);
  return kdf.argon2id(typed, sha256(salt), { memory, passes: iterations, lanes });
}

/** `2.iv|ciphertext|mac`: AES-256-CBC, then HMAC-SHA256. */
function openText(text: unknown, key: Uint8Array): Uint8Array {
  const parts = /^2\.([^|]+)\|([^|]+)\|([^|]+)$/.exec(textOf(text));
  if (!parts) throw new FileProblem('damaged');
  const [iv, ciphertext, mac] = [fromBase64(parts[1]), fromBase64(parts[2]), fromBase64(parts[3])];
  const macKey = expand(sha256, key, encodeUtf8('mac'), 32);
  if (!equalBytes(hmac(sha256, macKey, concatBytes(iv, ciphertext)), mac))
    throw new FileProblem('wrong-password');
  return openCbc(expand(sha256, key, encodeUtf8('enc'), 32), iv, ciphertext);
}
