import { useFolder } from '../hooks/use-folder.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { useVault } from '../hooks/use-vault.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { Working } from '../parts/working.tsx';
import { useServices } from '../services-context.ts';
import { BackupOutcome } from './backup-outcome.tsx';
import { FolderOffer } from './folder-offer.tsx';
import { useWholeBackup } from './use-whole-backup.ts';

/** Below the codes, never before them, and not while somebody is logging in or enrolling: that a backup is missing, and why. It can be put off for a day. */
export function BackupReminder() {
  const { browser } = useServices();
  const { vault } = useVault();
  const accounts = vault.accounts();
  const { due, putOff, outcome, busy, saveAll } = useWholeBackup(accounts);
  const { standing } = useFolder(accounts);
  const { folderOffered } = useSettings();
  if (standing?.state === 'asks' || standing?.state === 'failed')
    return (
      <div class="card stack-tight can-wait" role="note">
        <p>{text('backup_due_folder')}</p>
        {/* A tab: the popup would close under the browser's question. */}
        <Button kind="second" slim onClick={() => void browser.openManager('backup')}>
          {text('backup_due_go_on')}
        </Button>
      </div>
    );
  if (busy) return <Working title={text('backup_saving')} />;
  if (outcome) return <BackupOutcome outcome={outcome} count={accounts.length} />;
  if (due === 'never' && standing?.state === 'none' && !folderOffered)
    return <FolderOffer onSave={saveAll} onLater={() => void putOff()} />;
  if (!due) return null;
  return (
    <div class="card stack-tight can-wait" role="note">
      <p>{text(`backup_due_${due}`)}</p>
      <div class="row">
        <Button kind="second" slim onClick={saveAll}>
          {text('backup_due_save')}
        </Button>
        <Button kind="link" onClick={() => void putOff()}>
          {text('backup_due_later')}
        </Button>
      </div>
    </div>
  );
}
