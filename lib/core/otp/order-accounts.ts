import type { AccountSummary } from './account.ts';

/** How many of the accounts that were used last are remembered. */
const REMEMBERED = 40;

/**
 * A list of accounts as the person wants it: those that are pinned first, then by hand (as they come), by name, or by use. `usedLast` holds
 * ids, newest first, parted by blanks.
 */
export function orderAccounts(
  accounts: readonly AccountSummary[],
  { order, usedLast }: { readonly order: 'hand' | 'name' | 'use'; readonly usedLast: string },
): readonly AccountSummary[] {
  if (order === 'hand') return accounts;
  const used = usedLast.split(' ');
  const rank = ({ id }: AccountSummary) => used.indexOf(id) >>> 0; // Those that were never used come last.
  const name = ({ issuer, accountName }: AccountSummary) => `${issuer || accountName} ${accountName}`;
  return accounts.toSorted(
    (one, other) =>
      Number(other.pinned) - Number(one.pinned) ||
      (order === 'use' ? rank(one) - rank(other) : name(one).localeCompare(name(other), 'ja')),
  );
}

/** `usedLast` after an account was used. */
export function afterUse(usedLast: string, id: string): string {
  const others = usedLast.split(' ').filter((other) => other !== '' && other !== id);
  return [id, ...others].slice(0, REMEMBERED).join(' ');
}
