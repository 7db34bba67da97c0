import { fail, ok, type Result } from '../result.ts';
import { addMigration } from './formats/google-migration.ts';
import { collectRows, type ImportedFile } from './imported-file.ts';
import { type FileOutcome, FileProblem } from './problems.ts';

/** The accounts of one `otpauth-migration://` code, and which part of how many it is. */
export function readMigrationCode(address: string): Result<ImportedFile, FileOutcome> {
  const rows = collectRows();
  try {
    addMigration(address, rows);
  } catch (error) {
    if (error instanceof FileProblem) return fail(error.outcome);
    throw error;
  }
  return ok(rows.done('google'));
}
