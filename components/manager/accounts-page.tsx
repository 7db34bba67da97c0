import { useState } from 'preact/hooks';
import { orderAccounts } from '../../lib/core/otp/order-accounts.ts';
import { useDrawn } from '../hooks/use-drawn.ts';
import { useChosenSettings } from '../hooks/use-settings.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { Elsewhere } from '../moving/elsewhere.tsx';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { matching, SEARCH_FROM } from '../parts/search.ts';
import { ShowMore } from '../parts/show-more.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { AccountRow } from './account-row.tsx';
import { type Told, TrashList } from './trash-list.tsx';

const DRAWN_AT_FIRST = 20;
const orders = ['hand', 'name', 'use'] as const;

/** 登録一覧: names, order, sites, the trash. */
export function AccountsPage() {
  const { vault } = useVault();
  const { settings, choose } = useChosenSettings();
  const accounts = orderAccounts(vault.accounts(), settings);
  const byHand = settings.order === 'hand';
  const [told, setTold] = useState<Told>();
  const undo = async (account: Told['account']) => {
    if ((await vault.restore(account.id)).ok) setTold({ what: 'restored', account });
  };
  const [search, setSearch] = useState('');
  const wanted = matching(accounts, search);
  const { shown, left, more } = useDrawn(wanted, DRAWN_AT_FIRST);
  const places = new Map(accounts.map(({ id }, place) => [id, place]));
  return (
    <>
      <h1>{text('manager_accounts')}</h1>
      {told && (
        // Another piece of news is another notice: it is read out, and has the focus.
        <StatusNotice
          key={`${told.what} ${told.account.id}`}
          title={text(`accounts_${told.what}`, { name: told.account.issuer || told.account.accountName })}
        >
          {told.what === 'removed' && (
            <Button kind="second" slim onClick={() => void undo(told.account)}>
              {text('accounts_undo')}
            </Button>
          )}
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
      {accounts.length >= SEARCH_FROM && (
        <TextField label={text('search')} type="search" value={search} onText={setSearch} />
      )}
      {accounts.length > 1 && (
        <Choice
          label={text('accounts_order')}
          options={orders.map((order) => ({ value: order, name: text(`accounts_order_${order}`) }))}
          chosen={settings.order}
          onChoose={(order) => void choose({ order })}
        />
      )}
      {search !== '' && wanted.length === 0 && <p role="status">{text('search_nothing')}</p>}
      <ul class="stack">
        {shown.map((account) => {
          const place = places.get(account.id) ?? 0;
          return (
            <AccountRow
              key={account.id}
              account={account}
              byHand={byHand}
              above={accounts[place - 1]?.pinned === account.pinned}
              below={accounts[place + 1]?.pinned === account.pinned}
              onRemoved={() => setTold({ what: 'removed', account })}
              onMove={(step) => void vault.move(account.id, orderOf(place + step))}
            />
          );
        })}
      </ul>
      <ShowMore left={left} more={more} />
      {accounts.length > 0 && <Elsewhere />}
      <TrashList onTold={setTold} />
    </>
  );

  /** The list is drawn with the pinned ones first; places in the vault count all in the person's own order. */
  function orderOf(drawnPlace: number): number {
    return Math.max(0, Math.min(drawnPlace, accounts.length - 1));
  }
}
