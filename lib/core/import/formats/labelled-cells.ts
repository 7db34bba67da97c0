import type { Names } from '../account-uri.ts';

const ADDRESS = /^\s*(?:otpauth|steam|motp):\/\//i;
const KEY = /^\s*(?:[A-Z2-7][\s-]?){16,}=*\s*$/i;
/** What a cell says of the next one: Keeper's and Enpass's own fields. */
const OF_CODES = /^\W?(?:onetimecode|tfc:|totp|2fa|one.time)/i;
const OF_USERS = /^\W?(?:user|e-?mail|login|ユーザー|メール)/i;
/** Keeper has six cells before the first field of one's own. */
const FIRST_OWN = 7;

/** A code that the cell before it names, or RoboForm's `TOTP KEY$,,,txt,KEY`; else an address within a longer text. */
export function labelledCode(cells: readonly string[]): string {
  const own = cells.find(
    (cell, at) => OF_CODES.test(cells[at - 1] ?? '') && (ADDRESS.test(cell) || KEY.test(cell)),
  );
  if (own !== undefined) return own.trim();
  const text = cells.join('\n');
  return (
    /^TOTP KEY\$(?:,[^,\n]*){3},(.+)$/m.exec(text)?.[1]?.trim() ??
    /["'\s](otpauth:\/\/[^\s"']+[?&]secret=[^\s"']+)/i.exec(text)?.[1] ??
    ''
  );
}

/** Names in a line of a table without titles: Enpass has a label before each cell, Keeper folder, title and login first. */
export function labelledNames(cells: readonly string[]): Names {
  const label = cells.findIndex((cell, at) => at % 2 === 1 && OF_USERS.test(cell));
  const code = cells.findIndex((cell) => OF_CODES.test(cell));
  if (label >= 0 || code < FIRST_OWN)
    return { issuer: cells[0] ?? '', accountName: (label >= 0 && cells[label + 1]) || '' };
  return { issuer: cells[1] ?? '', accountName: cells[2] ?? '' };
}
