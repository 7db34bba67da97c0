import type { AccountError } from '../errors.ts';
import type { Account, AccountChanges, NewAccount } from '../otp/account.ts';
import { cleanText } from '../otp/clean-text.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Contents, MAX_ACCOUNTS } from './contents.ts';
import { createTwinIndex } from './twin-index.ts';

/** What a change of the contents comes to. Changes are pure: they can be done again on newer contents. */
export type Changed = Result<Contents, AccountError | 'vaultFull'>;

const DAY_MS = 86_400_000;
/** The trash keeps what was removed for 30 days. */
const KEPT_MS = 30 * DAY_MS;
/** So much of the time between two saves is believed. More may be a clock that is wrong, and that must not empty the trash. */
const BELIEVED_MS = 7 * DAY_MS;

/** As `addAccounts`, of one. */
export function addAccount(contents: Contents, account: Account): Changed {
  return addAccounts(contents, [account]);
}

/**
 * Adds at the end, all or none. `accountExists` when the very account is there under the very names; under other names it is the
 * person's own choice to have it twice. `vaultFull` at 10,000 with the trash.
 */
export function addAccounts(contents: Contents, added: readonly Account[]): Changed {
  const known = createTwinIndex(contents.accounts);
  for (const account of added) {
    if (known.hasVerySame(account)) return fail('accountExists');
    known.add(account, account.id);
  }
  if (contents.accounts.length + contents.trash.length + added.length > MAX_ACCOUNTS)
    return fail('vaultFull');
  return ok({ ...contents, accounts: [...contents.accounts, ...added] });
}

/** Puts a new account in the place of an old one, which goes to the trash. */
export function replaceAccount(contents: Contents, id: string, account: Account, now: number): Changed {
  const place = contents.accounts.findIndex((item) => item.id === id);
  if (place < 0) return fail('accountGone');
  const removed = removeAccount(contents, id, now);
  if (!removed.ok) return removed;
  const added = addAccount(removed.value, account);
  return added.ok ? ok({ ...added.value, accounts: placed(added.value.accounts, account, place) }) : added;
}

/** Names are cleaned here: whatever is typed, what is kept can be shown. */
export function editAccount(contents: Contents, id: string, changes: AccountChanges): Changed {
  return change(contents, id, ({ deviceName, deviceNth, person, pending, ...account }) => {
    const device = cleanText(changes.deviceName ?? deviceName ?? '');
    const nth = changes.deviceName === undefined ? deviceNth : changes.deviceNth;
    const owner = cleanText(changes.person ?? person ?? '');
    return {
      ...account,
      issuer: cleanText(changes.issuer ?? account.issuer),
      accountName: cleanText(changes.accountName ?? account.accountName),
      pinned: changes.pinned ?? account.pinned,
      ...(device && { deviceName: device }),
      ...(device && nth !== undefined && { deviceNth: nth }),
      ...(owner && { person: owner }),
      ...(pending && changes.pending !== false && { pending }),
    };
  });
}

/** Moves an account to a place in the list as it is shown, pinned accounts first; 0 is first. */
export function moveAccount(contents: Contents, id: string, place: number): Changed {
  const account = contents.accounts.find((item) => item.id === id);
  if (!account) return fail('accountGone');
  const shown = contents.accounts.toSorted((one, other) => Number(other.pinned) - Number(one.pinned));
  return ok({ ...contents, accounts: placed(shown, account, place) });
}

/** To the trash. `now` in milliseconds since the epoch. */
export function removeAccount(contents: Contents, id: string, now: number): Changed {
  const account = contents.accounts.find((item) => item.id === id);
  if (!account) return fail('accountGone');
  return ok({
    ...contents,
    accounts: contents.accounts.filter((item) => item !== account),
    trash: [...contents.trash, { ...account, removedAt: now }],
  });
}

/** Back from the trash, to the end of the list. */
export function restoreAccount(contents: Contents, id: string): Changed {
  const trashed = contents.trash.find((item) => item.id === id);
  if (!trashed) return fail('accountGone');
  const { removedAt: _, ...account } = trashed;
  return addAccount({ ...contents, trash: contents.trash.filter((item) => item !== trashed) }, account);
}

/** Out of the trash, for good. */
export function forgetAccount(contents: Contents, id: string): Changed {
  const trash = contents.trash.filter((item) => item.id !== id);
  return trash.length < contents.trash.length ? ok({ ...contents, trash }) : fail('accountGone');
}

export function bindOrigin(contents: Contents, id: string, origin: string): Changed {
  return change(contents, id, (account) => ({
    ...account,
    origins: [...new Set([...account.origins, origin])],
  }));
}

export function unbindOrigin(contents: Contents, id: string, origin: string): Changed {
  return change(contents, id, (account) => ({
    ...account,
    origins: account.origins.filter((item) => item !== origin),
  }));
}

/** One further, before the code of the old counter is shown (RFC 4226 §7.2). */
export function advanceCounter(contents: Contents, id: string): Changed {
  return change(contents, id, (account) => ({ ...account, counter: account.counter + 1 }));
}

/**
 * Without what has been in the trash for 30 days. One wrong clock is not believed: of the time since the last save (`savedAt`, milliseconds
 * since the epoch) only seven days count, and the accounts in the trash are put as much later; what was removed in the future counts as
 * removed now. So that such seven days take nothing from the thirty, an account goes after 37 that were counted.
 */
export function purgeTrash(contents: Contents, now: number, savedAt: number): Contents {
  const doubtful = Math.max(0, now - savedAt - BELIEVED_MS);
  const trash = contents.trash
    .map((item) => ({ ...item, removedAt: Math.min(item.removedAt + doubtful, now) }))
    .filter(({ removedAt }) => now - removedAt < KEPT_MS + BELIEVED_MS);
  const isSame = trash.every(({ removedAt }, index) => removedAt === contents.trash[index]?.removedAt);
  return isSame && trash.length === contents.trash.length ? contents : { ...contents, trash };
}

/** A saved account made of a new one. `id` is 16 random hex digits. */
export function accountFrom(
  added: NewAccount,
  id: string,
  addedAt: number,
  origin: string | undefined,
): Account {
  // A secret of its own: the vault overwrites it when it locks.
  return {
    ...added,
    secret: added.secret.slice(),
    id,
    addedAt,
    pinned: false,
    origins: origin === undefined ? [] : [origin],
  };
}

/** The list with one of its accounts at another place. */
function placed(accounts: readonly Account[], account: Account, place: number): readonly Account[] {
  const others = accounts.filter((item) => item !== account);
  const at = Math.min(Math.max(place, 0), others.length);
  return [...others.slice(0, at), account, ...others.slice(at)];
}

function change(contents: Contents, id: string, to: (account: Account) => Account): Changed {
  if (!contents.accounts.some((item) => item.id === id)) return fail('accountGone');
  return ok({ ...contents, accounts: contents.accounts.map((item) => (item.id === id ? to(item) : item)) });
}
