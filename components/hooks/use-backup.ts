import { useEffect, useState } from 'preact/hooks';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { useServices } from '../services-context.ts';
import { useSettings } from './use-settings.ts';

const DAY_MS = 86_400_000;
const QUARTER_MS = 90 * DAY_MS;

export interface BackupState {
  /** Milliseconds since the epoch; 0 for never. */
  readonly savedAt: number;
  /** Something changed since that no backup knows of. */
  readonly outdated: boolean;
  /** Why it is time for a backup: there is something to lose. Undefined while it is not, and for a day after it was put off. */
  readonly due: 'never' | 'changed' | 'old' | undefined;
  /** A file with everything was saved just now. */
  readonly note: () => Promise<void>;
  readonly putOff: () => Promise<void>;
}

/** How the last backup stands. */
export function useBackup(accounts: readonly AccountSummary[]): BackupState {
  const { vault, settings, now } = useServices();
  const { backedUpAt: savedAt, backedUpAs, backupPutOffAt } = useSettings();
  const [fingerprint, setFingerprint] = useState<string>();
  // After drawing: nobody waits for it. `accounts` is another list after every change.
  useEffect(() => {
    if (accounts.length === 0) return setFingerprint(undefined);
    let current = true;
    void vault.fingerprint().then((name) => current && setFingerprint(name));
    return () => {
      current = false;
    };
  }, [accounts, vault]);
  const outdated = savedAt > 0 && fingerprint !== undefined && fingerprint !== backedUpAs;
  const reason =
    savedAt === 0 ? 'never' : outdated ? 'changed' : now() - savedAt > QUARTER_MS ? 'old' : undefined;
  const quiet = fingerprint === undefined || isWithin(now() - backupPutOffAt, DAY_MS);
  return {
    savedAt,
    outdated,
    due: quiet ? undefined : reason,
    async note() {
      await settings.change({ backedUpAt: now(), backedUpAs: await vault.fingerprint(), backupPutOffAt: 0 });
    },
    async putOff() {
      await settings.change({ backupPutOffAt: now() });
    },
  };
}

/** A moment in the future was put down by a clock that was wrong, and holds nothing back. */
function isWithin(passed: number, milliseconds: number): boolean {
  return passed >= 0 && passed < milliseconds;
}
