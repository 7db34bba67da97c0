import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { ImportPreview, ImportService } from '../../lib/services/import/import-service.ts';
import { language, text } from '../language.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { FileField } from '../parts/file-field.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { useServices } from '../services-context.ts';
import { helpEn } from '../texts/help-en.ts';
import { helpJa } from '../texts/help-ja.ts';
import { ImportRows } from './import-rows.tsx';
import { LockedFile } from './locked-file.tsx';

/** 引っ越し: files of other authenticators, backups, pictures. Everything is shown first; nothing is overwritten. */
export function ImportPage() {
  const { loadImport } = useServices();
  const importing = useRef<Promise<ImportService> | undefined>(undefined);
  const [preview, setPreview] = useState<ImportPreview>();
  const [reading, setReading] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly saved: number } | ErrorCode>();
  const service = useCallback(() => (importing.current ??= loadImport()), [loadImport]);
  useEffect(() => () => void importing.current?.then((loaded) => loaded.drop()), []);

  const read = useCallback(
    async (task: (loaded: ImportService) => Promise<ImportPreview>) => {
      setReading(true);
      setOutcome(undefined);
      setPreview(await task(await service()));
      setReading(false);
    },
    [service],
  );
  const give = useCallback(
    (files: readonly File[]) =>
      read((loaded) => loaded.give(files.map((file) => ({ name: file.name, content: file })))),
    [read],
  );
  const save = async (rows: readonly string[]) => {
    const loaded = await service();
    const saved = await loaded.save(rows);
    if (saved.ok) {
      loaded.drop();
      setPreview(undefined);
      setOutcome({ saved: saved.value });
    } else setOutcome(saved.error);
  };

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement) return; // An ordinary paste into a field.
      const files = [...(event.clipboardData?.files ?? [])];
      const pasted = event.clipboardData?.getData('text') ?? '';
      if (files.length > 0) void give(files);
      else if (pasted.trim() !== '') void read((loaded) => loaded.giveText(pasted));
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [give, read]);

  const failed = preview?.files.filter(({ state }) => state === 'failed') ?? [];
  const locked = preview?.files.find(({ state }) => state === 'locked');
  const saved = typeof outcome === 'object' ? outcome.saved : undefined;
  return (
    <>
      <h1>{text('import_title')}</h1>
      {saved !== undefined && (
        <StatusNotice title={text('import_done')}>
          <p>{text('import_done_what', { count: saved })}</p>
        </StatusNotice>
      )}
      <FileField
        label={text('import_choose')}
        how={text('import_what')}
        hint={text('import_drop')}
        several
        onFiles={(files) => void give(files)}
      />
      {reading && (
        <p role="status" class="notice notice-wait">
          {text('import_reading')}
        </p>
      )}
      {failed.map((file) => (
        <div key={file.id} class="stack-tight">
          {file.name && <p class="quiet">{file.name}</p>}
          {file.error && <ErrorNotice code={file.error} />}
        </div>
      ))}
      {locked && (
        <LockedFile
          key={locked.id}
          file={locked}
          busy={reading}
          onPassword={(password) => void read((loaded) => loaded.unlock(locked.id, password))}
        />
      )}
      {typeof outcome === 'string' && <ErrorNotice code={outcome} />}
      {preview && preview.rows.length > 0 && (
        <ImportRows key={preview.rows.length} preview={preview} onImport={(rows) => void save(rows)} />
      )}
      <FromExtensions />
    </>
  );
}

/** Which file, where the button is, what to delete afterwards: the answer of the help, at hand. */
function FromExtensions() {
  const { answer } = (language() === 'ja' ? helpJa : helpEn).import;
  return (
    <details>
      <summary>{text('import_from_extensions')}</summary>
      <div>
        {answer.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}
