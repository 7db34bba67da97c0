import { useEffect } from 'preact/hooks';
import { text } from '../language.ts';
import { ImportRows } from '../moving/import-rows.tsx';
import { LockedFile } from '../moving/locked-file.tsx';
import { useImport } from '../moving/use-import.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';

/** A vault that was put aside, opened as any other file: by the password of that time, its accounts to be chosen from. */
export function OpenKept({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { vault } = useServices();
  const { preview, share, outcome, saved, give, unlock, save } = useImport();
  useEffect(() => {
    void vault
      .keptFile(name)
      .then((file) => file !== undefined && give([new File([file], text('kept_title'))]));
  }, [vault, name]);
  const [file] = preview?.files ?? [];
  return (
    <div class="stack">
      {file?.state === 'locked' && (
        <LockedFile
          file={file}
          busy={share !== undefined}
          onPassword={(password) => unlock(file.id, password)}
        />
      )}
      {file?.state === 'failed' && file.error && <ErrorNotice code={file.error} />}
      <SlowProgress share={share} />
      {outcome && <ErrorNotice code={outcome} />}
      {preview && preview.rows.length > 0 && <ImportRows preview={preview} onImport={save} />}
      {saved && (
        <StatusNotice title={text('import_done')}>
          <a href="#/accounts">{text('import_done_list')}</a>
        </StatusNotice>
      )}
      <Button kind="link" onClick={onClose}>
        {text('close')}
      </Button>
    </div>
  );
}
