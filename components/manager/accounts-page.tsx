import { useState } from 'preact/hooks';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { Elsewhere } from '../moving/elsewhere.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { AccountRow } from './account-row.tsx';
import { TrashList } from './trash-list.tsx';

/** 登録一覧: names, order, sites, the trash. */
export function AccountsPage() {
  const { vault } = useVault();
  const accounts = vault.accounts();
  const [removed, setRemoved] = useState<AccountSummary>();
  const undo = async () => {
    if (removed && (await vault.restore(removed.id)).ok) setRemoved(undefined);
  };
  return (
    <>
      <h1>{text('manager_accounts')}</h1>
      {removed && (
        <StatusNotice title={text('accounts_removed', { name: removed.issuer || removed.accountName })}>
          <button type="button" class="button button-second button-slim" onClick={() => void undo()}>
            {text('accounts_undo')}
          </button>
        </StatusNotice>
      )}
      {accounts.length === 0 && (
        <div class="stack-tight">
          <p>{text('empty_title')}</p>
          <a class="button button-second button-anchor" href="#/add">
            {text('accounts_add')}
          </a>
        </div>
      )}
      <ul class="stack">
        {accounts.map((account, place) => (
          <AccountRow
            key={account.id}
            account={account}
            above={accounts[place - 1]?.pinned === account.pinned}
            below={accounts[place + 1]?.pinned === account.pinned}
            onRemoved={() => setRemoved(account)}
            onMove={(step) => void vault.move(account.id, orderOf(place + step))}
          />
        ))}
      </ul>
      {accounts.length > 0 && <Elsewhere />}
      <TrashList />
    </>
  );

  /** The list is drawn with the pinned ones first; places in the vault count all in the person's own order. */
  function orderOf(drawnPlace: number): number {
    return Math.max(0, Math.min(drawnPlace, accounts.length - 1));
  }
}
