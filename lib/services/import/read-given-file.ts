import type { ImportedFile } from '../../core/import/imported-file.ts';
import { MAX_FILE_BYTES } from '../../core/import/limits.ts';
import type { FileOutcome } from '../../core/import/problems.ts';
import { readPictureHeader } from '../../core/qr/picture-header.ts';
import { fail, type Result } from '../../core/result.ts';
import { encodeUtf8 } from '../../core/utf8.ts';
import type { QrReader } from '../capture/ports.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { ImportFileError, OnShare } from './import-service.ts';
import type { ForeignFileReader } from './ports.ts';

export interface FileReaders {
  readonly vault: Pick<VaultService, 'openBackup'>;
  readonly files: ForeignFileReader;
  readonly pictures: Pick<QrReader, 'read'>;
}

type Read = Result<ImportedFile, ImportFileError>;

/** The bytes of a file, unless it is too large to be looked at or has gone since it was chosen. */
export async function bytesOf(content: Blob): Promise<Result<Uint8Array, ImportFileError>> {
  if (content.size > MAX_FILE_BYTES) return fail('import-too-large');
  try {
    return { ok: true, value: new Uint8Array(await content.arrayBuffer()) };
  } catch {
    return fail('import-damaged'); // Moved, removed, or held by the cloud: the browser can't read it.
  }
}

/** Reads our own backup, a picture, or the file of another maker: what it is lies in its first bytes. */
export async function readGivenFile(
  readers: FileReaders,
  bytes: Uint8Array,
  password?: string,
  onShare?: OnShare,
): Promise<Read> {
  if (isOurs(bytes)) return named(await readers.vault.openBackup(bytes, password, onShare));
  if (readPictureHeader(bytes).ok) return readPicture(readers, bytes);
  return named(await readers.files.read(bytes, password, onShare));
}

/** A backup or a rescue file of ours, whatever coding an editor has saved it in. */
function isOurs(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 80));
  const letters = start.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replace(/[\0\s]/g, '');
  return /^KV\d|^\{"f":"kagiban-rescue"/.test(letters);
}

async function readPicture({ pictures, files }: FileReaders, bytes: Uint8Array): Promise<Read> {
  const picture = await pictures.read(bytes);
  if (!picture.ok) return picture;
  if (picture.value.codes.length === 0) return fail('qrNotFound');
  // A part of a message is no line of it: taken as one, an account would be cut off without a word.
  const whole = picture.value.codes.filter(({ part }) => !part);
  if (whole.length === 0) return fail('qrPart');
  const lines = whole.map(({ text }) => text.replace(/[\r\n]/g, ' ')).join('\n');
  return named(await files.read(encodeUtf8(`${lines}\n`)));
}

function named(read: Result<ImportedFile, FileOutcome>): Read {
  return read.ok ? read : fail(`import-${read.error}`);
}
