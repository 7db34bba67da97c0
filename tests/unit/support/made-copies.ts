import { parseContainer } from '../../../lib/core/vault/container.ts';
import type { Wrap } from '../../../lib/core/vault/header.ts';
import { sealContainer } from '../../../lib/services/vault/copies/seal-container.ts';
import { person, unlocked } from './three-saves.ts';
import { createVaultWorld, PASSWORD, START, settled, type VaultWorld } from './vault-world.ts';

export type Places = Partial<Record<'a' | 'b' | 'bak' | 'prev', unknown>>;

/** When the copy of this number was written. */
export const writtenAt = (generation: number) => START + generation * 1000;

/** Accounts by their numbers: `1 2b` are the first, and the second under another name. */
function accountsOf(numbers: string) {
  return numbers
    .split(' ')
    .filter((number) => number !== '')
    .map((number) => ({
      ...person(`account ${number}`, Number.parseInt(number, 10)),
      ...{ id: String(Number.parseInt(number, 10)).padStart(16, '0'), origins: [], pinned: false },
      addedAt: START,
    }));
}

interface Made {
  readonly trash?: string;
  readonly wraps?: readonly Wrap[];
  /** The same is written once more: other bytes. */
  readonly again?: boolean;
}

/** A vault whose copies are made to measure, for any place. Every one of them opens by `password`. */
export async function madeVault({ password = PASSWORD, seed = 0 } = {}) {
  const world = createVaultWorld({ seed });
  const page = world.page();
  await page.create(password);
  const first = parseContainer(world.disk.bak);
  const vaultKey = world.session.record?.key;
  if (!first.ok || !vaultKey) throw new Error('no vault');
  const { vaultId, wraps: own } = first.value.header;
  const { randomBytes } = world.ports();
  const known = new Map<string, string>();
  /** The copy of this number, with these accounts: the same bytes wherever it is laid. */
  const copy = (generation: number, accounts: string, how: Made = {}): string => {
    const name = JSON.stringify([generation, accounts, how]);
    const text = known.get(name) ?? made(generation, accounts, how);
    known.set(name, text);
    return text;
  };
  const made = (generation: number, accounts: string, { trash = '', wraps = own }: Made): string => {
    const ports = { randomBytes, clock: { now: () => writtenAt(generation) } };
    const removed = accountsOf(trash).map((account) => ({ ...account, removedAt: START }));
    const contents = { accounts: accountsOf(accounts), trash: removed };
    const sealed = sealContainer(ports, { vaultId, generation, wraps, contents, vaultKey });
    if (!sealed.ok) throw new Error(sealed.error);
    return sealed.value.text;
  };
  return { world, copy, vaultKey, vaultId, own };
}

/** The browser starts with these copies on the disk and no others. */
export function lay(world: VaultWorld, places: Places): void {
  Object.assign(world.disk, { a: undefined, b: undefined, bak: undefined, prev: undefined, ...places });
  world.restart();
}

/** … and the vault is unlocked. */
export async function opened(world: VaultWorld, places: Places) {
  lay(world, places);
  const page = await unlocked(world);
  await settled();
  return page;
}

/** What lies in the four places now. */
export const placesOf = ({ disk: { a, b, bak, prev } }: VaultWorld) => ({ a, b, bak, prev });
