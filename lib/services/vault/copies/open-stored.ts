import { fail, type Result } from '../../../core/result.ts';
import type { VaultPorts } from '../ports.ts';
import type { Way } from '../wraps/ways.ts';
import { type OpenError, type OpenVault, openBy, openWithKey } from './open-copy.ts';
import { readStoredVault, type StoredVault } from './stored-vault.ts';

type Stores = Pick<VaultPorts, 'slots' | 'mirror' | 'session'>;

/** Opens the newest of all copies that this way opens. `storageBroken` when the browser's storage does not answer. */
export async function openStoredBy(
  ports: Stores,
  way: Way,
): Promise<Result<OpenVault, OpenError | 'storageBroken'>> {
  try {
    const stored = await readStoredVault(ports, true);
    return stored.newer ? fail('vaultNewer') : await openBy(stored.copies, way);
  } catch {
    return fail('storageBroken');
  }
}

/**
 * Opens the newest copy by the vault key. The slots are enough on every good day; where one of them holds something that does not open,
 * or where they are older than what was already seen since the browser started, the mirror is asked as well. `known` is what was read a
 * moment ago. Rejects when storage does not answer.
 */
export async function openStoredWithKey(
  ports: Stores,
  vaultKey: Uint8Array,
  known?: StoredVault,
): Promise<{
  readonly stored: StoredVault;
  readonly opened: Result<OpenVault, 'vaultDamaged' | 'vaultNewer'>;
}> {
  const stored = known ?? (await readStoredVault(ports));
  if (stored.newer) return { stored, opened: fail('vaultNewer') };
  const opened = openWithKey(stored.copies, vaultKey);
  const isNewest = opened.ok && opened.value.container === stored.copies[0] && stored.unreadable.length === 0;
  if (isNewest && opened.value.container.header.gen >= (await ports.session.recall()).generation)
    return { stored, opened };
  const wholly = await readStoredVault(ports, true);
  const again = openWithKey(wholly.copies, vaultKey);
  return { stored: wholly, opened: again.ok ? again : opened };
}
