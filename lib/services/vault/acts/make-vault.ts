import type { VaultError } from '../../../core/errors.ts';
import type { Result } from '../../../core/result.ts';
import type { Contents } from '../../../core/vault/contents.ts';
import type { OpenVault } from '../copies/open-copy.ts';
import type { VaultCopies } from '../copies/vault-copies.ts';
import type { OpeningPorts } from '../ports.ts';
import type { OnShare } from '../wraps/key-derivation.ts';
import { passwordWrappers } from '../wraps/password-wrappers.ts';

interface Made {
  readonly contents: Contents;
  readonly mayReplace: boolean;
  readonly onShare?: OnShare | undefined;
}

/** A vault of its own under this password, in the place of nothing or (`mayReplace`) of one that does not open. */
export async function makeVault(
  ports: Pick<OpeningPorts, 'derivation' | 'randomBytes'>,
  copies: Pick<VaultCopies, 'replaceAll'>,
  password: string,
  { contents, mayReplace, onShare }: Made,
): Promise<Result<OpenVault, VaultError>> {
  const wrappers = await passwordWrappers(ports, password, onShare);
  return wrappers.ok ? copies.replaceAll({ contents, wrappers: wrappers.value, mayReplace }) : wrappers;
}
