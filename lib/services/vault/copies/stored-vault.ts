import type { Container } from '../../../core/vault/container.ts';
import type { Disk } from './disk.ts';
import type { MirrorFiles } from './mirror.ts';
import { newestFirst } from './newest-first.ts';
import type { SlotName, Stored } from './slots.ts';

export type Place = SlotName | 'bak' | 'prev';

/** Everything that is stored, before any key is tried. */
export interface StoredVault {
  /** What parses, the newest first; equal ones once. */
  readonly copies: readonly Container[];
  /** What is of no use to us, and where it lies. */
  readonly unreadable: readonly { readonly place: Place; readonly value: unknown }[];
  /** A newer version wrote all of it. */
  readonly newer: boolean;
  /** Something is or was here. */
  readonly marked: boolean;
  readonly slots: Stored;
  /** Empty unless it was looked at. */
  readonly mirror: MirrorFiles;
}

/**
 * Reads the slots, and the mirror only if the slots hold nothing that parses or `wholly` asks for it. Rejects when the browser's
 * storage does not answer.
 */
export async function readStoredVault(disk: Disk, wholly = false): Promise<StoredVault> {
  const slots = await disk.slots.readSlots();
  const inSlots = [
    { place: 'a', value: slots.a },
    { place: 'b', value: slots.b },
  ] as const;
  const fromSlots = newestFirst(inSlots);
  if (fromSlots.copies.length > 0 && !wholly) return { ...fromSlots, marked: true, slots, mirror: {} };
  const mirror = await disk.mirror.readMirror();
  const places = [...inSlots, ...inMirror(mirror)];
  const marked = slots.marked || places.some(({ value }) => value !== undefined);
  return { ...newestFirst(places), marked, slots, mirror };
}

/** The copies in the mirror alone, for when the database does not answer. */
export async function readMirrorVault(disk: Disk): Promise<Pick<StoredVault, 'copies' | 'newer'>> {
  return newestFirst(inMirror(await disk.mirror.readMirror()));
}

const inMirror = ({ bak, prev }: MirrorFiles) =>
  [
    { place: 'bak', value: bak },
    { place: 'prev', value: prev },
  ] as const;
