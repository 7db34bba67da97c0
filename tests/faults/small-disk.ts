import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small file system in memory that can be filled up. Needs the right to mount. */
export interface SmallDisk {
  readonly path: string;
  /** Leaves not one byte free. */
  fill(): void;
  free(): void;
  remove(): void;
}

const SIZE_MB = 300;
const MEGABYTE = Buffer.alloc(1 << 20, 1);

export function createSmallDisk(): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'kagiban-small-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', path]);
  if (mounted.status !== 0)
    throw new Error(`A small disk can only be made by root (mount: ${mounted.stderr}).`);
  const filler = join(path, 'filler');
  return {
    path,
    fill() {
      const file = openSync(filler, 'w');
      for (const size of [MEGABYTE.length, 4096, 1]) writeUntilFull(file, size);
      closeSync(file);
    },
    free: () => rmSync(filler, { force: true }),
    remove() {
      spawnSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function writeUntilFull(file: number, size: number): void {
  try {
    for (;;) writeSync(file, MEGABYTE, 0, size);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ENOSPC') throw problem;
  }
}
