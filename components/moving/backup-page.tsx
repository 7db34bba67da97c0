import { useBackup } from '../hooks/use-backup.ts';
import { useSavedFile } from '../hooks/use-saved-file.ts';
import { useVault } from '../hooks/use-vault.ts';
import { language, text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { BackupUnder } from './backup-under.tsx';
import { datedFileName } from './file-name.ts';
import { FolderSection } from './folder-section.tsx';
import { PlainExport } from './plain-export.tsx';

/** 控え: one file with everything. "Saved" is said only after the file was opened again. */
export function BackupPage() {
  const { now } = useServices();
  const { vault } = useVault();
  const accounts = vault.accounts();
  const { savedAt, outdated, note } = useBackup(accounts);
  const { outcome, save } = useSavedFile();
  const saveAll = async () => {
    const backup = await vault.backup();
    if (backup === undefined) return;
    const good = await save(datedFileName(now(), 'kagiban'), backup, vault.isWholeBackup);
    if (good) await note();
  };
  return (
    <>
      <h1>{text('backup_title')}</h1>
      <section class="card stack">
        <p>{text('backup_what')}</p>
        {accounts.length === 0 && <p class="quiet">{text('backup_empty')}</p>}
        <Button onClick={() => void saveAll()}>{text('backup_save')}</Button>
        {outcome === 'failed' && <ErrorNotice code="saveFailed" />}
        {outcome && outcome !== 'failed' && (
          <StatusNotice title={text('backup_saved')}>
            <p>{text('backup_saved_what', { name: outcome.name, count: accounts.length })}</p>
          </StatusNotice>
        )}
        {(!outcome || outdated) && (
          <p class="quiet">
            {savedAt === 0
              ? text('backup_never')
              : text('backup_last', { date: new Date(savedAt).toLocaleDateString(language()) })}{' '}
            {outdated && text('backup_newer')}
          </p>
        )}
      </section>
      <FolderSection accounts={accounts} />
      <section class="card stack">
        <h2>{text('backup_restore_title')}</h2>
        <p>{text('backup_restore_what')}</p>
        <a class="button button-second button-anchor" href="#/import">
          {text('backup_restore')}
        </a>
      </section>
      {accounts.length > 0 && (
        <section>
          <BackupUnder />
          <PlainExport />
        </section>
      )}
    </>
  );
}
