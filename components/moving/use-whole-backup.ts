import { useState } from 'preact/hooks';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { type BackupState, useBackup } from '../hooks/use-backup.ts';
import { useSavedFile } from '../hooks/use-saved-file.ts';
import { useServices } from '../services-context.ts';
import { datedFileName } from './file-name.ts';

/** A backup of everything by one press: written, opened again, and only then noted as saved. */
export function useWholeBackup(accounts: readonly AccountSummary[]): BackupState & {
  readonly outcome: { readonly name: string } | 'failed' | undefined;
  /** It is being written, or where to is being asked. */
  readonly busy: boolean;
  readonly saveAll: () => void;
} {
  const { vault, now } = useServices();
  const backup = useBackup(accounts);
  const { outcome, save } = useSavedFile();
  const [busy, setBusy] = useState(false);
  const write = async () => {
    const file = await vault.backup();
    if (file === undefined) return;
    const good = await save(datedFileName(now(), 'kagiban'), file, vault.isWholeBackup);
    if (good) await backup.note();
  };
  const saveAll = async () => {
    if (busy) return;
    setBusy(true);
    await write().finally(() => setBusy(false));
  };
  return { ...backup, outcome, busy, saveAll: () => void saveAll() };
}
