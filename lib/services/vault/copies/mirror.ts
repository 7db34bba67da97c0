import type { PrivateFiles } from '../ports.ts';

const NAMES = { bak: 'vault.bak', prev: 'vault.prev' } as const;

export interface MirrorFiles {
  readonly bak?: string;
  readonly prev?: string;
}

/** What is known after a file was written: it holds the new text, it holds what it held before, or it can't be told. */
export type FileOutcome = 'written' | 'unchanged' | 'unknown';

/** Two copies of the container outside the database, each replaced as a whole or not at all. */
export interface Mirror {
  /** Undefined members are missing files, or such as can't be read. Rejects where the disk does not say whether there are any. */
  readMirror(): Promise<MirrorFiles>;
  /** Replaces one file and reads it back. Never rejects. */
  replace(file: 'bak' | 'prev', text: string): Promise<FileOutcome>;
  /** Whether the disk has room for both files and the database, for a container of this length. */
  hasRoom(length: number): Promise<boolean>;
  /** Deletes what writers left behind when the browser was killed. Only while no writer is at work. */
  tidy(): Promise<void>;
  eraseMirror(): Promise<void>;
}

/** Two files that are replaced beside the old ones, and the log of the database that grows by a slot. */
const PLACES = 3;

export function createMirror(files: PrivateFiles): Mirror {
  /** Undefined where the disk does not answer. */
  const answer = (name: string) =>
    files.read(name).then(
      (text) => ({ text }),
      () => undefined,
    );
  return {
    async readMirror() {
      const [bak, prev] = await Promise.all([files.read(NAMES.bak), files.read(NAMES.prev)]);
      return { ...(bak !== undefined && { bak }), ...(prev !== undefined && { prev }) };
    },
    async replace(file, text) {
      const name = NAMES[file];
      const before = await answer(name);
      if (!before) return 'unchanged'; // Nothing was written, and nothing is written blindly.
      if (before.text === text) return 'written';
      // A refused write is judged by what is there afterwards, as any other.
      await files.write(name, text).catch(() => {});
      const after = await answer(name);
      if (!after) return 'unknown';
      if (after.text === text) return 'written';
      return after.text !== undefined && after.text === before.text ? 'unchanged' : 'unknown';
    },
    hasRoom: (length) => files.hasRoom(length * PLACES),
    tidy: () => files.removeLeftovers(),
    eraseMirror: () => files.removeAll(),
  };
}
