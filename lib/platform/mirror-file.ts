import type { Mirror } from '../services/vault/ports.ts';

/**
 * The mirror in the origin's private file system. A file is replaced when its writer closes, as a whole or not at all; on a full
 * disk the old one stays.
 */
export function createMirror(): Mirror {
  return {
    async read() {
      const [bak, prev] = await Promise.all([readFile('vault.bak'), readFile('vault.prev')]);
      return { ...(bak !== undefined && { bak }), ...(prev !== undefined && { prev }) };
    },
    async write(bak, prev) {
      try {
        await writeFile('vault.prev', prev);
        await writeFile('vault.bak', bak);
        return (await readFile('vault.bak')) === bak && (await readFile('vault.prev')) === prev;
      } catch {
        return false; // No space, or no private file system: the database alone holds the vault.
      }
    },
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
