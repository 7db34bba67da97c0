import { DiskSilent } from '../services/vault/ports.ts';
import { inTime } from './in-time.ts';

/** What a writer of Chromium works on until it is closed; it stays behind when the browser is killed (Chromium 156, 2026-11). */
const LEFTOVER = '.crswap';
/** Bytes. Where less than this would be left on the disk nothing is written: the second or third write that fails ends the whole browser (ibid.). */
const ROOM = 1 << 20;
/** Milliseconds. A file of ours is read in a few; where it takes so long the disk hangs. */
const LONGEST_READ = 10_000;

/**
 * Small texts in the origin's private file system, beside the database and not touched by what befalls it. A file is replaced when its
 * writer closes, as a whole or not at all; on a full disk the old one stays.
 */
export const privateFiles = {
  /** Undefined where there is no such file, or no private file system. Rejects with `DiskSilent` where that can't be told in time. */
  async read(name: string, longest = LONGEST_READ): Promise<string | undefined> {
    const answer = await inTime(longest, async () => ({ text: await readWithoutEnd(name) }));
    if (!answer) throw new DiskSilent();
    return answer.text;
  },

  readWithoutEnd,

  /** Rejects where there is no room, or no private file system. */
  async write(name: string, text: string): Promise<void> {
    if (!(await hasRoom(text.length))) throw new Error('no room');
    const handle = await (await root()).getFileHandle(name, { create: true });
    const writer = await handle.createWritable();
    await writer.write(text);
    await writer.close();
  },

  hasRoom,

  /** Deletes what killed writers left. That writes as well. */
  async removeLeftovers(): Promise<void> {
    if (await hasRoom(0)) await remove((name) => name.endsWith(LEFTOVER));
  },

  remove: (name: string) => remove((one) => one === name),

  removeAll: () => remove(() => true),
};

/** As `read`, for whoever had rather wait than go on without it. */
async function readWithoutEnd(name: string): Promise<string | undefined> {
  try {
    const handle = await (await root()).getFileHandle(name);
    return await (await handle.getFile()).text();
  } catch {
    return undefined;
  }
}

const root = () => navigator.storage.getDirectory();

/** With the permission `unlimitedStorage` the quota is what is used and what the disk has free. */
async function hasRoom(bytes: number): Promise<boolean> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined || quota - usage >= bytes + ROOM;
  } catch {
    return true; // It can't be told here; the writing itself will tell.
  }
}

async function remove(isMeant: (name: string) => boolean): Promise<void> {
  try {
    const folder = await root();
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    await Promise.all(names.filter(isMeant).map((name) => folder.removeEntry(name)));
  } catch {
    // No private file system, or a file that another page still holds: there the next time.
  }
}
