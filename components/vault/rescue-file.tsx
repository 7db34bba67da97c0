import { useState } from 'preact/hooks';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';

const FILE_NAME = 'kagiban-rescue.kagiban';

/** Everything that is stored, as a file: encrypted as it is, for whoever can repair it, or for a later try. */
export function RescueFile() {
  const { vault, browser } = useServices();
  const [saved, setSaved] = useState(false);
  const save = async () => {
    await browser.saveFile(FILE_NAME, await vault.rescueFile());
    setSaved(true);
  };
  return (
    <div class="stack-tight">
      <Button kind="second" onClick={() => void save()}>
        {text('recovery_file')}
      </Button>
      <p class="quiet">{text('recovery_file_what')}</p>
      {saved && <StatusNotice title={text('backup_saved')} />}
    </div>
  );
}
