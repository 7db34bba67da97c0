import type { VaultError } from '../../core/errors.ts';
import type { ImportedFile } from '../../core/import/imported-file.ts';
import type { FileOutcome } from '../../core/import/problems.ts';
import type { Result } from '../../core/result.ts';
import type { Proof } from './proof.ts';
import type { OnProgress } from './vault-service.ts';

/** A vault that was put aside whole: before it was replaced, or because it had gone on elsewhere. */
export interface KeptVault {
  readonly name: string;
  /** When it was put aside, milliseconds since the epoch. */
  readonly at: number;
}

/** The vaults that were put aside. Nothing deletes one but a person. */
export interface KeptVaults {
  /** The newest first. Empty where the storage does not answer. */
  keptVaults(): Promise<readonly KeptVault[]>;
  /** Its accounts, by the password of that time, as those of any other file. */
  openKept(
    name: string,
    password: string,
    onProgress?: OnProgress,
  ): Promise<Result<ImportedFile, FileOutcome>>;
  /** Its bytes as they are, as a rescue file; undefined when it is there no more. */
  keptFile(name: string): Promise<string | undefined>;
  removeKept(name: string, proof: Proof): Promise<Result<void, VaultError>>;
}
