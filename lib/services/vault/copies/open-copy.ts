import { equalBytes } from '../../../core/bytes.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Container } from '../../../core/vault/container.ts';
import type { Contents } from '../../../core/vault/contents.ts';
import type { Wrap } from '../../../core/vault/header.ts';
import { openContents } from '../../../core/vault/seal.ts';
import { unwrapVaultKey } from '../../../core/vault/wrap.ts';
import type { Way, WayFailure } from '../wraps/ways.ts';

/** A vault that is open in this page's memory. */
export interface OpenVault {
  readonly container: Container;
  readonly vaultKey: Uint8Array;
  readonly contents: Contents;
  /** The version in which the contents were written. */
  readonly version: number;
}

export type OpenError = WayFailure | 'vaultDamaged' | 'vaultNewer' | 'memoryShort';

/** Opens the newest copy that this key opens. `copies` are the newest first. */
export function openWithKey(
  copies: readonly Container[],
  vaultKey: Uint8Array,
): Result<OpenVault, 'vaultDamaged' | 'vaultNewer'> {
  for (const container of copies) {
    const read = openContents(container, vaultKey);
    if (read.ok) return ok({ container, vaultKey, ...read.value });
    if (read.error === 'vaultNewer') return read;
  }
  return fail('vaultDamaged');
}

/**
 * Opens the newest copy that this way opens. An older copy counts only by a wrap that every newer one has as well: then the newer one is
 * damaged. Otherwise the password was changed or the recovery code renewed since, and the old one must not open anything.
 */
export async function openBy(copies: readonly Container[], way: Way): Promise<Result<OpenVault, OpenError>> {
  const newer: (readonly Wrap[])[] = [];
  let damaged = false;
  for (const container of copies) {
    const { wraps } = container.header;
    for (const wrap of wraps) {
      if (wrap.type !== way.type || !newer.every((others) => others.some((other) => isSameWrap(other, wrap))))
        continue;
      const derived = await way.derive(wrap);
      if (!derived.ok) return derived;
      if (!derived.value) continue;
      const vaultKey = unwrapVaultKey(wrap, container.header.vaultId, derived.value);
      if (vaultKey.ok) {
        const opened = openWithKey([container], vaultKey.value);
        if (opened.ok || opened.error === 'vaultNewer') return opened;
      }
      if (vaultKey.ok || vaultKey.error === 'vaultDamaged') damaged = true;
    }
    newer.push(wraps);
  }
  return fail(damaged ? 'vaultDamaged' : way.failure);
}

/** The same wrap, even if one member of it was damaged: salt, key check and ciphertext are random for each. */
export function isSameWrap(one: Wrap, other: Wrap): boolean {
  return (
    one.id === other.id ||
    equalBytes(one.kdf.salt, other.kdf.salt) ||
    equalBytes(one.keyCheck, other.keyCheck) ||
    equalBytes(one.sealedKey, other.sealedKey)
  );
}
