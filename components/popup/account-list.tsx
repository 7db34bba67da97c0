import { useState } from 'preact/hooks';
import { namesSite } from '../../lib/core/autofill/site-name.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { orderAccounts } from '../../lib/core/otp/order-accounts.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import { personName, personsOf } from '../family/persons.ts';
import { useClockOffset } from '../hooks/use-clock-offset.ts';
import { useDrawn } from '../hooks/use-drawn.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { matching, SEARCH_FROM } from '../parts/search.ts';
import { ShowMore } from '../parts/show-more.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useServices } from '../services-context.ts';
import { AccountItem } from './account-item.tsx';

/** What fills a popup, before the vault is read. */
const DRAWN_AT_A_GLANCE = 8;
const DRAWN_AT_FIRST = 20;

interface AccountListProps {
  readonly page: PageView | null | undefined;
  /** The accounts that the set-up page in front is enrolling; undefined where that is not known, and every account may fill. */
  readonly enrolling: ReadonlySet<string> | undefined;
  /** To be filled in without another press. */
  readonly fillId: string | undefined;
  /** After a refusal: filling in again is what may help. */
  readonly fillsNext: boolean;
  readonly onFill: (accountId: string) => void;
}

/** Every account: the ones of this site alone at the top, the others below, with a search once there are many. */
export function AccountList({ page, enrolling, fillId, fillsNext, onFill }: AccountListProps) {
  const { vault, fill } = useServices();
  const now = useNow();
  const offset = useClockOffset(page);
  const settings = useSettings();
  const [search, setSearch] = useState('');
  const [unfolded, setUnfolded] = useState(false);

  const all = orderAccounts(vault.accounts(), settings);
  const wanted = matching(all, search);
  const mayFill = (account: AccountSummary) => !enrolling || enrolling.has(account.id);
  const isHere = (account: AccountSummary) =>
    mayFill(account) && !!page && page.kind !== 'none' && fill.fit(account.id, page) === 'bound';
  const bound = wanted.filter(isHere);
  // Where none belongs to this site yet, the one that it is enrolling comes first, or those whose service its address names.
  const named = bound.length === 0 ? wanted.filter((account) => isNamed(account)) : [];
  const here = byPerson(bound.length > 0 ? bound : named);
  const others = byPerson(wanted.filter((account) => !here.includes(account)));
  const folded = here.length > 0 && others.length > 0 && search === '' && !unfolded;
  const drawn = useDrawn(others, DRAWN_AT_FIRST);
  const shown = vault.isSettled() ? drawn.shown : drawn.shown.slice(0, DRAWN_AT_A_GLANCE);
  /** No site yet, and the page enrols it, or its service stands in the address of the page. */
  function isNamed(account: AccountSummary): boolean {
    if (!mayFill(account) || !page || page.kind === 'none') return false;
    const isMeant = enrolling !== undefined || namesSite(account.issuer, page.host);
    return isMeant && fill.fit(account.id, page) === 'free';
  }
  const family = personsOf(all).length > 1;
  const item = (account: AccountSummary, first: boolean) => (
    <AccountItem
      key={account.id}
      account={account}
      page={page}
      now={first ? now + offset : now}
      here={first && isHere(account)}
      likely={first && here.length === 1}
      hideCode={settings.hideCodes}
      mayFill={mayFill(account)}
      fillAtOnce={fillId === account.id}
      fillsNext={fillsNext || !(page?.refused || page?.nameRefused)}
      onFill={() => onFill(account.id)}
    />
  );

  // One list with stable keys: an account that moves to the top while its code is filled in keeps what it was doing.
  return (
    <div class="stack-tight">
      {all.length >= SEARCH_FROM && !folded && (
        <TextField bare label={text('search')} type="search" value={search} onText={setSearch} />
      )}
      {search !== '' && wanted.length === 0 && <p role="status">{text('search_nothing')}</p>}
      {wanted.length > 0 && (
        <ul class="account-list">
          {[
            ...here.map((account) => item(account, true)),
            here.length > 0 && others.length > 0 && (
              <li key="others">
                <Button
                  kind="link"
                  class="button-fold"
                  aria-expanded={!folded}
                  onClick={() => setUnfolded(!unfolded)}
                >
                  {text('other_accounts', { count: others.length })}
                </Button>
              </li>
            ),
            ...(folded ? [] : shown).flatMap((account, place) => [
              family && isFirstOf(shown, place) && (
                <PersonHeading key={personKey(account)} account={account} />
              ),
              item(account, false),
            ]),
          ]}
        </ul>
      )}
      {!folded && vault.isSettled() && <ShowMore {...drawn} />}
    </div>
  );
}

const personKey = ({ person = '' }: AccountSummary) => `person ${person}`;

/** The keeper of this PC first, then each of the family; within a person the order stays. */
function byPerson(accounts: readonly AccountSummary[]): readonly AccountSummary[] {
  const order = personsOf(accounts).map(({ name }) => name);
  const placeOf = ({ person = '' }: AccountSummary) => order.indexOf(person);
  return order.length < 2 ? accounts : accounts.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function isFirstOf(accounts: readonly AccountSummary[], place: number): boolean {
  return place === 0 || accounts[place - 1]?.person !== accounts[place]?.person;
}

function PersonHeading({ account }: { readonly account: AccountSummary }) {
  return (
    <li>
      <h2 class="section-title">{text('person_of', { name: personName(account.person ?? '') })}</h2>
    </li>
  );
}
