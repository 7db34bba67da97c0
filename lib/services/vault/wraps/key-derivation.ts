import type { Result } from '../../../core/result.ts';
import type { KdfLimits, PasswordKdf } from '../../../core/vault/kdf.ts';

/** Share of a derivation that is done, 0 to 1. */
export type OnShare = (share: number) => void;

/** From a password to 32 bytes, slowly. Runs beside the page, so that the page stays alive. */
export interface KeyDerivation {
  /** By what new wraps are made here. In the first seconds of a browser it waits for the policy. */
  limits(): Promise<KdfLimits>;
  /** The password goes in by NFKC and UTF-8. `memoryShort` when the PC can't give the memory. */
  derive(password: string, kdf: PasswordKdf, onShare?: OnShare): Promise<Result<Uint8Array, 'memoryShort'>>;
  /**
   * Whether the last derivation here was so quick that this one takes a second at most. Absent where that is not measured: then it is.
   */
  affords?(cost: { readonly memory: number; readonly passes: number }): boolean;
  /** Parameters for a new wrap, as strong as this PC can do within a second, and the key derived by them. `salt` is 16 bytes. */
  deriveNew(password: string, salt: Uint8Array, onShare?: OnShare): Promise<Result<NewKey, 'memoryShort'>>;
}

export interface NewKey {
  readonly kdf: PasswordKdf;
  readonly key: Uint8Array;
}
