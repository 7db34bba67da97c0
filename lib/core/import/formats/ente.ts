import { openSecretstream } from '../foreign-ciphers.ts';
import type { ImportedFile } from '../imported-file.ts';
import { FileProblem } from '../problems.ts';
import type { Unlocking } from '../reader.ts';
import { fromBase64, type Members, members, positive } from '../shapes.ts';
import { textOfFile } from '../text-of-file.ts';
import { readAddressList } from './address-list.ts';

/** Ente Auth's encrypted export: Argon2id (256 MiB and 16 passes as its app writes now), then one secretstream message. */
export async function readEnteEncrypted(file: Members, { kdf, password }: Unlocking): Promise<ImportedFile> {
  if (file['version'] !== 1) throw new FileProblem('newer-version');
  const typed = password();
  const { memLimit, opsLimit, salt } = members(file['kdfParams']);
  const cost = { memory: Math.floor(positive(memLimit) / 1024), passes: positive(opsLimit), lanes: 1 };
  const key = await kdf.argon2id(typed, fromBase64(salt), cost);
  const plain = openSecretstream(key, fromBase64(file['encryptionNonce']), fromBase64(file['encryptedData']));
  const text = textOfFile(plain);
  if (text === undefined) throw new FileProblem('damaged');
  return { ...readAddressList(text), format: 'ente' };
}
