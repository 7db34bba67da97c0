import type { Mirror } from '../services/vault/ports.ts';
import { privateFiles } from './private-files.ts';

const BAK = 'vault.bak';
const PREV = 'vault.prev';

/** The mirror in the origin's private file system. */
export function createMirror(): Mirror {
  const { read, write, removeLeftovers, removeAll } = privateFiles;
  return {
    async read() {
      const [bak, prev] = await Promise.all([read(BAK), read(PREV)]);
      return { ...(bak !== undefined && { bak }), ...(prev !== undefined && { prev }) };
    },
    async write(bak, prev) {
      try {
        if (prev !== undefined) await write(PREV, prev);
        await write(BAK, bak);
        return (await read(BAK)) === bak && (prev === undefined || (await read(PREV)) === prev);
      } catch {
        return false; // No space, or no private file system: the database alone holds the vault.
      }
    },
    tidy: removeLeftovers,
    erase: removeAll,
  };
}
