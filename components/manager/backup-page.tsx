import { useState } from 'preact/hooks';
import { useBackup } from '../hooks/use-backup.ts';
import { useVault } from '../hooks/use-vault.ts';
import { language, text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';

/** 控え: one file with everything. "Saved" is said only after the file was opened again. */
export function BackupPage() {
  const { browser, now, settings } = useServices();
  const { vault } = useVault();
  const accounts = vault.accounts();
  const { savedAt, outdated } = useBackup(accounts);
  const [outcome, setOutcome] = useState<{ readonly name: string } | 'failed'>();
  const save = async () => {
    const backup = vault.backup();
    if (backup === undefined) return setOutcome('failed');
    const name = fileName(now());
    const written = await browser.saveFile(name, backup);
    if (!vault.isWholeBackup(written)) return setOutcome('failed');
    await settings.change({ backedUpAt: now() });
    setOutcome({ name });
  };
  return (
    <>
      <h1>{text('backup_title')}</h1>
      <section class="card stack">
        <p>{text('backup_what')}</p>
        {accounts.length === 0 && <p class="quiet">{text('backup_empty')}</p>}
        <button type="button" class="button" onClick={() => void save()}>
          {text('backup_save')}
        </button>
        {outcome === 'failed' && <ErrorNotice code="saveFailed" />}
        {outcome && outcome !== 'failed' ? (
          <StatusNotice title={text('backup_saved')}>
            <p>{text('backup_saved_what', { name: outcome.name, count: accounts.length })}</p>
          </StatusNotice>
        ) : (
          <p class="quiet">
            {savedAt === 0
              ? text('backup_never')
              : text('backup_last', { date: new Date(savedAt).toLocaleDateString(language()) })}{' '}
            {outdated && text('backup_newer')}
          </p>
        )}
      </section>
      <section class="card stack">
        <h2>{text('backup_restore_title')}</h2>
        <p>{text('backup_restore_what')}</p>
        <a class="button button-second button-anchor" href="#/import">
          {text('backup_restore')}
        </a>
      </section>
    </>
  );
}

/** Named by the day, in the clock of this place. */
function fileName(time: number): string {
  const day = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `kagiban-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.kagiban`;
}
