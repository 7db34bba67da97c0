import { useState } from 'preact/hooks';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { RepairForm } from './repair-form.tsx';
import { RescueFile } from './rescue-file.tsx';
import { RestoreForm } from './restore-form.tsx';
import { StartOverForm } from './start-over-form.tsx';
import { wantsRestore } from './wants-restore.ts';

interface RecoveryScreenProps {
  readonly reason: 'vaultDamaged' | 'storageBroken';
  /** Restores elsewhere, where a file can't be chosen. */
  readonly onRestore?: (() => void) | undefined;
}

/** Something was here and does not open. Nothing is created over it; what can be done is said. */
export function RecoveryScreen({ reason, onRestore }: RecoveryScreenProps) {
  const [doing, setDoing] = useState<'restore' | 'startOver' | 'repair' | undefined>(() =>
    wantsRestore() ? 'restore' : undefined,
  );
  const back = () => setDoing(undefined);
  if (doing === 'restore') return <RestoreForm onBack={back} backText={text('forgot_back')} />;
  if (doing === 'repair') return <RepairForm onBack={back} />;
  if (doing === 'startOver') return <StartOverForm onBack={back} />;
  return (
    <div class="stack">
      <h1 class="lead">{text('recovery_title')}</h1>
      <ErrorNotice code={reason} />
      <Button onClick={() => location.reload()}>{text('try_again')}</Button>
      {reason === 'vaultDamaged' && (
        <Button kind="second" onClick={onRestore ?? (() => setDoing('restore'))}>
          {text('backup_restore')}
        </Button>
      )}
      {reason === 'storageBroken' && (
        <Button kind="second" onClick={() => setDoing('repair')}>
          {text('repair_title')}
        </Button>
      )}
      <RescueFile />
      {reason === 'vaultDamaged' && (
        <Button kind="link" onClick={() => setDoing('startOver')}>
          {text('forgot_start_over')}
        </Button>
      )}
    </div>
  );
}
