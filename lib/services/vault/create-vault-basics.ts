import { onDemand } from '../on-demand.ts';
import { createVaultCopies, type VaultCopies } from './copies/vault-copies.ts';
import { createAccountView } from './page/account-view.ts';
import { type Attempts, createAttempts } from './page/attempts.ts';
import { createDoor } from './page/door.ts';
import { createPageVault, type PageVault } from './page/page-vault.ts';
import type { BasicPorts } from './ports.ts';
import type { AccountChangeMethods, VaultAccounts, VaultDoor } from './vault-service.ts';

/** What the service worker needs of the vault, and every page as well: its state, its accounts and their changes. No way to open it. */
export interface VaultBasics extends VaultDoor, VaultAccounts, AccountChangeMethods {}

export function createVaultBasics(ports: BasicPorts): {
  readonly basics: VaultBasics;
  readonly copies: VaultCopies;
  readonly page: PageVault;
  readonly attempts: Attempts;
} {
  const copies = createVaultCopies(ports);
  const page = createPageVault(ports, copies);
  const attempts = createAttempts(ports);
  const basics: VaultBasics = {
    // Before anything else listens: who is told of a change asks for the accounts, which must be new by then.
    ...createAccountView(page),
    ...createDoor(copies, page, attempts),
    ...onDemand<AccountChangeMethods>(
      {
        ...{ add: true, addAll: true, replace: true, edit: true, move: true, remove: true, restore: true },
        ...{ forget: true, bind: true, unbind: true, nextCounterCode: true },
      },
      async () => (await import('./page/account-changes.ts')).createAccountChanges(ports, page.save),
    ),
  };
  return { basics, copies, page, attempts };
}
