import type { Account } from '../../../core/otp/account.ts';
import type { Code } from '../../../core/otp/code.ts';
import { codeAt } from '../../../core/otp/generate-code.ts';

/** The codes of time-based accounts, made once a period. */
export function createCodes(accounts: () => readonly Account[]): {
  readonly at: (id: string, now: number) => Code | undefined;
  readonly clear: () => void;
} {
  const made = new Map<string, Code>();
  let byId: ReadonlyMap<string, Account> | undefined;
  return {
    at(id, now) {
      const known = made.get(id);
      if (known && now >= known.validFrom && now < known.validUntil) return known;
      byId ??= new Map(accounts().map((account) => [account.id, account]));
      const account = byId.get(id);
      if (account?.type !== 'totp') return undefined;
      const code = codeAt(account, now);
      made.set(id, code);
      return code;
    },
    clear() {
      made.clear();
      byId = undefined;
    },
  };
}
