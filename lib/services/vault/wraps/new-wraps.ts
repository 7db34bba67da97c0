import { ok, type Result } from '../../../core/result.ts';
import type { Wrap } from '../../../core/vault/header.ts';
import type { PasswordKdf } from '../../../core/vault/kdf.ts';
import { deriveFromRandom, wrapVaultKey } from '../../../core/vault/wrap.ts';
import type { OpeningPorts } from '../ports.ts';
import type { OnShare } from './key-derivation.ts';
import { newId } from './new-id.ts';

type Random = Pick<OpeningPorts, 'randomBytes'>;

/** The vault key, and the id of the vault that it is for. */
export interface WrappedKey {
  readonly vaultKey: Uint8Array;
  readonly vaultId: Uint8Array;
}

/** Wraps a key by a password from which it has derived already, and tells how. */
export interface PasswordWrapper {
  readonly kdf: PasswordKdf;
  readonly wrap: (key: WrappedKey) => Wrap;
}

/** Derives from a master password, slowly, and then wraps whatever key is in use at the moment of saving. Fresh salt, nonce and id. */
export async function passwordWrapper(
  ports: Random & Pick<OpeningPorts, 'derivation'>,
  password: string,
  onShare?: OnShare,
): Promise<Result<PasswordWrapper, 'memoryShort'>> {
  const derived = await ports.derivation.deriveNew(password, ports.randomBytes(16), onShare);
  if (!derived.ok) return derived;
  const { kdf, key: derivedKey } = derived.value;
  return ok({
    kdf,
    wrap: ({ vaultKey, vaultId }) =>
      wrapVaultKey(vaultKey, derivedKey, {
        ...{ vaultId, kdf, id: newId(ports), nonce: ports.randomBytes(24) },
        type: 'password',
      }),
  });
}

/** Wraps by a recovery code (16 bytes), or by the output (32 bytes) of an authenticator for `device`. */
export function wrapByRandom(
  ports: Random,
  { vaultKey, vaultId }: WrappedKey,
  input: Uint8Array,
  device?: { readonly credentialId: Uint8Array; readonly prfSalt: Uint8Array },
): Wrap {
  const kdf = { alg: 'hkdf-sha256', salt: ports.randomBytes(16) } as const;
  return wrapVaultKey(vaultKey, deriveFromRandom(input, kdf), {
    ...{ vaultId, kdf, id: newId(ports), nonce: ports.randomBytes(24) },
    type: device ? 'device' : 'recoveryCode',
    ...device,
  });
}
