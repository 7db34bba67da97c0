import { fail, ok } from '../../../core/result.ts';
import { encodeUtf8 } from '../../../core/utf8.ts';
import { fingerprintOf } from '../../../core/vault/fingerprint.ts';
import { asRescueFile } from '../copies/containers-in.ts';
import type { VaultCopies } from '../copies/vault-copies.ts';
import type { KeptVaults } from '../kept-vaults.ts';
import type { Attempts } from '../page/attempts.ts';
import type { PageVault } from '../page/page-vault.ts';
import type { OpeningPorts } from '../ports.ts';
import type { VaultRescue } from '../vault-service.ts';
import { byPassword } from '../wraps/ways.ts';
import { openBackup, openWhole } from './backup.ts';
import { backupOf, isWholeBackup } from './backup-file.ts';
import { makeVault } from './make-vault.ts';
import type { Proofs } from './proofs.ts';

/** Backups, what did not open, and the end of everything. */
export function createRescue(
  ports: OpeningPorts,
  copies: VaultCopies,
  page: PageVault,
  attempts: Attempts,
  proofs: Proofs,
): VaultRescue & KeptVaults {
  const rescue: VaultRescue & KeptVaults = {
    async backup() {
      const open = page.opened();
      return open && backupOf(ports, open);
    },
    async fingerprint() {
      if (page.glanced()) await page.look();
      const open = page.opened();
      return open ? fingerprintOf(open.contents, open.container.header, open.vaultKey) : '';
    },
    async isWholeBackup(text) {
      const open = page.opened();
      return open !== undefined && isWholeBackup(open, text);
    },
    openBackup: (bytes, password, onProgress) => openBackup(ports, bytes, password, onProgress),

    async restoreBackup(file, by, onProgress) {
      const before = await page.look();
      if (before.status === 'open') return fail('vaultExists');
      if (before.status === 'recovery' && before.reason === 'storageBroken') return fail('storageBroken');
      const opened = await openWhole(ports, file, by, onProgress);
      if (!opened.ok) return opened;
      const password = 'password' in by ? by.password : by.newPassword;
      const { contents } = opened.value;
      const made = await makeVault(ports, copies, password, {
        contents,
        mayReplace: true,
        onShare: onProgress,
      });
      if (!made.ok) return made;
      await ports.advice.used(password);
      await page.begin(made.value);
      return ok();
    },

    async repair(password, onProgress) {
      const way = byPassword(password, ports.derivation, onProgress);
      const opened = await attempts.make(() => copies.openMirrorBy(way));
      if (!opened.ok) return opened;
      await copies.rebuild(opened.value);
      await page.begin(opened.value);
      return ok();
    },

    rescueFile: () => copies.rescueFile(),
    hasQuarantine: () => copies.hasQuarantine(),

    keptVaults: async () => (await copies.kept().catch(() => [])).map(({ name, at }) => ({ name, at })),
    async keptFile(name) {
      const kept = (await copies.kept()).find((other) => other.name === name);
      return kept && asRescueFile(kept.value);
    },
    async openKept(name, password, onProgress) {
      const file = await rescue.keptFile(name);
      return file === undefined ? fail('damaged') : openBackup(ports, encodeUtf8(file), password, onProgress);
    },
    async removeKept(name, proof) {
      return proofs.spend(proof) ? copies.removeKept(name) : fail('proofMissing');
    },

    async erase(proof) {
      if (!proofs.spend(proof)) return fail('proofMissing');
      const erased = await copies.erase(() => page.lock());
      if (!erased.ok) return erased;
      await page.look();
      return ok();
    },
  };
  return rescue;
}
