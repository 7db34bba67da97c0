import { useState } from 'preact/hooks';
import type { useFolder } from '../hooks/use-folder.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';

/** A backup that happens by itself, in a folder of the person's choice. */
export function FolderSection({ standing, act }: ReturnType<typeof useFolder>) {
  const [stopped, setStopped] = useState(false);
  if (!standing || standing.state === 'forbidden') return null;
  const { state, name } = standing;
  return (
    <section class="card stack" aria-labelledby="folder-title" data-folder={state}>
      <h2 id="folder-title">{text('folder_title')}</h2>
      {state === 'none' && <p>{text('folder_what')}</p>}
      {state === 'none' && stopped && <StatusNotice title={text('settings_kept')} />}
      {state === 'kept' && <StatusNotice title={text('folder_kept', { name })} />}
      {state === 'asks' && <p class="notice notice-wait">{text('folder_asks', { name })}</p>}
      {state === 'failed' && <ErrorNotice code="folderFailed" />}
      {state === 'asks' ? (
        <Button onClick={() => void act('goOn')}>{text('folder_go_on')}</Button>
      ) : (
        <Button kind="second" onClick={() => void act('choose')}>
          {text(state === 'none' ? 'folder_choose' : 'folder_other')}
        </Button>
      )}
      {state !== 'none' && (
        <Button kind="link" onClick={() => void act('stop').then(() => setStopped(true))}>
          {text('folder_stop')}
        </Button>
      )}
    </section>
  );
}
