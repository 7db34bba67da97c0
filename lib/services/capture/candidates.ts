import { equalBytes } from '../../core/bytes.ts';
import type { NewAccount } from '../../core/otp/account.ts';
import type { ParsedAccount } from '../../core/otp/parse-otpauth-uri.ts';
import type { Candidate } from './capture-service.ts';

interface Kept {
  readonly account: NewAccount;
  readonly shown: Candidate;
}

/** Accounts that were read and not saved yet. Their secrets are in this page's memory only. */
export function createCandidates(randomId: () => string) {
  const kept = new Map<string, Kept>();
  return {
    /** Keeps an account and gives back what may be shown of it. The same code read twice is one candidate. */
    keep(
      parsed: ParsedAccount,
      where: Pick<Candidate, 'origin' | 'seenOn' | 'place'>,
      id = known(parsed.account, where.origin),
    ): Candidate {
      const { account, warnings } = parsed;
      const { secret: _, counter: __, ...parameters } = account;
      const shown: Candidate = { ...parameters, ...where, id: id ?? randomId(), warnings };
      kept.set(shown.id, { account, shown });
      return shown;
    },
    account: (id: string): NewAccount | undefined => kept.get(id)?.account,
    shown: (id: string): Candidate | undefined => kept.get(id)?.shown,
    clear(): void {
      for (const { account } of kept.values()) account.secret.fill(0);
      kept.clear();
    },
  };

  function known(account: NewAccount, origin: string | undefined): string | undefined {
    for (const [id, other] of kept) {
      if (equalBytes(other.account.secret, account.secret) && other.shown.origin === origin) return id;
    }
    return undefined;
  }
}
