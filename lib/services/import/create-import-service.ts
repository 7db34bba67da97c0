import type { ImportedAccount, ImportedFile } from '../../core/import/imported-file.ts';
import { cleanText } from '../../core/otp/clean-text.ts';
import { ok } from '../../core/result.ts';
import { encodeUtf8 } from '../../core/utf8.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { GivenFile, ImportFileError, ImportPreview, ImportService, OnShare } from './import-service.ts';
import { missingParts } from './missing-parts.ts';
import { bytesOf, type FileReaders, readGivenFile } from './read-given-file.ts';
import { shownRows } from './shown-rows.ts';

export interface ImportPorts extends FileReaders {
  readonly vault: Pick<VaultService, 'findTwin' | 'addAll' | 'openBackup'>;
  randomId(): string;
}

/** A file as it was given, and what was read of it. */
interface Kept {
  readonly id: string;
  readonly name: string;
  /** Kept while something of the file waits for a password. */
  readonly bytes?: Uint8Array;
  readonly content?: ImportedFile;
  readonly error?: ImportFileError;
  readonly encrypted: boolean;
}

export function createImportService(ports: ImportPorts): ImportService {
  let kept: readonly Kept[] = [];

  const put = (next: Kept) => {
    const known = kept.some(({ id }) => id === next.id);
    kept = known ? kept.map((file) => (file.id === next.id ? next : file)) : [...kept, next];
  };

  /** What could not be read was said; the next choice is another one. */
  const forgetFailed = () => {
    kept = kept.filter(({ content, bytes }) => content || bytes);
  };

  const read = async (
    file: Pick<Kept, 'id' | 'name' | 'content'>,
    bytes: Uint8Array,
    password?: string,
    onShare?: OnShare,
  ): Promise<void> => {
    const result = await readGivenFile(ports, bytes, password, onShare);
    const content = result.ok ? opened(file.content, result.value) : file.content;
    const locked = !result.ok && /needs-password|wrong-password/.test(result.error);
    put({
      ...{ id: file.id, name: file.name, encrypted: password !== undefined || locked },
      ...(content && { content }),
      ...(!result.ok && { error: result.error }),
      ...((locked || closedRows(content) > 0) && { bytes }),
    });
  };

  const accountOf = (rowId: string): ImportedAccount | undefined => {
    const [fileId, index] = rowId.split('#');
    const row = kept.find(({ id }) => id === fileId)?.content?.rows[Number(index)];
    return row && 'account' in row ? row.account : undefined;
  };

  const preview = (): ImportPreview => ({
    files: kept.map(shownFile),
    rows: shownRows(kept, ports.vault),
    withoutCode: kept.reduce((sum, { content }) => sum + (content?.withoutCode ?? 0), 0),
    leftOut: kept.reduce((sum, { content }) => sum + (content?.leftOut ?? 0), 0),
    missingParts: missingParts(kept.flatMap(({ content }) => content?.parts ?? [])),
  });

  return {
    preview,
    async give(files, onShare) {
      forgetFailed();
      for (const { name, content } of files) {
        const id = ports.randomId();
        const bytes = await bytesOf(content);
        if (bytes.ok) await read({ id, name }, bytes.value, undefined, onShare);
        else put({ id, name, error: bytes.error, encrypted: false });
      }
      return preview();
    },
    async giveText(text) {
      forgetFailed();
      await read({ id: ports.randomId(), name: '' }, encodeUtf8(text));
      return preview();
    },
    async unlock(fileId, password, onShare) {
      const file = kept.find(({ id }) => id === fileId);
      if (file?.bytes) await read(file, file.bytes, password, onShare);
      return preview();
    },
    async save(rowIds, person = '') {
      const owner = cleanText(person);
      const accounts = rowIds
        .map(accountOf)
        .filter((account) => account !== undefined)
        .map((account) => (owner === '' ? account : { person: owner, ...account }));
      const saved = await ports.vault.addAll(accounts);
      return saved.ok ? ok(accounts.length) : saved;
    },
    drop() {
      for (const { content } of kept)
        for (const row of content?.rows ?? []) if ('account' in row) row.account.secret.fill(0);
      kept = [];
    },
  };
}

/** What was read before, and beside it what another password opened. The rows of a file keep their places. */
function opened(before: ImportedFile | undefined, now: ImportedFile): ImportedFile {
  if (!before) return now;
  const rows = now.rows.map((row, index) => {
    const known = before.rows[index];
    return known && 'account' in known ? known : row;
  });
  return { ...now, rows };
}

function closedRows(content: ImportedFile | undefined): number {
  return content?.rows.filter((row) => 'reason' in row && row.reason === 'password').length ?? 0;
}

function shownFile({ id, name, content, bytes, error, encrypted }: Kept): GivenFile {
  const state = content ? 'read' : bytes ? 'locked' : 'failed';
  // Nothing went wrong yet where the password was not asked for.
  const shown = error === 'import-needs-password' ? undefined : error;
  const closed = closedRows(content);
  return { id, name, state, closed, inClear: !encrypted && name !== '', ...(shown && { error: shown }) };
}
