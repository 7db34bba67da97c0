import type { ImportedFile } from '../../core/import/imported-file.ts';
import type { FileOutcome } from '../../core/import/problems.ts';
import type { Result } from '../../core/result.ts';

/** Reads the files of other makers beside the page, because their derivations may take seconds. */
export interface ForeignFileReader {
  /** `onShare` tells how much of a slow derivation is done, 0 to 1. */
  read(
    bytes: Uint8Array,
    password?: string,
    onShare?: (share: number) => void,
  ): Promise<Result<ImportedFile, FileOutcome>>;
}
