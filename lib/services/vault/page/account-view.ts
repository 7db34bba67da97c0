import type { AccountSummary, TrashedSummary } from '../../../core/otp/account.ts';
import { emptyContents } from '../../../core/vault/contents.ts';
import { findTwin } from '../../../core/vault/find-twin.ts';
import type { VaultAccounts } from '../vault-service.ts';
import { createCodes } from './codes.ts';
import type { PageVault } from './page-vault.ts';

/** What may be seen of the accounts: everything but their secrets. Made anew when the open copy changes. */
export function createAccountView(page: PageVault): VaultAccounts {
  const contents = () => page.opened()?.contents ?? emptyContents;
  const codes = createCodes(() => contents().accounts);
  let listed: readonly AccountSummary[] | undefined;
  page.watch(() => {
    codes.clear();
    listed = undefined;
  });
  return {
    accounts() {
      listed ??= contents()
        .accounts.map(({ secret: _, ...summary }) => summary)
        .sort((one, other) => Number(other.pinned) - Number(one.pinned));
      return listed;
    },
    trash: () => contents().trash.map(({ secret: _, ...summary }): TrashedSummary => summary),
    code: codes.at,
    findTwin: (account) => findTwin(contents().accounts, account),
  };
}
