import { fail, type Result } from '../../../core/result.ts';
import type { Disk } from './disk.ts';
import { type OpenVault, openWithKey } from './open-copy.ts';
import { readStoredVault, type StoredVault } from './stored-vault.ts';

/**
 * Opens the newest copy by the vault key. The slots are enough on every good day; where one of them holds something that does not open,
 * or where they are older than what was already seen since the browser started, the mirror is asked as well. `known` is what was read a
 * moment ago. Rejects when storage does not answer.
 */
export async function openStoredWithKey(
  disk: Disk,
  vaultKey: Uint8Array,
  known?: StoredVault,
): Promise<{
  readonly stored: StoredVault;
  readonly opened: Result<OpenVault, 'vaultDamaged' | 'vaultNewer'>;
}> {
  const stored = known ?? (await readStoredVault(disk));
  if (stored.newer) return { stored, opened: fail('vaultNewer') };
  const opened = openWithKey(stored.copies, vaultKey);
  const isNewest = opened.ok && opened.value.container === stored.copies[0] && stored.unreadable.length === 0;
  if (isNewest && opened.value.container.header.generation >= (await disk.session.recall()).generation)
    return { stored, opened };
  const wholly = await readStoredVault(disk, true);
  const again = openWithKey(wholly.copies, vaultKey);
  return { stored: wholly, opened: again.ok ? again : opened };
}
