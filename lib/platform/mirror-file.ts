import type { Mirror } from '../services/vault/ports.ts';

const BAK = 'vault.bak';
const PREV = 'vault.prev';
/** What a writer of Chromium works on until it is closed; it stays behind when the browser is killed (Chromium 156, 2026-11). */
const LEFTOVER = '.crswap';

/**
 * The mirror in the origin's private file system. A file is replaced when its writer closes, as a whole or not at all; on a full
 * disk the old one stays.
 */
export function createMirror(): Mirror {
  return {
    async read() {
      const [bak, prev] = await Promise.all([readFile(BAK), readFile(PREV)]);
      return { ...(bak !== undefined && { bak }), ...(prev !== undefined && { prev }) };
    },
    async write(bak, prev) {
      try {
        if (prev !== undefined) await writeFile(PREV, prev);
        await writeFile(BAK, bak);
        return (await readFile(BAK)) === bak && (prev === undefined || (await readFile(PREV)) === prev);
      } catch {
        return false; // No space, or no private file system: the database alone holds the vault.
      }
    },
    tidy: () => removeFiles((name) => name.endsWith(LEFTOVER)),
    erase: () => removeFiles(() => true),
  };
}

async function readFile(name: string): Promise<string | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle(name);
    return await (await handle.getFile()).text();
  } catch {
    return undefined; // There is no such file.
  }
}

async function writeFile(name: string, text: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(name, { create: true });
  const writer = await handle.createWritable();
  await writer.write(text);
  await writer.close();
}

async function removeFiles(isMeant: (name: string) => boolean): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of root.keys()) names.push(name);
    await Promise.all(names.filter(isMeant).map((name) => root.removeEntry(name)));
  } catch {
    // No private file system, or a file that another page still holds: there the next time.
  }
}
