import type { VaultService } from '../vault/vault-service.ts';
import type { FillService } from './fill-service.ts';

/**
 * Filling by shortcut or context menu, without the popup: only if the vault is open, the page is surely a login page, exactly one
 * account belongs to it and its code may be used now. Answers `ask` in every other case: the popup then opens and explains.
 */
export async function quickFill(
  ports: {
    readonly vault: Pick<VaultService, 'look' | 'accounts' | 'touch'>;
    /** Which account it was. */
    readonly onUsed?: (accountId: string) => Promise<void>;
    readonly fill: Pick<FillService, 'look' | 'fit' | 'needsDevice' | 'fill'>;
  },
  tabId: number,
): Promise<'filled' | 'ask'> {
  const { vault, fill } = ports;
  if ((await vault.look()).status !== 'open') return 'ask';
  const page = await fill.look(tabId);
  // After a refusal the person should learn why before another code is spent.
  if (page.kind !== 'login' || page.blocked || page.refused) return 'ask';
  const [account, ...others] = vault.accounts().filter(({ id }) => fill.fit(id, page) === 'bound');
  if (!account || others.length > 0 || account.type !== 'totp' || fill.needsDevice(account.id, page))
    return 'ask';
  const wait = new AbortController();
  const filled = await fill.fill(account.id, page, { onWait: () => wait.abort(), signal: wait.signal });
  if (!filled.ok) return 'ask';
  vault.touch();
  await ports.onUsed?.(account.id);
  return 'filled';
}
