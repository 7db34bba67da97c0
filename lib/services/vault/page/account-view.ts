import type { AccountSummary, TrashedSummary } from '../../../core/otp/account.ts';
import { emptyContents } from '../../../core/vault/contents.ts';
import { createTwinIndex, type TwinIndex } from '../../../core/vault/twin-index.ts';
import type { VaultAccounts } from '../vault-service.ts';
import { createCodes } from './codes.ts';
import { shownFirst } from './first-screen.ts';
import type { PageVault } from './page-vault.ts';

/** What may be seen of the accounts: everything but their secrets. Made anew when the open copy changes. */
export function createAccountView(page: PageVault): VaultAccounts {
  const contents = () => page.opened()?.contents ?? emptyContents;
  const seen = () => page.opened()?.contents.accounts ?? page.glanced()?.accounts ?? [];
  const codes = createCodes(seen);
  let listed: readonly AccountSummary[] | undefined;
  let twins: TwinIndex | undefined;
  page.watch(() => {
    codes.clear();
    listed = undefined;
    twins = undefined;
  });
  return {
    accounts() {
      listed ??= shownFirst(seen().map(({ secret: _, ...summary }) => summary));
      return listed;
    },
    mayBeUsedAt: (origin) =>
      seen().some(({ origins }) => origins.includes(origin)) ||
      (page.glanced()?.otherOrigins.includes(origin) ?? false),
    trash: () => contents().trash.map(({ secret: _, ...summary }): TrashedSummary => summary),
    code: codes.at,
    findTwin(account) {
      twins ??= createTwinIndex(seen());
      return twins.find(account);
    },
  };
}
