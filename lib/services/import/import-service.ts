import type { AccountError, CaptureError, VaultError } from '../../core/errors.ts';
import type { FileOutcome, RowReason } from '../../core/import/problems.ts';
import type { Result } from '../../core/result.ts';

/** Why one file can't be imported: the outcome of its reading, or what reading it as a picture came to. */
export type ImportFileError = `import-${FileOutcome}` | CaptureError;

/** One file (or pasted text) that was given to us. */
export interface GivenFile {
  readonly id: string;
  readonly name: string;
  /** `locked` waits for its password. */
  readonly state: 'read' | 'locked' | 'failed';
  /** Of a failed file, and of a locked one whose last password was wrong. */
  readonly error?: ImportFileError;
  /** It lies on the disk in clear: it should be deleted afterwards. */
  readonly inClear: boolean;
}

/** One entry of the files, as a person sees it before anything is saved. */
export interface ImportRow {
  readonly id: string;
  readonly issuer: string;
  readonly accountName: string;
  /** `same`: it makes the codes of a saved account, or of an entry before it. */
  readonly outcome: 'new' | 'same' | 'unreadable';
  readonly reason?: RowReason;
}

export interface ImportPreview {
  readonly files: readonly GivenFile[];
  readonly rows: readonly ImportRow[];
  /** Items of password managers that carry no code. */
  readonly withoutCode: number;
  /** Parts of Google's codes that are still to be read, from 1. */
  readonly missingParts: readonly number[];
}

/** Moving in from other authenticators. Secrets stay in the service until they are saved or dropped. */
export interface ImportService {
  preview(): ImportPreview;
  /** Reads files, pictures of QR codes included. */
  give(files: readonly { readonly name: string; readonly content: Blob }[]): Promise<ImportPreview>;
  /** Pasted addresses. */
  giveText(text: string): Promise<ImportPreview>;
  /** Tries a password on one locked file. */
  unlock(fileId: string, password: string): Promise<ImportPreview>;
  /** Saves the chosen entries: all or none. Nothing is overwritten, nothing is bound to a site. Gives back how many. */
  save(rowIds: readonly string[]): Promise<Result<number, VaultError | AccountError>>;
  /** Forgets everything that was read. */
  drop(): void;
}
