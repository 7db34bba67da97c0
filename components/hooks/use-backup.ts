import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { useServices } from '../services-context.ts';
import { useSettings } from './use-settings.ts';

const QUARTER_MS = 90 * 86_400_000;

/** How the last backup stands: `due` when there is something to lose that it does not hold, or when it is older than 90 days. */
export function useBackup(accounts: readonly AccountSummary[]): {
  readonly savedAt: number;
  readonly due: boolean;
  readonly outdated: boolean;
} {
  const { now } = useServices();
  const { backedUpAt: savedAt } = useSettings();
  const outdated = savedAt > 0 && accounts.some(({ addedAt }) => addedAt > savedAt);
  const due = accounts.length > 0 && (savedAt === 0 || outdated || now() - savedAt > QUARTER_MS);
  return { savedAt, due, outdated };
}
