import type { NewAccount } from '../otp/account.ts';
import { MAX_IMPORTED_ROWS } from './limits.ts';
import { FileProblem, type RowReason, RowUnreadable } from './problems.ts';

/** One entry of a file: an account that could be saved, or why it can't be. Names come from outside and are clean. */
export type ImportedRow =
  | { readonly account: NewAccount }
  | { readonly issuer: string; readonly accountName: string; readonly reason: RowReason };

/** What a file of another authenticator holds. */
export interface ImportedFile {
  /** Whose file it is, for example `aegis`. */
  readonly format: string;
  readonly rows: readonly ImportedRow[];
  /** Items of a password manager that carry no one-time-password secret. */
  readonly withoutCode: number;
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
  add(names: { readonly issuer: string; readonly accountName: string }, read: () => NewAccount): void;
  skip(): void;
  part(part: MigrationPart): void;
  done(format: string): ImportedFile;
}

export function collectRows(): RowCollector {
  const rows: ImportedRow[] = [];
  const parts: MigrationPart[] = [];
  let withoutCode = 0;
  return {
    add({ issuer, accountName }, read) {
      if (rows.length >= MAX_IMPORTED_ROWS) throw new FileProblem('too-many');
      try {
        rows.push({ account: read() });
      } catch (error) {
        if (error instanceof RowUnreadable) rows.push({ issuer, accountName, reason: error.reason });
        else if (error instanceof FileProblem && error.outcome === 'damaged')
          rows.push({ issuer, accountName, reason: 'damaged' });
        else throw error;
      }
    },
    skip() {
      withoutCode++;
    },
    part: (part) => void parts.push(part),
    done: (format) => ({ format, rows, withoutCode, parts }),
  };
}
