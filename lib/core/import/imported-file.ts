import type { NewAccount } from '../otp/account.ts';
import { cleanText } from '../otp/clean-text.ts';
import { MAX_IMPORTED_ROWS } from './limits.ts';
import { FileProblem, type RowReason, RowUnreadable } from './problems.ts';

/** An account out of a file; only our own files say whose it is. */
export interface ImportedAccount extends NewAccount {
  readonly person?: string;
}

/** What a reader gives for one entry. `uncounted`: it counts, and nothing says where it stands. */
export interface ReadAccount extends ImportedAccount {
  readonly uncounted?: true;
}

/**
 * One entry of a file: an account that could be saved, or why it can't be. `trashed`: it lies in the bin of the old app.
 * `uncounted`: whoever takes it agrees to begin at 0. Names come from outside and are clean.
 */
export type ImportedRow =
  | { readonly account: ImportedAccount; readonly trashed?: true; readonly uncounted?: true }
  | { readonly issuer: string; readonly accountName: string; readonly reason: RowReason };

/** What a file of another authenticator holds. */
export interface ImportedFile {
  /** Whose file it is, for example `aegis`. */
  readonly format: string;
  readonly rows: readonly ImportedRow[];
  /** Items of a password manager that carry no one-time-password secret. */
  readonly withoutCode: number;
  /** One-time passwords in the recycle bin of a database, which are left out. */
  readonly leftOut?: number;
  /** Parts of Google's codes that were read, to be counted over all files. */
  readonly parts: readonly MigrationPart[];
}

/** One of several codes in which Google Authenticator hands over its accounts. `index` counts from 0. */
export interface MigrationPart {
  readonly batch: number;
  readonly index: number;
  readonly size: number;
}

/** Collects the rows of a file. One bad row never loses the file. */
export interface RowCollector {
  /** Reads one row; what `read` throws as `RowUnreadable` becomes the row's reason. */
  add(
    names: { readonly issuer: string; readonly accountName: string },
    read: () => ReadAccount,
    trashed?: boolean,
  ): void;
  /** An entry within which the file broke off. */
  broken(names: { readonly issuer: string; readonly accountName: string }): void;
  skip(): void;
  /** A one-time password that its database has thrown away. */
  leaveOut(): void;
  part(part: MigrationPart): void;
  done(format: string): ImportedFile;
}

export function collectRows(): RowCollector {
  const rows: ImportedRow[] = [];
  const parts: MigrationPart[] = [];
  let [withoutCode, leftOut] = [0, 0];
  const add: RowCollector['add'] = ({ issuer, accountName }, read, trashed = false) => {
    if (rows.length >= MAX_IMPORTED_ROWS) throw new FileProblem('too-many');
    try {
      const { uncounted, ...account } = read();
      rows.push({ account, ...(trashed && { trashed }), ...(uncounted && { uncounted }) });
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      const names = { issuer: cleanText(issuer), accountName: cleanText(accountName) };
      rows.push({ ...names, reason: trashed ? 'trashed' : reason });
    }
  };
  return {
    add,
    broken(names) {
      add(names, () => {
        throw new RowUnreadable('damaged');
      });
    },
    skip() {
      withoutCode++;
    },
    leaveOut() {
      leftOut++;
    },
    part: (part) => void parts.push(part),
    done: (format) => ({ format, rows, withoutCode, parts, ...(leftOut > 0 && { leftOut }) }),
  };
}

/** Why a row alone can't be read; undefined where the whole file is concerned, or it is a bug. */
function reasonOf(error: unknown): RowReason | undefined {
  if (error instanceof RowUnreadable) return error.reason;
  return error instanceof FileProblem && error.outcome === 'damaged' ? 'damaged' : undefined;
}
