import type { AccountError, VaultError } from '../../../core/errors.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { purgeTrash } from '../../../core/vault/change-contents.ts';
import { type Container, parseContainer } from '../../../core/vault/container.ts';
import type { BackupWrap, Contents } from '../../../core/vault/contents.ts';
import type { Header } from '../../../core/vault/header.ts';
import { CONTENTS_VERSION } from '../../../core/vault/migrate-contents.ts';
import { openContents } from '../../../core/vault/seal.ts';
import type { WrappedKey } from '../wraps/new-wraps.ts';
import { asWriter } from './as-writer.ts';
import type { Disk } from './disk.ts';
import type { OpenVault } from './open-copy.ts';
import { openStoredWithKey } from './open-stored.ts';
import { sealContainer } from './seal-container.ts';
import type { SlotName } from './slots.ts';
import type { StoredVault } from './stored-vault.ts';
import { writeContainer } from './write-container.ts';

/**
 * A change that can be done again on newer contents, and ways to open that are exchanged along with it. `Problem`: what can be
 * wrong with its accounts; `never` where none takes part.
 */
export interface Change<Problem extends AccountError = AccountError> {
  readonly contents: (contents: Contents) => Result<Contents, Problem | 'vaultFull'>;
  readonly wraps?: (wraps: Header['wraps'], key: WrappedKey) => Header['wraps'];
  /** Along with new `wraps`: the one for backup files. Absent: it stays. */
  readonly backupWrap?: (wraps: Header['wraps'], key: WrappedKey) => BackupWrap | undefined;
  /** Another vault key, for which `wraps` are made anew. */
  readonly vaultKey?: Uint8Array;
  /** Deletes every older ciphertext from the disk, what is in quarantine included, as after a change of password. */
  readonly purge?: boolean;
}

/**
 * Saves a change, under the lock of all writers: reads what is stored now, does the change on that, builds the next generation, opens it
 * again in memory and compares, and writes it (`writeContainer`).
 */
export function saveChange<Problem extends AccountError>(
  disk: Disk,
  vaultKey: Uint8Array,
  change: Change<Problem>,
): Promise<Result<OpenVault, VaultError | Problem>> {
  return asWriter<OpenVault, VaultError | Problem>(disk, async () => {
    const current = await readCurrent(disk, vaultKey);
    if (!current.ok) return current;
    const { stored, open } = current.value;
    const changed = change.contents(open.contents);
    if (!changed.ok) return changed;
    const { vaultId, wraps } = open.container.header;
    const key = { vaultId, vaultKey: change.vaultKey ?? vaultKey };
    const ways = change.wraps?.(wraps, key) ?? wraps;
    const kept = purgeTrash(changed.value, disk.clock.now(), open.container.header.writtenAt);
    const sealing = {
      ...key,
      generation: (stored.copies[0]?.header.generation ?? 0) + 1,
      wraps: ways,
      contents: change.backupWrap ? withBackupWrap(kept, change.backupWrap(ways, key)) : kept,
    };
    const next = sealContainer(disk, sealing);
    if (!next.ok) return next;
    const slot = freeSlot(stored, open);
    const purge = change.purge ?? false;
    const written = await writeContainer(disk, {
      ...{ next: next.value, slot, purge },
      // What is in quarantine would open by the old password as well.
      forget: purge,
      aside: unopened(stored.slots[slot], vaultKey),
      // After a migration the old version's container stays until the vault was unlocked once more.
      ...(!(await disk.session.recall()).keepBefore && { before: open.container.text }),
    });
    const { contents } = sealing;
    if (written === 'saved')
      return ok({ container: next.value, vaultKey: sealing.vaultKey, contents, version: CONTENTS_VERSION });
    if (written === 'refused') return fail('saveFailed');
    return fail(change.wraps ? 'changeUnsure' : 'saveUnsure');
  });
}

function withBackupWrap({ backupWrap: _, ...contents }: Contents, backupWrap?: BackupWrap): Contents {
  return { ...contents, ...(backupWrap && { backupWrap }) };
}

async function readCurrent(disk: Disk, vaultKey: Uint8Array) {
  try {
    const { stored, opened } = await openStoredWithKey(disk, vaultKey);
    return opened.ok ? ok({ stored, open: opened.value }) : opened;
  } catch {
    return fail('storageBroken'); // storage.local does not answer; what it holds is not touched.
  }
}

/** The slot that does not hold what is open now; if neither does, because it came from the mirror, the one that is of no use. */
function freeSlot({ slots }: StoredVault, { container, vaultKey }: OpenVault): SlotName {
  if (slots.a === container.text) return 'b';
  if (slots.b === container.text) return 'a';
  return unopened(slots.b, vaultKey).length === 0 ? 'a' : 'b';
}

/** What lies in the slot to be written and does not open: it is kept, not overwritten. */
function unopened(value: unknown, vaultKey: Uint8Array): readonly unknown[] {
  if (value === undefined) return [];
  const container = parseContainer(value);
  return container.ok && opens(container.value, vaultKey) ? [] : [value];
}

function opens(container: Container, vaultKey: Uint8Array): boolean {
  return openContents(container, vaultKey).ok;
}
