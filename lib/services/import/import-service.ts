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
  /** Of a failed file, and of one whose last password was wrong. */
  readonly error?: ImportFileError;
  /** Entries of a file that was read which have a password of their own, and wait for it. */
  readonly closed: number;
  /** It lies on the disk in clear: it should be deleted afterwards. */
  readonly inClear: boolean;
}

/** One entry of the files, as a person sees it before anything is saved. */
export interface ImportRow {
  readonly id: string;
  readonly issuer: string;
  readonly accountName: string;
  /** Whose it is, as one of our own files says. */
  readonly person?: string;
  /** `same`: it makes the codes of a saved account, or of an entry before it (`listed`). */
  readonly outcome: 'new' | 'same' | 'unreadable';
  readonly listed?: true;
  /** `uncounted`: it begins to count at 0 if the person chooses it. */
  readonly reason?: RowReason | 'uncounted';
  /** New ones are chosen at first; one that lies in the old app's bin may be chosen as well. */
  readonly choice: 'chosen' | 'offered' | 'none';
}

export interface ImportPreview {
  readonly files: readonly GivenFile[];
  readonly rows: readonly ImportRow[];
  /** Items of password managers that carry no code. */
  readonly withoutCode: number;
  /** One-time passwords that the old program has in its recycle bin, and that are left out. */
  readonly leftOut: number;
  /** Parts of Google's codes that are still to be read, from 1. */
  readonly missingParts: readonly number[];
}

/** How much of a slow file is done, 0 to 1. */
export type OnShare = (share: number) => void;

/** Moving in from other authenticators. Secrets stay in the service until they are saved or dropped. */
export interface ImportService {
  preview(): ImportPreview;
  /** Reads files, pictures of QR codes included. */
  give(
    files: readonly { readonly name: string; readonly content: Blob }[],
    onShare?: OnShare,
  ): Promise<ImportPreview>;
  /** Pasted addresses. */
  giveText(text: string): Promise<ImportPreview>;
  /** Tries a password on a locked file, or on the entries of a file that have another one than the rest. */
  unlock(fileId: string, password: string, onShare?: OnShare): Promise<ImportPreview>;
  /**
   * Saves the chosen entries: all or none. Nothing is overwritten, nothing is bound to a site. `person` says whose they are where the
   * file does not. Gives back how many.
   */
  save(rowIds: readonly string[], person?: string): Promise<Result<number, VaultError | AccountError>>;
  /** Forgets everything that was read. */
  drop(): void;
}
