import type { AccountSummary } from '../../core/otp/account.ts';
import { hasSameNames } from '../../core/vault/twin.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { FillRecord } from './ports.ts';

type Vault = Pick<VaultService, 'look' | 'accounts' | 'edit' | 'remove'>;

/** What a site has shown of an account, written into the vault. */
export interface Confirmations {
  /** The site took a code of it. False where it could not be written, as while the vault is locked: done when it opens. */
  confirm(record: FillRecord): Promise<boolean>;
  /** The form was sent with this name for the device. */
  keepName(record: FillRecord): Promise<boolean>;
}

export function createConfirmations(open: () => Vault): Confirmations {
  const write = async ({ accountId, deviceName, deviceNth }: FillRecord, accepted: boolean) => {
    const vault = open();
    if ((await vault.look()).status !== 'open') return false;
    const account = vault.accounts().find(({ id }) => id === accountId);
    if (!account) return true;
    const isNew =
      deviceName !== undefined &&
      (deviceName !== account.deviceName || (deviceNth ?? 0) !== (account.deviceNth ?? 0));
    const name = isNew ? { deviceName, ...(deviceNth !== undefined && { deviceNth }) } : {};
    const confirms = accepted && account.pending === true;
    // What it renews goes first: whoever stops us in between leaves an account that is still to be confirmed, and all of it is done then.
    const outdone = confirms ? vault.accounts().filter((other) => isOutdone(other, account)) : [];
    for (const { id } of outdone) if (!(await vault.remove(id)).ok) return false;
    if (!isNew && !confirms) return true;
    return (await vault.edit(accountId, { ...name, ...(confirms && { pending: false }) })).ok;
  };
  return {
    confirm: (record) => write(record, true),
    keepName: (record) => write(record, false),
  };
}

/** Read on the same site for the same person, and never taken by it: the portal had drawn a new secret by the time of the set-up. */
function isOutdone(account: AccountSummary, confirmed: AccountSummary): boolean {
  return (
    account.id !== confirmed.id &&
    account.pending === true &&
    account.accountName !== '' &&
    hasSameNames(account, confirmed) &&
    account.origins.some((origin) => confirmed.origins.includes(origin))
  );
}
