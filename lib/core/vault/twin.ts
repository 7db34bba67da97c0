import { equalBytes } from '../bytes.ts';
import type { NewAccount } from '../otp/account.ts';

/** A saved account that equals a new one: `same` in what codes are made of, or `renewed`, of the same names with another secret. */
export interface TwinAccount {
  readonly kind: 'same' | 'renewed';
  readonly id: string;
}

type Names = Pick<NewAccount, 'issuer' | 'accountName'>;

/** In any width or case. */
export function hasSameNames(account: Names, added: Names): boolean {
  return (
    plainName(account.issuer) === plainName(added.issuer) &&
    plainName(account.accountName) === plainName(added.accountName)
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

/** As names are compared. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
