import type { AccountError, VaultError } from '../../../core/errors.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Change } from '../copies/save.ts';
import type { PageVault } from '../page/page-vault.ts';
import type { OpeningPorts } from '../ports.ts';
import type { OnShare } from '../wraps/key-derivation.ts';
import { passwordWrappers } from '../wraps/password-wrappers.ts';

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
): Promise<Result<Change, 'memoryShort'>> {
  const wrappers = await passwordWrappers(ports, password, onShare);
  if (!wrappers.ok) return wrappers;
  const { own, forFiles } = wrappers.value;
  return ok({
    contents: ok,
    wraps: (old, key) => [own(key), ...(rotate ? [] : old.filter(({ type }) => type !== 'pw'))],
    backupWrap: ([first], key) => first && forFiles(key, first),
    ...(rotate && { vaultKey: ports.randomBytes(32) }),
    purge: true,
  });
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
  return saved.ok ? ok() : fail(whyNotExchanged(saved.error));
}

/** No account takes part in an exchange. */
export function whyNotExchanged(error: VaultError | AccountError): VaultError {
  return error === 'accountExists' || error === 'accountGone' ? 'saveFailed' : error;
}
