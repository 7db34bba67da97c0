import { fail, ok } from '../../../core/result.ts';
import { fingerprintOf } from '../../../core/vault/fingerprint.ts';
import { readMirror, rebuildDatabase } from '../copies/mirror-copies.ts';
import { openBy } from '../copies/open-copy.ts';
import { rescueFile } from '../copies/rescue-file.ts';
import type { Attempts } from '../page/attempts.ts';
import type { PageVault } from '../page/page-vault.ts';
import type { VaultPorts } from '../ports.ts';
import type { VaultRescue } from '../vault-service.ts';
import { byPassword } from '../wraps/ways.ts';
import { openBackup, restoreVault } from './backup.ts';
import { backupOf, isWholeBackup } from './backup-file.ts';
import type { Proofs } from './proofs.ts';

/** Backups, what did not open, and the end of everything. */
export function createRescue(
  ports: VaultPorts,
  page: PageVault,
  attempts: Attempts,
  proofs: Proofs,
): VaultRescue {
  return {
    async backup() {
      const open = page.opened();
      return open && backupOf(ports, open);
    },
    async fingerprint() {
      const open = page.opened();
      return open ? fingerprintOf(open.contents, open.container.header, open.vaultKey) : '';
    },
    async isWholeBackup(text) {
      const open = page.opened();
      return open !== undefined && isWholeBackup(open, text);
    },
    openBackup: (bytes, password, onProgress) => openBackup(ports, bytes, password, onProgress),

    async restoreBackup(text, by, onProgress) {
      const before = await page.look();
      if (before.status === 'open') return fail('vaultExists');
      if (before.status === 'newer') return fail('vaultNewer');
      if (before.status === 'recovery' && before.reason === 'storageBroken') return fail('storageBroken');
      const restored = await restoreVault(ports, text, by, onProgress);
      if (restored.ok) await page.begin(restored.value);
      return restored.ok ? ok() : restored;
    },

    async repair(password, onProgress) {
      const way = byPassword(password, ports.derivation, onProgress);
      const copies = await readMirror(ports);
      if (!copies.ok) return copies;
      const opened = await attempts.make(() => openBy(copies.value, way));
      if (!opened.ok) return opened;
      const { t: at } = opened.value.container.header;
      if (!(await rebuildDatabase(ports, opened.value)))
        await ports.session.remember({ notice: { kind: 'readOnly', at } });
      await page.begin(opened.value);
      return ok();
    },

    rescueFile: () => rescueFile(ports),
    async hasQuarantine() {
      return (await ports.slots.quarantined()).length > 0;
    },

    async erase(proof) {
      if (!proofs.spend(proof)) return fail('proofMissing');
      await ports.lock.run(async () => {
        await page.lock();
        await ports.mirror.erase();
        await ports.slots.erase();
      });
      await page.look();
      return ok();
    },
  };
}
