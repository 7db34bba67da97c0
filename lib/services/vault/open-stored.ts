import type { Result } from '../../core/result.ts';
import type { OpenVault } from './open-copy.ts';
import type { Mirror, VaultSlots } from './ports.ts';
import { type Copy, readStoredVault, type StoredVault } from './stored-vault.ts';

/**
 * Opens the newest copy that opens. The slots are enough on every good day; where one of them holds something that does not open, the
 * mirror may hold what was in it, and is looked at before an older copy counts. `known` is what was read a moment ago. Rejects when
 * storage does not answer.
 */
export async function openStored<Problem extends string>(
  ports: { readonly slots: VaultSlots; readonly mirror: Mirror },
  open: (copies: readonly Copy[]) => Promise<Result<OpenVault, Problem>> | Result<OpenVault, Problem>,
  known?: StoredVault,
): Promise<{ readonly stored: StoredVault; readonly opened: Result<OpenVault, Problem> }> {
  const stored = known ?? (await readStoredVault(ports));
  if (stored.newer) return { stored, opened: await open([]) };
  const opened = await open(stored.copies);
  const [newest] = stored.copies;
  const isNewest = opened.ok && opened.value.container.text === newest?.container.text;
  const wrongKey = !opened.ok && opened.error === 'passwordWrong';
  if (stored.complete || wrongKey || (isNewest && !stored.unreadable)) return { stored, opened };
  const wholly = await readStoredVault(ports, true);
  const again = await open(wholly.copies);
  return again.ok || !opened.ok ? { stored: wholly, opened: again } : { stored, opened };
}
