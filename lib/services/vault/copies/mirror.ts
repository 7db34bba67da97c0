import type { PrivateFiles } from '../ports.ts';

const BAK = 'vault.bak';
const PREV = 'vault.prev';

/** Two copies of the container outside the database, each replaced as a whole or not at all. */
export interface Mirror {
  /** Undefined members are missing files. Never rejects: a mirror that can't be read is no mirror. */
  readMirror(): Promise<MirrorFiles>;
  /** True when the files were written and read back. Without `prev` that file stays as it is. */
  writeMirror(bak: string, prev?: string): Promise<boolean>;
  /** Deletes what writers left behind when the browser was killed. Only while no writer is at work. */
  tidy(): Promise<void>;
  eraseMirror(): Promise<void>;
}

export interface MirrorFiles {
  readonly bak?: string;
  readonly prev?: string;
}

export function createMirror(files: PrivateFiles): Mirror {
  return {
    async readMirror() {
      const [bak, prev] = await Promise.all([files.read(BAK), files.read(PREV)]);
      return { ...(bak !== undefined && { bak }), ...(prev !== undefined && { prev }) };
    },
    async writeMirror(bak, prev) {
      try {
        if (prev !== undefined) await files.write(PREV, prev);
        await files.write(BAK, bak);
        return (await files.read(BAK)) === bak && (prev === undefined || (await files.read(PREV)) === prev);
      } catch {
        return false; // No space, or no private file system: the database alone holds the vault.
      }
    },
    tidy: () => files.removeLeftovers(),
    eraseMirror: () => files.removeAll(),
  };
}
