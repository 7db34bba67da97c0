import { fail, ok, type Result } from '../../../core/result.ts';
import type { Container } from '../../../core/vault/container.ts';
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

/** The same by the mirror alone, where the database does not answer. `storageBroken` when the mirror does not either. */
export async function openMirrorBy(
  disk: Disk,
  way: Way,
): Promise<Result<OpenVault, OpenError | 'storageBroken'>> {
  const mirror = await mirrorCopies(disk);
  if (!mirror.ok) return mirror;
  return mirror.value.length > 0 ? openBy(mirror.value, way) : fail('vaultDamaged');
}

export async function openMirrorWithKey(
  disk: Disk,
  vaultKey: Uint8Array,
): Promise<Result<OpenVault, 'vaultDamaged' | 'vaultNewer' | 'storageBroken'>> {
  const mirror = await mirrorCopies(disk);
  return mirror.ok ? openWithKey(mirror.value, vaultKey) : mirror;
}

async function mirrorCopies(
  disk: Disk,
): Promise<Result<readonly Container[], 'vaultNewer' | 'storageBroken'>> {
  const mirror = await readMirrorVault(disk).catch(() => undefined);
  if (!mirror) return fail('storageBroken');
  return mirror.newer ? fail('vaultNewer') : ok(mirror.copies);
}
