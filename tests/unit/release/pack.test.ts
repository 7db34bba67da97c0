import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { packFolder } from '../../../scripts/release/pack.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files, written in this order and touched at this time. */
function folderWith(files: readonly (readonly [string, string])[], time: number) {
  const folder = mkdtempSync(join(tmpdir(), 'kagiban-pack-'));
  folders.push(folder);
  mkdirSync(join(folder, 'deep/er'), { recursive: true });
  for (const [name, text] of files) {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), time, time);
  }
  return folder;
}

describe('packing for the stores', () => {
  const files = [
    ['manifest.json', '{"name":"かぎ番"}'],
    ['deep/er/b.js', 'b'.repeat(5000)],
    ['deep/a.js', 'a'],
  ] as const;

  it('gives the same bytes for the same files, whatever the folder, the order, the day and the time zone', async () => {
    const zone = process.env['TZ'];
    const hashes: string[] = [];
    for (const [index, place] of ['UTC', 'Asia/Tokyo', 'America/St_Johns'].entries()) {
      process.env['TZ'] = place;
      const order = index === 1 ? files.toReversed() : files;
      const archive = await packFolder(folderWith(order, 1_000_000_000 * (index + 1)));
      hashes.push(createHash('sha256').update(archive).digest('hex'));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(hashes).size).toBe(1);
  });

  it('holds every file as it is, under names with slashes and without folders', async () => {
    const archive = unzipSync(await packFolder(folderWith(files, 1)));
    expect(Object.keys(archive)).toEqual(['deep/a.js', 'deep/er/b.js', 'manifest.json']);
    for (const [name, text] of files) expect(new TextDecoder().decode(archive[name])).toBe(text);
  });
});
