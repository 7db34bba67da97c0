import type { Account } from '../../../core/otp/account.ts';
import { ok, type Result } from '../../../core/result.ts';
import { parseContainer } from '../../../core/vault/container.ts';
import { type Contents, writeContents } from '../../../core/vault/contents.ts';
import type { Wrap } from '../../../core/vault/header.ts';
import { type OpenVault, openWithKey } from '../copies/open-copy.ts';
import { type Sealing, sealContainer } from '../copies/seal-container.ts';
import type { OpeningPorts } from '../ports.ts';
import type { OnShare } from '../wraps/key-derivation.ts';
import { passwordWrappers } from '../wraps/password-wrappers.ts';

type FilePorts = Pick<OpeningPorts, 'clock' | 'randomBytes'>;

/**
 * The vault as a file that the master password opens, and the recovery code if there is one. Vault id and vault key stay, because the
 * wrap of the recovery code belongs to both; the rest is fresh. What opens on this PC alone stays here.
 */
export function backupOf(ports: FilePorts, { container, vaultKey, contents }: OpenVault): string {
  const { vaultId, generation, wraps } = container.header;
  const travelling = wraps.filter(({ type }) => type !== 'device');
  return sealed(ports, {
    vaultId,
    generation,
    vaultKey,
    contents: whole(contents),
    wraps: forFile(contents, travelling),
  });
}

/**
 * Accounts as a file of their own, under a password of their own and a key of their own: who knows that password learns nothing about
 * the vault that the file came from. The recovery code does not open it.
 */
export async function backupUnder(
  ports: FilePorts & Pick<OpeningPorts, 'derivation'>,
  contents: Contents,
  password: string,
  onShare?: OnShare,
): Promise<Result<string, 'memoryShort'>> {
  // Copies: the vault may lock while the key is derived, and overwrites what it held.
  const file = { accounts: contents.accounts.map(copied), trash: contents.trash.map(copied) };
  const key = { vaultKey: ports.randomBytes(32), vaultId: ports.randomBytes(16) };
  const wrappers = await passwordWrappers(ports, password, onShare);
  if (!wrappers.ok) return wrappers;
  const own = wrappers.value.own(key);
  const strong = wrappers.value.forFiles(key, own)?.wrap;
  const text = sealed(ports, { ...key, generation: 1, wraps: [strong ?? own], contents: file });
  for (const { secret } of [...file.accounts, ...file.trash]) secret.fill(0);
  key.vaultKey.fill(0);
  return ok(text);
}

/** Whether a backup that was just written opens by this vault's key and holds the very accounts. `text` is what was read back. */
export function isWholeBackup(open: OpenVault, text: string): boolean {
  const container = parseContainer(text);
  if (!container.ok) return false;
  const again = openWithKey([container.value], open.vaultKey);
  return again.ok && writeContents(again.value.contents) === writeContents(whole(open.contents));
}

/** What a file holds: everything but the wrap for files. */
function whole({ backupWrap: _, ...contents }: Contents): Contents {
  return contents;
}

function copied<Kind extends Account>(account: Kind): Kind {
  return { ...account, secret: account.secret.slice() };
}

/** The stronger wrap in place of the vault's own, if it belongs to the password of today. */
function forFile({ backupWrap }: Contents, wraps: readonly Wrap[]): readonly Wrap[] {
  return wraps.map((wrap) => (wrap.id === backupWrap?.beside ? backupWrap.wrap : wrap));
}

function sealed(ports: FilePorts, sealing: Sealing): string {
  const container = sealContainer(ports, sealing);
  if (!container.ok) throw new Error('a part of the vault is larger than the vault');
  return container.value.text;
}
