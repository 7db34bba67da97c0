import { equalBytes } from '../../../core/bytes.ts';
import type { Account } from '../../../core/otp/account.ts';
import type { Contents } from '../../../core/vault/contents.ts';
import type { OpenVault } from '../copies/open-copy.ts';
import type { VaultCopies } from '../copies/vault-copies.ts';
import type { FirstScreen, KeySession } from '../ports.ts';

/** More than fit into a popup: what is below is drawn from the whole vault a moment later. */
const ACCOUNTS = 20;
/** Characters of the origins at which other accounts may be used. */
const ORIGINS_LENGTH = 20_000;

/**
 * What the first screen of these contents shows; undefined where only the whole vault tells: many accounts of several persons, who are
 * grouped on the screen, or more sites than are worth keeping.
 */
function firstScreenOf({ accounts }: Contents, generation: number): FirstScreen | undefined {
  const shown = shownFirst(accounts);
  const first = shown.slice(0, ACCOUNTS);
  const others = shown.slice(ACCOUNTS);
  if (others.length > 0 && accounts.some(({ person }) => person)) return undefined;
  const otherOrigins = [...new Set(others.flatMap(({ origins }) => origins))];
  if (otherOrigins.join().length > ORIGINS_LENGTH) return undefined;
  // Secrets of its own: what is open is overwritten when it locks, which must not be what is written down.
  const own = first.map((account) => ({ ...account, secret: account.secret.slice() }));
  return { generation, accounts: own, otherOrigins };
}

/** Keeps the first screen beside the key, where the key is kept for all pages, and nowhere when it went meanwhile. */
export async function keepFirstScreen(
  session: KeySession,
  { container, contents, vaultKey }: OpenVault,
): Promise<void> {
  const screen = firstScreenOf(contents, container.header.generation);
  const key = vaultKey.slice();
  const isKept = async () => {
    const record = await session.readKey();
    return record !== undefined && equalBytes(record.key, key);
  };
  if (await isKept()) {
    await session.keepFirstScreen(screen);
    // Locked while it was being written: what was kept goes as the key went.
    if (!(await isKept())) await session.keepFirstScreen(undefined);
  }
  for (const bytes of [key, ...(screen?.accounts ?? []).map(({ secret }) => secret)]) bytes.fill(0);
}

/** The first screen as it was kept; undefined where anything speaks against it. */
export async function readFirstScreen(
  session: KeySession,
  copies: VaultCopies,
): Promise<FirstScreen | undefined> {
  const kept = await session.readFirstScreen();
  return kept && (await copies.seemsNewest(kept.generation)) ? kept : undefined;
}

/** As lists show them: pinned ones first, else in the person's order. */
export function shownFirst<Item extends Pick<Account, 'pinned'>>(accounts: readonly Item[]): readonly Item[] {
  return accounts.toSorted((one, other) => Number(other.pinned) - Number(one.pinned));
}
