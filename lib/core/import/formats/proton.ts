import { encodeUtf8 } from '../../utf8.ts';
import { accountFromField, accountFromUri } from '../account-uri.ts';
import { isBroken } from '../broken-json.ts';
import { openGcm } from '../foreign-ciphers.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem, RowUnreadable } from '../problems.ts';
import { innerJson, type Unlocking } from '../reader.ts';
import { fromBase64, items, itemsOrNone, type Members, members, membersOrNone, textOf } from '../shapes.ts';

const COST = { memory: 19 * 1024, passes: 2, lanes: 1 };
const ASSOCIATED = 'proton.authenticator.export.v1';
const TRASHED = 2;

/** Proton Authenticator (1.7): plain or encrypted. */
export async function readProtonAuthenticator(file: Members, unlocking: Unlocking): Promise<ImportedFile> {
  if (file['version'] !== 1) throw new FileProblem('newer-version');
  const plain = 'entries' in file ? file : members(await decrypt(file, unlocking));
  if (plain['version'] !== 1) throw new FileProblem('newer-version');
  const rows = collectRows();
  for (const item of items(plain['entries'])) {
    const content = membersOrNone(membersOrNone(item)['content']);
    const names = { issuer: '', accountName: textOf(content['name']) };
    rows.add(names, () => {
      if (content['entry_type'] === 'Steam') throw new RowUnreadable('steam');
      if (typeof content['uri'] !== 'string') throw new RowUnreadable('damaged');
      return accountFromUri(content['uri'], names);
    });
  }
  return rows.done('proton-authenticator');
}

async function decrypt(file: Members, { kdf, password }: Unlocking): Promise<unknown> {
  const typed = password();
  const [salt, content] = [fromBase64(file['salt']), fromBase64(file['content'])];
  if (salt.length !== 16 || content.length < 28) throw new FileProblem('damaged');
  const key = await kdf.argon2id(typed, salt, COST);
  return innerJson(openGcm(key, content.subarray(0, 12), content.subarray(12), encodeUtf8(ASSOCIATED)));
}

/** `data.json` out of Proton Pass's export. */
export function readProtonPass(file: Members): ImportedFile {
  const rows = collectRows();
  for (const vault of Object.values(members(file['vaults']))) {
    for (const item of items(members(vault)['items'])) {
      const entry = membersOrNone(item);
      const data = membersOrNone(entry['data']);
      const content = membersOrNone(data['content']);
      const names = {
        issuer: textOf(membersOrNone(data['metadata'])['name']),
        accountName: textOf(content['itemUsername']) || textOf(content['itemEmail']),
      };
      const extra = itemsOrNone(data['extraFields'])
        .map(membersOrNone)
        .filter((field) => field['type'] === 'totp')
        .map((field) => membersOrNone(field['data'])['totpUri']);
      const codes = [content['totpUri'], ...extra].map(textOf).filter(Boolean);
      if (isBroken(entry)) rows.broken(names);
      else if (codes.length === 0) rows.skip();
      for (const code of codes)
        rows.add(names, () => accountFromField(code, names), entry['state'] === TRASHED);
    }
  }
  return rows.done('proton-pass');
}
