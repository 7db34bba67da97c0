import { ok, type Result } from '../../core/result.ts';
import type { Wrap } from '../../core/vault/header.ts';
import { wrapVaultKey } from '../../core/vault/wrap.ts';
import type { OnShare } from './key-derivation.ts';
import { newId } from './new-id.ts';
import type { VaultPorts } from './ports.ts';

/** A new wrap of the vault key by a master password, with fresh salt, nonce and id. */
export async function wrapByPassword(
  ports: Pick<VaultPorts, 'derivation' | 'randomBytes'>,
  vaultKey: Uint8Array,
  vid: Uint8Array,
  password: string,
  onShare?: OnShare,
): Promise<Result<Wrap, 'memoryShort'>> {
  const derived = await ports.derivation.deriveNew(password, ports.randomBytes(16), onShare);
  if (!derived.ok) return derived;
  const { kdf, key } = derived.value;
  return ok(
    wrapVaultKey(vaultKey, key, { vid, id: newId(ports), type: 'pw', kdf, nonce: ports.randomBytes(24) }),
  );
}
