import type { ImportedFile, ImportedRow } from '../../core/import/imported-file.ts';
import type { FileOutcome } from '../../core/import/problems.ts';
import type { NewAccount } from '../../core/otp/account.ts';
import { readPictureHeader } from '../../core/qr/picture-header.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { encodeUtf8 } from '../../core/utf8.ts';
import { makesSameCodes } from '../../core/vault/find-twin.ts';
import type { QrReader } from '../capture/ports.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type {
  GivenFile,
  ImportFileError,
  ImportPreview,
  ImportRow,
  ImportService,
} from './import-service.ts';
import { missingParts } from './missing-parts.ts';
import type { ForeignFileReader } from './ports.ts';

export interface ImportPorts {
  readonly vault: Pick<VaultService, 'findTwin' | 'addAll' | 'openBackup'>;
  readonly files: ForeignFileReader;
  readonly pictures: QrReader;
  randomId(): string;
}

/** A file as it was given, and what was read of it. */
interface Kept {
  readonly id: string;
  readonly name: string;
  /** Kept until the file is open, for the next password. */
  readonly bytes?: Uint8Array;
  readonly content?: ImportedFile;
  readonly error?: ImportFileError;
  readonly encrypted: boolean;
}

type Read = Result<ImportedFile, ImportFileError>;

export function createImportService(ports: ImportPorts): ImportService {
  let kept: readonly Kept[] = [];

  /** Our own backup, a picture, or the file of another maker. */
  const read = async (bytes: Uint8Array, password?: string): Promise<Read> => {
    const start = String.fromCharCode(...bytes.subarray(0, 4));
    if (/^KV\d/.test(start)) return named(await ports.vault.openBackup(bytes, password));
    if (readPictureHeader(bytes).ok) return readPicture(bytes);
    return named(await ports.files.read(bytes, password));
  };

  const readPicture = async (bytes: Uint8Array): Promise<Read> => {
    const picture = await ports.pictures.read(bytes);
    if (!picture.ok) return picture;
    if (picture.value.codes.length === 0) return fail('qrNotFound');
    const lines = picture.value.codes.map(({ text }) => text.replace(/[\r\n]/g, ' ')).join('\n');
    return named(await ports.files.read(encodeUtf8(lines)));
  };

  const keep = async (id: string, name: string, bytes: Uint8Array, password?: string): Promise<void> => {
    const content = await read(bytes, password);
    const waits = !content.ok && /needs-password|wrong-password/.test(content.error);
    const next: Kept = {
      ...{ id, name, encrypted: password !== undefined || waits },
      ...(content.ok ? { content: content.value } : { error: content.error }),
      ...(waits && { bytes }),
    };
    kept = kept.some((file) => file.id === id)
      ? kept.map((file) => (file.id === id ? next : file))
      : [...kept, next];
  };

  const accountOf = (rowId: string): NewAccount | undefined => {
    const [fileId, index] = rowId.split('#');
    const row = kept.find(({ id }) => id === fileId)?.content?.rows[Number(index)];
    return row && 'account' in row ? row.account : undefined;
  };

  const preview = (): ImportPreview => {
    const seen: NewAccount[] = [];
    const rows = kept.flatMap(({ id, content }) =>
      (content?.rows ?? []).map((row, index) => shownRow(`${id}#${index}`, row, seen, ports.vault)),
    );
    return {
      files: kept.map(shownFile),
      rows,
      withoutCode: kept.reduce((sum, { content }) => sum + (content?.withoutCode ?? 0), 0),
      missingParts: missingParts(kept.flatMap(({ content }) => content?.parts ?? [])),
    };
  };

  return {
    preview,
    async give(files) {
      for (const { name, content } of files)
        await keep(ports.randomId(), name, new Uint8Array(await content.arrayBuffer()));
      return preview();
    },
    async giveText(text) {
      await keep(ports.randomId(), '', encodeUtf8(text));
      return preview();
    },
    async unlock(fileId, password) {
      const file = kept.find(({ id }) => id === fileId);
      if (file?.bytes) await keep(file.id, file.name, file.bytes, password);
      return preview();
    },
    async save(rowIds) {
      const accounts = rowIds.map(accountOf).filter((account) => account !== undefined);
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

function named(read: Result<ImportedFile, FileOutcome>): Read {
  return read.ok ? read : fail(`import-${read.error}`);
}

function shownFile({ id, name, bytes, content, error, encrypted }: Kept): GivenFile {
  const state = content ? 'read' : bytes ? 'locked' : 'failed';
  // Nothing went wrong yet where the password was not asked for.
  const shown = error === 'import-needs-password' ? undefined : error;
  return { id, name, state, inClear: !encrypted && name !== '', ...(shown && { error: shown }) };
}

function shownRow(
  id: string,
  row: ImportedRow,
  seen: NewAccount[],
  vault: Pick<VaultService, 'findTwin'>,
): ImportRow {
  if ('reason' in row) return { id, outcome: 'unreadable', ...row };
  const { account } = row;
  const { issuer, accountName } = account;
  const again = seen.some((other) => makesSameCodes(other, account));
  seen.push(account);
  const same = again || vault.findTwin(account)?.kind === 'same';
  return { id, issuer, accountName, outcome: same ? 'same' : 'new' };
}
