import type { VaultError } from '../../core/errors.ts';
import { ok, type Result } from '../../core/result.ts';
import type { OnShare } from './key-derivation.ts';
import { type OpenVault, openWithPassword } from './open-copy.ts';
import { wrapByPassword } from './password-wrap.ts';
import type { VaultPorts } from './ports.ts';
import type { Change } from './save.ts';

/**
 * The change that makes `next` the master password: the current one is asked for again, the vault key stays, every other way to
 * open stays, and the old ciphertexts are deleted from the disk, because they would still open by the old password.
 */
export async function changePassword(
  ports: VaultPorts,
  open: OpenVault,
  current: string,
  next: string,
  onShare?: OnShare,
): Promise<Result<Change, VaultError>> {
  const { container, vaultKey } = open;
  const known = await openWithPassword([{ place: 'a', container }], current, ports.derivation, onShare);
  if (!known.ok) return known;
  const wrap = await wrapByPassword(ports, vaultKey, container.header.vid, next, onShare);
  if (!wrap.ok) return wrap;
  const others = container.header.wraps.filter(({ type }) => type !== 'pw');
  return ok({ contents: ok, wraps: [wrap.value, ...others], purge: true });
}
