import type { NewAccount } from '../otp/account.ts';
import { hasSameNames, makesSameCodes, plainName, type TwinAccount } from './twin.ts';

interface Known {
  readonly account: NewAccount;
  readonly id: string;
}

/** Accounts in which twins are found without comparing each with each: thousands are imported at once. */
export interface TwinIndex {
  add(account: NewAccount, id: string): void;
  /** The first that makes the same codes, else the first of the same names. */
  find(account: NewAccount): TwinAccount | undefined;
  /** Whether one makes the same codes. */
  hasSame(account: NewAccount): boolean;
  /** Whether one makes the same codes and is called the same. */
  hasVerySame(account: NewAccount): boolean;
}

export function createTwinIndex(accounts: Iterable<NewAccount & { readonly id: string }> = []): TwinIndex {
  const byCodes = new Map<string, Known[]>();
  const byNames = new Map<string, Known>();
  const same = (account: NewAccount) =>
    (byCodes.get(codesKey(account)) ?? []).filter((known) => makesSameCodes(known.account, account));
  const index: TwinIndex = {
    add(account, id) {
      const known = { account, id };
      const [codes, names] = [codesKey(account), namesKey(account)];
      byCodes.set(codes, [...(byCodes.get(codes) ?? []), known]);
      if (!byNames.has(names)) byNames.set(names, known);
    },
    find(account) {
      const [twin] = same(account);
      if (twin) return { kind: 'same', id: twin.id };
      // Without a name every society's page would be the twin of every other.
      const renewed = account.accountName === '' ? undefined : byNames.get(namesKey(account));
      return renewed && { kind: 'renewed', id: renewed.id };
    },
    hasSame: (account) => same(account).length > 0,
    hasVerySame: (account) => same(account).some((known) => hasSameNames(known.account, account)),
  };
  for (const account of accounts) index.add(account, account.id);
  return index;
}

/** Equal for accounts that make the same codes, and for few others. Holds a sum of the secret and nothing of it. */
function codesKey({ type, algorithm, digits, secret }: NewAccount): string {
  // FNV-1a, 32 bits.
  let sum = 0x811c9dc5;
  for (const byte of secret) sum = Math.imul(sum ^ byte, 0x01000193);
  return `${type} ${algorithm} ${digits} ${secret.length} ${sum}`;
}

function namesKey({ issuer, accountName }: NewAccount): string {
  return `${plainName(issuer)}\n${plainName(accountName)}`;
}
