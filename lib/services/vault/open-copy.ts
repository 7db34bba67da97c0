import { equalBytes } from '../../core/bytes.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Container } from '../../core/vault/container.ts';
import type { Contents } from '../../core/vault/contents.ts';
import type { Wrap } from '../../core/vault/header.ts';
import type { PasswordKdf } from '../../core/vault/kdf.ts';
import { openContents } from '../../core/vault/seal.ts';
import { unwrapVaultKey } from '../../core/vault/wrap.ts';
import type { KeyDerivation, OnShare } from './key-derivation.ts';
import type { Copy } from './stored-vault.ts';

/** A vault that is open in this page's memory. */
export interface OpenVault {
  readonly container: Container;
  readonly vaultKey: Uint8Array;
  readonly contents: Contents;
}

export type OpenError = 'passwordWrong' | 'vaultDamaged' | 'vaultNewer' | 'memoryShort';

/** Opens the newest copy that this key opens. */
export function openWithKey(
  copies: readonly Copy[],
  vaultKey: Uint8Array,
): Result<OpenVault, 'vaultDamaged' | 'vaultNewer'> {
  for (const { container } of copies) {
    const contents = openContents(container, vaultKey);
    if (contents.ok) return ok({ container, vaultKey, contents: contents.value });
    if (contents.error === 'vaultNewer') return contents;
  }
  return fail('vaultDamaged');
}

/**
 * Opens the newest copy that the password opens. An older copy counts only if it has the same password wrap as every newer one
 * that refused: then the newer one is damaged. Otherwise the password was changed since, and the old one must not open anything.
 */
export async function openWithPassword(
  copies: readonly Copy[],
  password: string,
  derivation: KeyDerivation,
  onShare?: OnShare,
): Promise<Result<OpenVault, OpenError>> {
  const derived = new Map<string, Uint8Array>();
  const refused: Wrap[] = [];
  let damaged = false;
  for (const { container } of copies) {
    for (const wrap of container.header.wraps) {
      if (wrap.type !== 'pw' || wrap.kdf.alg === 'hkdf-sha256') continue;
      if (!refused.every((other) => isSameWrap(other, wrap))) continue;
      const key = await deriveOnce(derived, password, wrap.kdf, derivation, onShare);
      if (!key.ok) return key;
      const vaultKey = unwrapVaultKey(wrap, container.header.vid, key.value);
      if (!vaultKey.ok) {
        if (vaultKey.error === 'passwordWrong') refused.push(wrap);
        else damaged = true;
        continue;
      }
      const opened = openWithKey([{ place: 'a', container }], vaultKey.value);
      if (opened.ok || opened.error === 'vaultNewer') return opened;
      damaged = true;
    }
  }
  return fail(damaged ? 'vaultDamaged' : 'passwordWrong');
}

async function deriveOnce(
  derived: Map<string, Uint8Array>,
  password: string,
  kdf: PasswordKdf,
  derivation: KeyDerivation,
  onShare?: OnShare,
): Promise<Result<Uint8Array, 'memoryShort'>> {
  const name = `${kdf.alg} ${kdf.alg === 'argon2id' ? [kdf.m, kdf.t, kdf.p] : kdf.c} ${kdf.salt}`;
  const known = derived.get(name);
  if (known) return ok(known);
  const key = await derivation.derive(password, kdf, onShare);
  if (key.ok) derived.set(name, key.value);
  return key;
}

/** The same wrap, even if one member of it was damaged: salt, key check and ciphertext are random for each. */
function isSameWrap(one: Wrap, other: Wrap): boolean {
  return (
    one.id === other.id ||
    equalBytes(one.kdf.salt, other.kdf.salt) ||
    equalBytes(one.kc, other.kc) ||
    equalBytes(one.ct, other.ct)
  );
}
