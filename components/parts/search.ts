import type { AccountSummary } from '../../lib/core/otp/account.ts';

/** From so many accounts on there is a field for searching. */
export const SEARCH_FROM = 8;

/** Every word of the search somewhere in the names, whatever their width or case. */
export function matching(accounts: readonly AccountSummary[], search: string): readonly AccountSummary[] {
  const plain = (words: string) => words.normalize('NFKC').toLowerCase();
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return accounts;
  return accounts.filter((account) => {
    const names = plain(`${account.issuer} ${account.accountName} ${account.person ?? ''}`);
    return words.every((word) => names.includes(word));
  });
}
