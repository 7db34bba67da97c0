import type { VaultError } from '../../core/errors.ts';
import type { ImportedFile } from '../../core/import/imported-file.ts';
import type { FileOutcome } from '../../core/import/problems.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { decodeUtf8 } from '../../core/utf8.ts';
import { parseContainer } from '../../core/vault/container.ts';
import { writeContents } from '../../core/vault/contents.ts';
import { createFirstVault } from './create-first-vault.ts';
import type { OnShare } from './key-derivation.ts';
import { type OpenVault, openWithKey, openWithPassword } from './open-copy.ts';
import type { VaultPorts } from './ports.ts';

/** Whether a backup that was just written opens by this vault's key and holds the very accounts. `text` is what was read back. */
export function isWholeBackup(open: OpenVault, text: string): boolean {
  const container = parseContainer(text);
  if (!container.ok) return false;
  const again = openWithKey([{ place: 'a', container: container.value }], open.vaultKey);
  return again.ok && writeContents(again.value.contents) === writeContents(open.contents);
}

/** The accounts of a backup, to be chosen from. Sites are left out: a file must not let a site have codes. */
export async function openBackup(
  ports: Pick<VaultPorts, 'derivation'>,
  bytes: Uint8Array,
  password: string | undefined,
): Promise<Result<ImportedFile, FileOutcome>> {
  const container = parseContainer(decodeUtf8(bytes)?.trim());
  if (!container.ok) return fail(container.error === 'vaultNewer' ? 'newer-version' : 'damaged');
  if (!password) return fail('needs-password');
  const opened = await openWithPassword(
    [{ place: 'a', container: container.value }],
    password,
    ports.derivation,
  );
  if (!opened.ok) return fail(outcomes[opened.error]);
  const rows = opened.value.contents.accounts.map((account) => {
    const { type, issuer, accountName, secret, algorithm, digits, period, counter } = account;
    return { account: { type, issuer, accountName, secret, algorithm, digits, period, counter } };
  });
  return ok({ format: 'kagiban', rows, withoutCode: 0, parts: [] });
}

const outcomes = {
  passwordWrong: 'wrong-password',
  vaultDamaged: 'damaged',
  vaultNewer: 'newer-version',
  memoryShort: 'too-expensive',
} as const;

/**
 * A backup as the first vault of this browser, whole: names, sites, order and trash. Its password stays the master password. With
 * `aside` it takes the place of one that does not open, whose bytes are kept.
 */
export async function restoreVault(
  ports: VaultPorts,
  text: string,
  password: string,
  aside: boolean,
  onShare?: OnShare,
): Promise<Result<OpenVault, VaultError>> {
  const container = parseContainer(text.trim());
  if (!container.ok) return container;
  const opened = await openWithPassword(
    [{ place: 'a', container: container.value }],
    password,
    ports.derivation,
    onShare,
  );
  if (!opened.ok) return opened;
  // A key and a salt of its own: two PCs never write under the same key.
  return createFirstVault(ports, password, onShare, { contents: opened.value.contents, aside });
}
