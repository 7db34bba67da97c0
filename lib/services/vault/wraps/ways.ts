import { equalBytes } from '../../../core/bytes.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Wrap } from '../../../core/vault/header.ts';
import { deriveFromRandom } from '../../../core/vault/wrap.ts';
import type { KeyDerivation, OnShare } from './key-derivation.ts';

/** What it means when a way does not fit any wrap. */
export type WayFailure = 'passwordWrong' | 'recoveryCodeWrong' | 'deviceUnknown';

/** One way to open a vault: the kind of wraps that it is for, and the 32 bytes that it derives for one of them. */
export interface Way {
  readonly type: Wrap['type'];
  readonly failure: WayFailure;
  /** Undefined where it is not meant for this very wrap. */
  derive(wrap: Wrap): Promise<Result<Uint8Array | undefined, 'memoryShort'>>;
}

/** By the master password. Several wraps of the same derivation cost one. */
export function byPassword(password: string, derivation: KeyDerivation, onShare?: OnShare): Way {
  const derived = new Map<string, Uint8Array>();
  return {
    type: 'password',
    failure: 'passwordWrong',
    async derive({ kdf }) {
      // Nobody has an empty password, and hash-wasm refuses to derive from one.
      if (kdf.alg === 'hkdf-sha256' || password === '') return ok(undefined);
      const name = `${kdf.alg} ${kdf.alg === 'argon2id' ? [kdf.memory, kdf.passes, kdf.lanes] : kdf.iterations} ${kdf.salt}`;
      const known = derived.get(name);
      if (known) return ok(known);
      const key = await derivation.derive(password, kdf, onShare);
      if (key.ok) derived.set(name, key.value);
      return key;
    },
  };
}

/** By the recovery code, 16 bytes. */
export function byRecoveryCode(code: Uint8Array): Way {
  return {
    type: 'recoveryCode',
    failure: 'recoveryCodeWrong',
    derive: async ({ kdf }) => ok(kdf.alg === 'hkdf-sha256' ? deriveFromRandom(code, kdf) : undefined),
  };
}

/** By the output (32 bytes) that an authenticator of this PC gave for one credential. */
export function byDevice(credentialId: Uint8Array, output: Uint8Array): Way {
  return {
    type: 'device',
    failure: 'deviceUnknown',
    derive: async (wrap) =>
      ok(
        wrap.kdf.alg === 'hkdf-sha256' && wrap.credentialId && equalBytes(wrap.credentialId, credentialId)
          ? deriveFromRandom(output, wrap.kdf)
          : undefined,
      ),
  };
}
