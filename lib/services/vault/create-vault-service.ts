import { onDemand } from '../on-demand.ts';
import { createProofs } from './acts/proofs.ts';
import { createVaultBasics } from './create-vault-basics.ts';
import type { KeptVaults } from './kept-vaults.ts';
import type { VaultPorts } from './ports.ts';
import type { VaultEntrance, VaultKeys, VaultLeaving, VaultRescue, VaultService } from './vault-service.ts';

/** The vault as one page has it. See VaultService for what each method promises. What shows codes is here, the rest comes when it is asked for. */
export function createVaultService(ports: VaultPorts): VaultService {
  const { basics, copies, page, attempts } = createVaultBasics(ports);
  const proofs = createProofs(ports.clock);
  return {
    ...basics,
    ...onDemand<VaultEntrance>(
      {
        ...{ proposePassword: true, create: true, startOver: true, unlock: true, unlockByDevice: true },
        ...{ recover: true, whyWeak: true },
      },
      async () => (await import('./acts/entrance.ts')).createEntrance(ports, copies, page, attempts),
    ),
    ...onDemand<VaultKeys>(
      {
        ...{ prove: true, proveByDevice: true, addDeviceAtFirst: true, changePassword: true },
        ...{ drawRecoveryCode: true, keepRecoveryCode: true, forgetRecoveryCode: true },
        ...{ deviceAvailable: true, addDevice: true, forgetDevice: true },
      },
      async () => (await import('./acts/keys.ts')).createKeys(ports, page, attempts, proofs),
    ),
    ...onDemand<VaultLeaving>(
      { showQrCode: true, showQrCodes: true, migrate: true, exportPlain: true, backupUnder: true },
      async () => (await import('./acts/leaving.ts')).createLeaving(ports, page, proofs),
    ),
    ...onDemand<VaultRescue & KeptVaults>(
      {
        ...{ backup: true, isWholeBackup: true, openBackup: true, restoreBackup: true, fingerprint: true },
        ...{ repair: true, rescueFile: true, hasQuarantine: true, erase: true },
        ...{ keptVaults: true, openKept: true, keptFile: true, removeKept: true },
      },
      async () => (await import('./acts/rescue.ts')).createRescue(ports, copies, page, attempts, proofs),
    ),
  };
}
