import type { Container } from '../../../core/vault/container.ts';
import type { Disk } from './disk.ts';
import type { MirrorFiles } from './mirror.ts';
import type { SlotName, Stored } from './slots.ts';

export interface Writing {
  readonly next: Container;
  readonly slot: SlotName;
  /** The container before this one, for the second mirror file. Absent: that file stays as it is. */
  readonly before?: string;
  /** Bytes that do not open and are about to be overwritten. */
  readonly aside: readonly unknown[];
  /** Deletes every older ciphertext from the disk, because it would still open by a way that no longer counts. */
  readonly purge: boolean;
  /** Along with `purge`: what is in quarantine goes too, for the same reason. */
  readonly forget?: boolean;
}

/**
 * What may be told after writing:
 * - `saved`    the new container is in at least one place from which it was read back, and from now on it is the vault
 * - `refused`  it is in no place; what was there before is the vault, and stays it
 * - `unsure`   the disk does not say which of the two it is
 */
export type Written = 'saved' | 'refused' | 'unsure';

/**
 * The write protocol, to be called under the lock of all writers. The newest container counts, wherever it lies, so the first place that
 * holds it decides: until then a failure is told as refused, afterwards nothing is. What could not be finished then (the other places,
 * older ciphertexts) is finished by mending. The room for every place is asked for before the first byte.
 *
 * On a good day the database decides: one write to the free slot. After a write that failed it may take writes and lose them until the
 * browser restarts (Chromium 156, 2026-11): then the mirror decides, and the database is deleted and written anew.
 */
export async function writeContainer(disk: Disk, writing: Writing): Promise<Written> {
  const { text, header } = writing.next;
  if (!(await disk.mirror.hasRoom(text.length))) return 'refused';
  const { suspect } = await disk.session.recall();
  const written = suspect ? await mirrorFirst(disk, writing) : await databaseFirst(disk, writing);
  if (typeof written === 'string') {
    await disk.session.remember({ suspect: true });
    return written;
  }
  await disk.session.remember({
    ...{ generation: header.generation, suspect: written.isSuspect },
    ...(!written.isEverywhere && { mendDue: true }),
  });
  return 'saved';
}

/** What is told where it is not saved; else how it was. */
type Outcome = Exclude<Written, 'saved'> | Saved;

interface Saved {
  /** The database failed, or was not rebuilt after it did. */
  readonly isSuspect: boolean;
  /** Every copy is the new one, or the one before it where that may stay. */
  readonly isEverywhere: boolean;
}

async function databaseFirst(disk: Disk, writing: Writing): Promise<Outcome> {
  const { next, slot, aside, purge } = writing;
  const hasFailed = await failed(disk.slots.writeSlot(slot, next.text, next.header.generation, aside));
  const there = await readPatiently(disk);
  // It answers, and the container is not in it: as before.
  if (there && there[slot] !== next.text) return 'refused';
  if (there && !hasFailed) {
    const isMirrored = await mirrorAfterwards(disk, writing);
    if (!purge || !isMirrored) return { isSuspect: false, isEverywhere: isMirrored };
    const isRenewed = !(await failed(renew(disk, writing)));
    return { isSuspect: !isRenewed, isEverywhere: isRenewed };
  }
  // The database may hold it or not. Where the mirror takes it that does not matter.
  const isMirrored = (await disk.mirror.replace('bak', next.text)) === 'written';
  return isMirrored ? { isSuspect: true, isEverywhere: false } : 'unsure';
}

async function mirrorFirst(disk: Disk, writing: Writing): Promise<Outcome> {
  const { next, before, purge } = writing;
  // Not yet the new one: whatever becomes of this file, the vault is the one before.
  if (!purge && before !== undefined && (await disk.mirror.replace('prev', before)) !== 'written')
    return 'refused';
  const bak = await disk.mirror.replace('bak', next.text);
  if (bak === 'unchanged') return 'refused';
  if (bak === 'unknown') return 'unsure';
  if (purge) await disk.mirror.replace('prev', next.text);
  const isRenewed = !(await failed(renew(disk, writing)));
  return { isSuspect: !isRenewed, isEverywhere: isRenewed && (await isMirrored(disk, writing)) };
}

/** Both files, after the database holds the container; true when they do as well. */
async function mirrorAfterwards(disk: Disk, { next, before, purge }: Writing): Promise<boolean> {
  const prev = purge ? next.text : before;
  if (prev !== undefined && (await disk.mirror.replace('prev', prev)) !== 'written') return false;
  return (await disk.mirror.replace('bak', next.text)) === 'written';
}

async function isMirrored(disk: Disk, { next, purge }: Writing): Promise<boolean> {
  const { bak, prev }: MirrorFiles = await disk.mirror.readMirror().catch(() => ({}));
  return bak === next.text && (!purge || prev === next.text);
}

function renew(disk: Disk, { next, aside, forget = false }: Writing): Promise<void> {
  return disk.slots.renew(next.text, next.header.generation, { quarantine: aside, forget });
}

/** A read that fails once may succeed a moment later. */
async function readPatiently({ slots }: Disk): Promise<Stored | undefined> {
  return slots.readSlots().catch(() => slots.readSlots().catch(() => undefined));
}

function failed(task: Promise<void>): Promise<boolean> {
  return task.then(
    () => false,
    () => true,
  );
}
