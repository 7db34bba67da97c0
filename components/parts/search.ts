import type { AccountSummary } from '../../lib/core/otp/account.ts';

/** From so many accounts on there is a field for searching. */
export const SEARCH_FROM = 8;

/** Every word of the search somewhere in the text, whatever their width or case. */
export function hasWords(text: string, search: string): boolean {
  const plain = (words: string) => words.normalize('NFKC').toLowerCase();
  const there = plain(text);
  return plain(search)
    .split(/\s+/)
    .every((word) => there.includes(word));
}

/** The accounts whose names have every word of the search. */
export function matching(accounts: readonly AccountSummary[], search: string): readonly AccountSummary[] {
  if (search.trim() === '') return accounts;
  return accounts.filter(({ issuer, accountName, person = '' }) =>
    hasWords(`${issuer} ${accountName} ${person}`, search),
  );
}
