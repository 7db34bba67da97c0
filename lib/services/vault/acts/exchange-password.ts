import type { VaultError } from '../../../core/errors.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Wrap } from '../../../core/vault/header.ts';
import {
  isAsStrong,
  isCurrentBackupKdf,
  isCurrentKdf,
  type Kdf,
  type KdfLimits,
  usualArgon2,
} from '../../../core/vault/kdf.ts';
import type { OpenVault } from '../copies/open-copy.ts';
import type { Change } from '../copies/save.ts';
import type { PageVault } from '../page/page-vault.ts';
import type { OpeningPorts } from '../ports.ts';
import type { OnShare } from '../wraps/key-derivation.ts';
import { type PasswordWrappers, passwordWrappers } from '../wraps/password-wrappers.ts';

interface Exchange {
  /**
   * Somebody may know the vault key itself: it becomes another one. Only the new password opens then; the recovery code and the device can't
   * be carried over, because nobody is there to enter them.
   */
  readonly rotate?: boolean;
  readonly onShare?: OnShare | undefined;
}

/**
 * What has to be saved to put a password wrap in the place of every older one. Derives, which is slow, and changes nothing yet. The old
 * ciphertexts go from the disk with it: they would still open by the old password.
 */
export async function passwordChange(
  ports: OpeningPorts,
  password: string,
  { rotate = false, onShare }: Exchange = {},
): Promise<Result<Change<never>, 'memoryShort'>> {
  const wrappers = await passwordWrappers(ports, password, onShare);
  if (!wrappers.ok) return wrappers;
  return ok(changeTo(ports, wrappers.value, rotate));
}

function changeTo(ports: OpeningPorts, { own, forFiles }: PasswordWrappers, rotate: boolean): Change<never> {
  return {
    contents: ok,
    wraps: (old, key) => [own(key), ...(rotate ? [] : old.filter(({ type }) => type !== 'password'))],
    backupWrap: ([first], key) => first && forFiles(key, first),
    ...(rotate && { vaultKey: ports.randomBytes(32) }),
    purge: true,
  };
}

/**
 * After an unlock: the same password, derived as strongly as this PC and this version can, in the place of a weaker wrap. Nothing is told and
 * nothing lost: it is saved as every change of the password is, and where it does not come about the next unlock tries again. What was
 * made weaker in one busy second is so no longer than until a quiet one.
 */
export async function renewWraps(
  ports: OpeningPorts,
  page: Pick<PageVault, 'save'>,
  { container, contents }: OpenVault,
  password: string,
): Promise<void> {
  const { derivation } = ports;
  const limits = await derivation.limits();
  const affordsUsual = derivation.affords?.(usualArgon2) ?? true;
  const opened = container.header.wraps.filter(({ type }) => type === 'password');
  const forFiles = contents.backupWrap?.wrap.kdf;
  const isOwnCurrent = opened.every(({ kdf }) => isCurrentKdf(kdf, limits, affordsUsual));
  if (isOwnCurrent && (!forFiles || isCurrentBackupKdf(forFiles, limits))) return;
  const wrappers = await passwordWrappers(ports, password);
  // It may have got busy since: what is no better than what there is need not be written.
  if (!wrappers.ok || opened.some(({ kdf }) => isNoBetter(wrappers.value.kdf, kdf, limits))) return;
  const change = changeTo(ports, wrappers.value, false);
  const isSamePassword = (wraps: readonly Wrap[]) =>
    opened.every(({ id }) => wraps.some((wrap) => wrap.id === id));
  await page.save({
    ...change,
    // Another window may have changed the password meanwhile: then that one holds.
    wraps: (wraps, key) => (isSamePassword(wraps) ? (change.wraps?.(wraps, key) ?? wraps) : wraps),
  });
}

function isNoBetter(made: Kdf, kept: Kdf, limits: KdfLimits): boolean {
  if (made.alg !== 'argon2id' || kept.alg !== 'argon2id') return false;
  return isCurrentKdf(kept, limits, false) && isAsStrong(kept, made);
}

/** Another password for the vault that is open. */
export async function exchangePassword(
  ports: OpeningPorts,
  page: PageVault,
  password: string,
  exchange: Exchange = {},
): Promise<Result<void, VaultError>> {
  const change = await passwordChange(ports, password, exchange);
  if (!change.ok) return change;
  const saved = await page.save(change.value);
  return saved.ok ? ok() : saved;
}
