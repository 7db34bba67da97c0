import { equalBytes } from '../../../core/bytes.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { BackupWrap } from '../../../core/vault/contents.ts';
import type { Wrap } from '../../../core/vault/header.ts';
import { backupArgon2, backupPbkdf2, type PasswordKdf, usesPbkdf2 } from '../../../core/vault/kdf.ts';
import { unwrapVaultKey, wrapVaultKey } from '../../../core/vault/wrap.ts';
import type { OpeningPorts } from '../ports.ts';
import type { OnShare } from './key-derivation.ts';
import { newId } from './new-id.ts';
import { passwordWrapper, type WrappedKey } from './new-wraps.ts';

/** Both wrap the key that is in use at the moment of saving. */
export interface PasswordWrappers {
  readonly own: (key: WrappedKey) => Wrap;
  /** By which the own wrap is derived. */
  readonly kdf: PasswordKdf;
  /** `beside` is the own wrap. Undefined where the PC has too little memory for it. */
  readonly forFiles: (key: WrappedKey, beside: Wrap) => BackupWrap | undefined;
}

type Ports = Pick<OpeningPorts, 'derivation' | 'randomBytes'>;
/** The own wrap's share of the work, about. */
const OWN_SHARE = 1 / 3;

/**
 * Derives from a master password for the vault's own wrap, and once more, twice as expensively, for the wrap of backup files: now that the
 * password is at hand, so that a backup can be saved later with one press.
 */
export async function passwordWrappers(
  ports: Ports,
  password: string,
  onShare?: OnShare,
): Promise<Result<PasswordWrappers, 'memoryShort'>> {
  const own = await passwordWrapper(ports, password, (share) => onShare?.(share * OWN_SHARE));
  if (!own.ok) return own;
  const forFiles = await backupWrapper(ports, password, (share) =>
    onShare?.(OWN_SHARE + share * (1 - OWN_SHARE)),
  );
  return ok({ own: own.value.wrap, kdf: own.value.kdf, forFiles });
}

async function backupWrapper(
  ports: Ports,
  password: string,
  onShare: OnShare,
): Promise<PasswordWrappers['forFiles']> {
  const salt = ports.randomBytes(16);
  const limits = await ports.derivation.limits();
  const kdf = { ...(usesPbkdf2(limits) ? backupPbkdf2 : backupArgon2), salt };
  const derived = await ports.derivation.derive(password, kdf, onShare);
  if (!derived.ok) return () => undefined;
  return ({ vaultKey, vaultId }, beside) => {
    const frame = { vaultId, kdf, id: newId(ports), nonce: ports.randomBytes(24) };
    const wrap = wrapVaultKey(vaultKey, derived.value, { ...frame, type: 'password' });
    const again = unwrapVaultKey(wrap, vaultId, derived.value);
    if (!again.ok || !equalBytes(again.value, vaultKey))
      throw new Error('a new wrap does not give its key back');
    return { beside: beside.id, wrap };
  };
}
