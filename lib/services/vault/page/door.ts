import type { VaultCopies } from '../copies/vault-copies.ts';
import type { VaultDoor } from '../vault-service.ts';
import type { Attempts } from './attempts.ts';
import type { PageVault } from './page-vault.ts';

/** What every page needs to know of the vault, and the way out of it. */
export function createDoor(
  copies: Pick<VaultCopies, 'notice' | 'dismissNotice'>,
  page: PageVault,
  attempts: Attempts,
): VaultDoor {
  return {
    look: () => page.look(),
    glance: () => page.glance(),
    isSettled: () => page.state() !== undefined && page.glanced() === undefined,
    state: () => page.state(),
    watch: (listener) => page.watch(listener),
    waitSeconds: () => attempts.waitSeconds(),
    lock: () => page.lock(),
    touch: () => page.touch(),
    retime: () => page.retime(),

    ways() {
      const wraps = page.newest()?.header.wraps ?? [];
      return {
        recoveryCode: wraps.some(({ type }) => type === 'recoveryCode'),
        device: wraps.some(({ type }) => type === 'device'),
      };
    },

    notice: () => copies.notice(),
    dismissNotice: () => copies.dismissNotice(),
  };
}
