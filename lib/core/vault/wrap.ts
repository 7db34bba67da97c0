import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from '../bytes.ts';
import { fail, ok, type Result } from '../result.ts';
import { encodeUtf8 } from '../utf8.ts';
import { storedType, type Wrap } from './header.ts';
import { type Kdf, writeKdf } from './kdf.ts';

/** Where a wrap belongs and how its key came to be. `nonce` is 24 random bytes. */
export interface WrapFrame extends Omit<Wrap, 'keyCheck' | 'sealedKey'> {
  readonly vaultId: Uint8Array;
}

/**
 * Encrypts the vault key (32 bytes) for one way to open it. `derived` is the 32-byte output of the frame's derivation.
 * Two keys are expanded from it (HKDF, RFC 5869 §2.3): one encrypts, the other is stored as key check.
 */
export function wrapVaultKey(vaultKey: Uint8Array, derived: Uint8Array, frame: WrapFrame): Wrap {
  const { kek, check } = keysOf(derived);
  const { id, type, kdf, credentialId, prfSalt } = frame;
  const sealedKey = xchacha20poly1305(kek, frame.nonce, associatedData(frame.vaultId, frame)).encrypt(
    vaultKey,
  );
  kek.fill(0);
  const device = { ...(credentialId && { credentialId }), ...(prfSalt && { prfSalt }) };
  return { id, type, kdf, keyCheck: check, nonce: frame.nonce, sealedKey, ...device };
}

/**
 * The vault key out of a wrap. A key check that differs means a wrong password; one that fits while the tag does not means
 * damaged data.
 */
export function unwrapVaultKey(
  wrap: Wrap,
  vaultId: Uint8Array,
  derived: Uint8Array,
): Result<Uint8Array, 'passwordWrong' | 'vaultDamaged'> {
  const { kek, check } = keysOf(derived);
  if (!equalBytes(check, wrap.keyCheck)) return fail('passwordWrong');
  try {
    return ok(xchacha20poly1305(kek, wrap.nonce, associatedData(vaultId, wrap)).decrypt(wrap.sealedKey));
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
function associatedData(vaultId: Uint8Array, wrap: Pick<Wrap, 'id' | 'type' | 'kdf'>): Uint8Array {
  const name = encodeUtf8('kosmo-vault/1/wrap');
  return concatBytes(
    name,
    vaultId,
    encodeUtf8(wrap.id),
    encodeUtf8(storedType(wrap.type)),
    encodeUtf8(JSON.stringify(writeKdf(wrap.kdf))),
  );
}
