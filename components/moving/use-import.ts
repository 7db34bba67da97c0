import { useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { ImportPreview, ImportService, OnShare } from '../../lib/services/import/import-service.ts';
import { usePaste } from '../hooks/use-paste.ts';
import { useServices } from '../services-context.ts';

export interface Saved {
  readonly count: number;
  /** Names of files that lie on the disk in clear. */
  readonly inClear: readonly string[];
}

export interface Importing {
  readonly preview: ImportPreview | undefined;
  /** How much of what is being read is done, 0 to 1; undefined while nothing is. */
  readonly share: number | undefined;
  /** What was chosen is being saved; of thousands that takes seconds. */
  readonly saving: boolean;
  /** Why saving failed. */
  readonly outcome: ErrorCode | undefined;
  readonly saved: Saved | undefined;
  readonly give: (files: readonly File[]) => void;
  readonly unlock: (fileId: string, password: string) => void;
  readonly save: (rowIds: readonly string[], person: string) => void;
}

/** What was given to the page so far. Files and texts may also be pasted anywhere on it. Everything is forgotten when it is left. */
export function useImport(): Importing {
  const { loadImport } = useServices();
  const importing = useRef<Promise<ImportService> | undefined>(undefined);
  const [preview, setPreview] = useState<ImportPreview>();
  const [share, setShare] = useState<number>();
  const [outcome, setOutcome] = useState<ErrorCode>();
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<Saved>();
  const service = () => (importing.current ??= loadImport());
  useEffect(() => () => void importing.current?.then((loaded) => loaded.drop()), []);

  const read = async (task: (loaded: ImportService, onShare: OnShare) => Promise<ImportPreview>) => {
    setShare(0);
    setOutcome(undefined);
    setSaved(undefined);
    setPreview(await task(await service(), setShare));
    setShare(undefined);
  };
  const give = (files: readonly File[]) =>
    void read((loaded, onShare) =>
      loaded.give(
        files.map((file) => ({ name: file.name, content: file })),
        onShare,
      ),
    );
  usePaste(give, (pasted) => read((loaded) => loaded.giveText(pasted)));

  const save = async (rowIds: readonly string[], person: string) => {
    const loaded = await service();
    const inClear = loaded.preview().files.filter((file) => file.inClear && file.state === 'read');
    setSaving(true);
    const done = await loaded.save(rowIds, person);
    setSaving(false);
    if (!done.ok) return setOutcome(done.error);
    loaded.drop();
    setPreview(undefined);
    setSaved({ count: done.value, inClear: inClear.map(({ name }) => name) });
  };
  return {
    ...{ preview, share, saving, outcome, saved, give },
    unlock: (fileId, password) => void read((loaded, onShare) => loaded.unlock(fileId, password, onShare)),
    save: (rowIds, person) => void save(rowIds, person),
  };
}
