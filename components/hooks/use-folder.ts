import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import type { BackupFolder, FolderStanding } from '../../lib/services/folder/backup-folder.ts';
import { useServices } from '../services-context.ts';

/** The folder of backups: brought up to the vault after each change, and what a press does with it. */
export function useFolder(accounts: readonly AccountSummary[]): {
  /** Undefined while finding out. */
  readonly standing: FolderStanding | undefined;
  readonly act: (how: 'choose' | 'goOn' | 'stop') => Promise<void>;
} {
  const { loadFolder } = useServices();
  const [standing, setStanding] = useState<FolderStanding>();
  const [folder, setFolder] = useState<BackupFolder>();
  // After drawing: nobody waits for it. `accounts` is another list after every change.
  useEffect(() => {
    let current = true;
    void loadFolder().then(async (loaded) => {
      if (current) setFolder(loaded);
      const found = await loaded.renew().catch(() => undefined);
      if (current && found) setStanding(found);
    });
    return () => {
      current = false;
    };
  }, [accounts, loadFolder]);
  const act = useCallback(
    async (how: 'choose' | 'goOn' | 'stop') => {
      // Loaded before: the browser shows its window only right after a press.
      if (!folder) return;
      if (how !== 'stop') return setStanding(await folder[how]());
      await folder.stop();
      setStanding({ state: 'none', name: '' });
    },
    [folder],
  );
  return { standing, act };
}
