import type { Container } from '../../../core/vault/container.ts';
import type { Disk } from './disk.ts';
import type { KeptByPurge, SlotName } from './slots.ts';

export interface Writing {
  readonly next: Container;
  readonly slot: SlotName;
  /** The container before this one, for the second mirror file. Absent: that file stays as it is. */
  readonly before?: string;
  /** Bytes that do not open and are about to be overwritten. */
  readonly aside: readonly unknown[];
  /** Deletes every older ciphertext from the disk, because it would still open by a way that no longer counts. */
  readonly purge: boolean;
  /** What stays besides the vault when the database is deleted. */
  readonly keep?: KeptByPurge;
}

/**
 * The write protocol, to be called under the lock of all writers: write one slot, read it back, then the mirror; only then it is saved.
 * When the write fails, old contents stay whole everywhere, and the next write rebuilds the database, because until the browser restarts
 * a database that once failed may take writes and lose them (Chromium 156, 2026-11). True when it was saved.
 */
export async function writeContainer(
  { slots, mirror, session }: Disk,
  { next, slot, before, aside, purge, keep = 'everything' }: Writing,
): Promise<boolean> {
  const { suspect } = await session.recall();
  const { text } = next;
  const { gen } = next.header;
  try {
    if (purge || suspect) {
      // The database is deleted next: without a copy outside of it a crash now would lose everything.
      if (!(await mirror.writeMirror(text, purge ? text : before))) return false;
      await slots.purge(text, gen, aside, keep);
    } else {
      await slots.writeSlot(slot, text, gen, aside);
    }
    const after = await slots.readSlots();
    if (after.a !== text && after.b !== text) throw new Error('read back something else');
  } catch {
    await session.remember({ suspect: true });
    return false;
  }
  const isMirrored = purge || suspect || (await mirror.writeMirror(text, before));
  await session.remember({ suspect: false, generation: gen, ...(!isMirrored && { mendDue: true }) });
  return true;
}
