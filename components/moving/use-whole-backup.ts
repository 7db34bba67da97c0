import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { type BackupState, useBackup } from '../hooks/use-backup.ts';
import { useSavedFile } from '../hooks/use-saved-file.ts';
import { useServices } from '../services-context.ts';
import { datedFileName } from './file-name.ts';

/** A backup of everything by one press: written, opened again, and only then noted as saved. */
export function useWholeBackup(accounts: readonly AccountSummary[]): BackupState & {
  readonly outcome: { readonly name: string } | 'failed' | undefined;
  readonly saveAll: () => void;
} {
  const { vault, now } = useServices();
  const backup = useBackup(accounts);
  const { outcome, save } = useSavedFile();
  const saveAll = async () => {
    const file = await vault.backup();
    if (file === undefined) return;
    const good = await save(datedFileName(now(), 'kagiban'), file, vault.isWholeBackup);
    if (good) await backup.note();
  };
  return { ...backup, outcome, saveAll: () => void saveAll() };
}
