import { text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { FileField } from '../parts/file-field.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { Working } from '../parts/working.tsx';
import { ImportGuides } from './import-guides.tsx';
import { ImportRows } from './import-rows.tsx';
import { LockedFile } from './locked-file.tsx';
import { useImport } from './use-import.ts';

/** 引っ越し: files of other authenticators, backups, pictures. Everything is shown first; nothing is overwritten. */
export function ImportPage() {
  const { preview, share, saving, outcome, saved, give, unlock, save } = useImport();
  const reading = share !== undefined;
  const failed = preview?.files.filter(({ state }) => state === 'failed') ?? [];
  const locked =
    preview?.files.find(({ state }) => state === 'locked') ?? preview?.files.find(({ closed }) => closed > 0);
  return (
    <>
      <h1>{text('import_title')}</h1>
      {saved && (
        <StatusNotice title={text('import_done')}>
          <p>{text('import_done_what', { count: saved.count })}</p>
          {saved.inClear.length > 0 && (
            <p>{text('import_done_delete', { names: saved.inClear.join(text('between')) })}</p>
          )}
          <p>{text('import_done_keep')}</p>
          <a class="button button-anchor" href="#/accounts">
            {text('import_done_list')}
          </a>
        </StatusNotice>
      )}
      <FileField
        label={text('import_choose')}
        how={text('import_what')}
        hint={text('import_drop')}
        several
        main={!saved && (!preview || preview.files.length === 0)}
        onFiles={give}
      />
      {reading && !locked && (
        <div class="notice notice-wait stack-tight" role="status">
          {text('import_reading')}
        </div>
      )}
      <SlowProgress share={share} />
      {failed.map((file) => (
        <div key={file.id} class="stack-tight">
          {file.name && <p class="quiet">{file.name}</p>}
          {file.error && <ErrorNotice code={file.error} />}
        </div>
      ))}
      {locked && (
        <LockedFile
          key={`${locked.id} ${locked.closed}`}
          file={locked}
          busy={reading}
          onPassword={(password) => unlock(locked.id, password)}
        />
      )}
      {outcome && <ErrorNotice code={outcome} />}
      {saving && <Working title={text('saving')} />}
      {preview && preview.rows.length > 0 && <ImportRows preview={preview} saving={saving} onImport={save} />}
      <ImportGuides />
    </>
  );
}
