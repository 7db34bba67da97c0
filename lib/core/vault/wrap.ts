import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from '../bytes.ts';
import { fail, ok, type Result } from '../result.ts';
import { encodeUtf8 } from '../utf8.ts';
import type { Wrap } from './header.ts';
import { type Kdf, writeKdf } from './kdf.ts';

/** Where a wrap belongs and how its key came to be. `nonce` is 24 random bytes. */
export interface WrapFrame extends Pick<Wrap, 'id' | 'type' | 'kdf' | 'cred' | 'prfSalt'> {
  readonly vid: Uint8Array;
  readonly nonce: Uint8Array;
}

/**
 * Encrypts the vault key (32 bytes) for one way to open it. `derived` is the 32-byte output of the frame's derivation.
 * Two keys are expanded from it (HKDF, RFC 5869 §2.3): one encrypts, the other is stored as key check.
 */
export function wrapVaultKey(vaultKey: Uint8Array, derived: Uint8Array, frame: WrapFrame): Wrap {
  const { kek, check } = keysOf(derived);
  const { id, type, kdf, cred, prfSalt } = frame;
  const ct = xchacha20poly1305(kek, frame.nonce, associatedData(frame.vid, frame)).encrypt(vaultKey);
  kek.fill(0);
  return { id, type, kdf, kc: check, n: frame.nonce, ct, ...(cred && { cred }), ...(prfSalt && { prfSalt }) };
}

/**
 * The vault key out of a wrap. A key check that differs means a wrong password; one that fits while the tag does not means
 * damaged data.
 */
export function unwrapVaultKey(
  wrap: Wrap,
  vid: Uint8Array,
  derived: Uint8Array,
): Result<Uint8Array, 'passwordWrong' | 'vaultDamaged'> {
  const { kek, check } = keysOf(derived);
  if (!equalBytes(check, wrap.kc)) return fail('passwordWrong');
  try {
    return ok(xchacha20poly1305(kek, wrap.n, associatedData(vid, wrap)).decrypt(wrap.ct));
  } catch {
    return fail('vaultDamaged'); // The tag does not fit: something in the wrap was changed.
  } finally {
    kek.fill(0);
  }
}

/** The 32 bytes out of an input that is random already (recovery code, PRF output): HKDF-SHA256, RFC 5869. */
export function deriveFromRandom(input: Uint8Array, kdf: Extract<Kdf, { alg: 'hkdf-sha256' }>): Uint8Array {
  return expand(sha256, extract(sha256, input, kdf.salt), encodeUtf8('kosmo-vault/1/random'), 32);
}

function keysOf(derived: Uint8Array): { readonly kek: Uint8Array; readonly check: Uint8Array } {
  return {
    kek: expand(sha256, derived, encodeUtf8('kosmo-vault/1/kek'), 32),
    check: expand(sha256, derived, encodeUtf8('kosmo-vault/1/commit'), 32),
  };
}

/** A wrap can't be moved to another vault, nor its type or derivation exchanged. */
function associatedData(vid: Uint8Array, wrap: Pick<Wrap, 'id' | 'type' | 'kdf'>): Uint8Array {
  const name = encodeUtf8('kosmo-vault/1/wrap');
  return concatBytes(
    name,
    vid,
    encodeUtf8(wrap.id),
    encodeUtf8(wrap.type),
    encodeUtf8(JSON.stringify(writeKdf(wrap.kdf))),
  );
}
