import { useState } from 'preact/hooks';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { RescueFile } from './rescue-file.tsx';
import { RestoreForm } from './restore-form.tsx';
import { StartOverForm } from './start-over-form.tsx';

/** A newer かぎ番 wrote this vault: nothing is touched until this one is up to date. Who can't wait has the other ways on; what is here is put aside first. */
export function NewerScreen() {
  const [doing, setDoing] = useState<'restore' | 'startOver'>();
  const back = () => setDoing(undefined);
  if (doing === 'restore') return <RestoreForm onBack={back} backText={text('forgot_back')} />;
  if (doing === 'startOver') return <StartOverForm onBack={back} />;
  return (
    <div class="stack">
      <h1 class="lead">{text('newer_title')}</h1>
      <ErrorNotice code="vaultNewer" />
      <Button onClick={() => location.reload()}>{text('try_again')}</Button>
      <RescueFile />
      <p class="quiet">{text('newer_ways')}</p>
      <Button kind="second" onClick={() => setDoing('restore')}>
        {text('backup_restore')}
      </Button>
      <Button kind="link" onClick={() => setDoing('startOver')}>
        {text('forgot_start_over')}
      </Button>
    </div>
  );
}
