import { useFolder } from '../hooks/use-folder.ts';
import { useVault } from '../hooks/use-vault.ts';
import { language, text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { Working } from '../parts/working.tsx';
import { BackupOutcome } from './backup-outcome.tsx';
import { BackupUnder } from './backup-under.tsx';
import { FolderSection } from './folder-section.tsx';
import { PlainExport } from './plain-export.tsx';
import { useWholeBackup } from './use-whole-backup.ts';

/** 控え: one file with everything. "Saved" is said only after the file was opened again. */
export function BackupPage() {
  const { vault } = useVault();
  const accounts = vault.accounts();
  const { savedAt, outdated, outcome, busy, saveAll } = useWholeBackup(accounts);
  const folder = useFolder(accounts);
  // One thing is green: what has stopped goes on first.
  const goesOn = folder.standing?.state === 'asks';
  return (
    <>
      <h1>{text('backup_title')}</h1>
      <section class="card stack">
        <p>{text('backup_what')}</p>
        <p class="quiet">{text('folder_remove_warning')}</p>
        {accounts.length === 0 && <p class="quiet">{text('backup_empty')}</p>}
        <Button
          kind={goesOn ? 'second' : undefined}
          aria-disabled={busy || accounts.length === 0}
          onClick={saveAll}
        >
          {text('backup_save')}
        </Button>
        {busy && <Working title={text('backup_saving')} />}
        <BackupOutcome outcome={outcome} count={accounts.length} />
        {(!outcome || outdated) && (
          <p class="quiet">
            {savedAt === 0
              ? text('backup_never')
              : text('backup_last', { date: new Date(savedAt).toLocaleDateString(language()) })}{' '}
            {outdated && text('backup_newer')}
          </p>
        )}
      </section>
      {accounts.length > 0 && <FolderSection {...folder} />}
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
