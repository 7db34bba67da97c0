import { fail, type Result } from '../../../core/result.ts';
import type { Way } from '../wraps/ways.ts';
import type { Disk } from './disk.ts';
import { type OpenError, type OpenVault, openBy, openWithKey } from './open-copy.ts';
import { readMirrorVault, readStoredVault } from './stored-vault.ts';

/** Opens the newest of all copies that this way opens. `storageBroken` when the browser's storage does not answer. */
export async function openStoredBy(
  disk: Disk,
  way: Way,
): Promise<Result<OpenVault, OpenError | 'storageBroken'>> {
  try {
    const stored = await readStoredVault(disk, true);
    return stored.newer ? fail('vaultNewer') : await openBy(stored.copies, way);
  } catch {
    return fail('storageBroken');
  }
}

/** The same by the mirror alone, where the database does not answer. */
export async function openMirrorBy(disk: Disk, way: Way): Promise<Result<OpenVault, OpenError>> {
  const { copies, newer } = await readMirrorVault(disk);
  if (newer) return fail('vaultNewer');
  return copies.length > 0 ? openBy(copies, way) : fail('vaultDamaged');
}

export async function openMirrorWithKey(
  disk: Disk,
  vaultKey: Uint8Array,
): Promise<Result<OpenVault, 'vaultDamaged' | 'vaultNewer'>> {
  const { copies, newer } = await readMirrorVault(disk);
  return newer ? fail('vaultNewer') : openWithKey(copies, vaultKey);
}
