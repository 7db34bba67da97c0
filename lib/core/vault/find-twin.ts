import { equalBytes } from '../bytes.ts';
import type { Account, NewAccount } from '../otp/account.ts';

/** A saved account that equals a new one: `same` in what codes are made of, or `renewed`, of the same names with another secret. */
export interface TwinAccount {
  readonly kind: 'same' | 'renewed';
  readonly id: string;
}

type Names = Pick<NewAccount, 'issuer' | 'accountName'>;

export function findTwin(accounts: readonly Account[], added: NewAccount): TwinAccount | undefined {
  const same = accounts.find((account) => makesSameCodes(account, added));
  if (same) return { kind: 'same', id: same.id };
  // Without a name every society's page would be the twin of every other.
  if (added.accountName === '') return undefined;
  const renewed = accounts.find((account) => hasSameNames(account, added));
  return renewed && { kind: 'renewed', id: renewed.id };
}

/** In any width or case. */
export function hasSameNames(account: Names, added: Names): boolean {
  return (
    plain(account.issuer) === plain(added.issuer) && plain(account.accountName) === plain(added.accountName)
  );
}

export function makesSameCodes(account: NewAccount, added: NewAccount): boolean {
  return (
    account.type === added.type &&
    account.algorithm === added.algorithm &&
    account.digits === added.digits &&
    (account.type === 'hotp' || account.period === added.period) &&
    equalBytes(account.secret, added.secret)
  );
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
