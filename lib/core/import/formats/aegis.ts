import { concatBytes } from '../../bytes.ts';
import { accountFromFields, secretFrom, typeOf } from '../account-fields.ts';
import { openGcm } from '../foreign-ciphers.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import { innerJson, orDamaged, type Unlocking } from '../reader.ts';
import {
  fromBase64,
  fromHex,
  isMembers,
  items,
  itemsOrNone,
  type Members,
  members,
  membersOrNone,
  positive,
  textOf,
} from '../shapes.ts';

const PASSWORD_SLOT = 1;
const MOST_SLOTS = 8;

/** Aegis (docs/vault.md, 2026-02): a plain or encrypted vault, database versions 1 to 3. */
export async function readAegis(file: Members, unlocking: Unlocking): Promise<ImportedFile> {
  if (file['version'] !== 1) throw new FileProblem('newer-version');
  const db = typeof file['db'] === 'string' ? await decrypt(file, unlocking) : file['db'];
  const { version, entries } = members(db);
  if (version !== 1 && version !== 2 && version !== 3) throw new FileProblem('newer-version');
  const rows = collectRows();
  for (const item of items(entries)) {
    const entry = membersOrNone(item);
    const names = { issuer: textOf(entry['issuer']), accountName: textOf(entry['name']) };
    rows.add(names, () => {
      const info = members(entry['info']);
      if (!('secret' in info && 'type' in entry)) throw new RowUnreadable('damaged');
      const type = typeOf(entry['type']);
      const { algo: algorithm, digits, period, counter } = info;
      return accountFromFields({
        ...{ type, secret: secretFrom(info['secret']), ...names },
        ...{ algorithm, digits, period, counter },
      });
    });
  }
  return rows.done('aegis');
}

async function decrypt(file: Members, { kdf, password }: Unlocking): Promise<unknown> {
  const header = members(file['header']);
  const slots = itemsOrNone(header['slots'])
    .filter(isMembers)
    .filter((slot) => slot['type'] === PASSWORD_SLOT);
  // Said at once: no password would open it.
  if (slots.length === 0) throw new FileProblem('no-password-slot');
  if (slots.length > MOST_SLOTS) throw new FileProblem('too-expensive');
  const typed = password();
  for (const slot of slots) {
    const cost = { n: positive(slot['n']), r: positive(slot['r']), p: positive(slot['p']) };
    const key = await kdf.scrypt(typed, fromHex(slot['salt']), cost);
    const { nonce, tag } = members(slot['key_params']);
    let master: Uint8Array;
    try {
      master = openGcm(key, fromHex(nonce), concatBytes(fromHex(slot['key']), fromHex(tag)));
    } catch (error) {
      if (error instanceof FileProblem && error.outcome === 'wrong-password') continue;
      throw error;
    }
    const params = members(header['params']);
    const sealed = concatBytes(fromBase64(file['db']), fromHex(params['tag']));
    return innerJson(orDamaged(() => openGcm(master, fromHex(params['nonce']), sealed)));
  }
  throw new FileProblem('wrong-password');
}
