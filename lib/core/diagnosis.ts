import type { AccountSummary } from './otp/account.ts';

/** What may be told to somebody who helps: versions, counts, settings and the names of states. No name, address, secret or code. */
export interface DiagnosisFacts {
  /** Our version, the browser's name and version, the operating system. */
  readonly product: string;
  readonly browser: string;
  readonly system: string;
  readonly language: string;
  /** The state of the vault, with the reason where there is one. */
  readonly vault: string;
  /** What mending found, if anything. */
  readonly notice: string;
  readonly accounts: readonly AccountSummary[];
  readonly ways: { readonly recoveryCode: boolean; readonly device: boolean };
  readonly settings: {
    readonly autoLockMinutes: number;
    readonly sharedPc: boolean;
    readonly hideCodes: boolean;
    readonly submitAfterFill: boolean;
  };
  /** Milliseconds since the epoch; 0 for never. */
  readonly backedUpAt: number;
}

const DAY_MS = 86_400_000;

/** The facts as lines of `name: value`, in words that are the same in every language. `now` in milliseconds since the epoch. */
export function writeDiagnosis(facts: DiagnosisFacts, now: number): string {
  const { accounts, ways, settings, backedUpAt } = facts;
  const count = (is: (account: AccountSummary) => boolean | undefined) => accounts.filter(is).length;
  return [
    `Kagiban: ${facts.product}`,
    `browser: ${facts.browser}`,
    `system: ${facts.system}`,
    `language: ${facts.language}`,
    `vault: ${facts.vault}`,
    `notice: ${facts.notice || 'none'}`,
    `accounts: ${accounts.length}`,
    `by counter: ${count(({ type }) => type === 'hotp')}`,
    `pending: ${count(({ pending }) => pending)}`,
    `without a site: ${count(({ origins }) => origins.length === 0)}`,
    `recovery code: ${ways.recoveryCode}`,
    `device: ${ways.device}`,
    `lock after minutes: ${settings.autoLockMinutes}`,
    `shared PC: ${settings.sharedPc}`,
    `hide codes: ${settings.hideCodes}`,
    `submit after filling: ${settings.submitAfterFill}`,
    `days since the backup: ${backedUpAt === 0 ? 'none' : Math.floor((now - backedUpAt) / DAY_MS)}`,
  ].join('\n');
}
