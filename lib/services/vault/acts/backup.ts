import type { VaultError } from '../../../core/errors.ts';
import type { ImportedFile } from '../../../core/import/imported-file.ts';
import type { FileOutcome } from '../../../core/import/problems.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { decodeUtf8 } from '../../../core/utf8.ts';
import { type Container, parseContainer } from '../../../core/vault/container.ts';
import { readRecoveryCode } from '../../../core/vault/recovery-code.ts';
import { createFirstVault } from '../copies/create-first-vault.ts';
import { type OpenVault, openBy } from '../copies/open-copy.ts';
import { containersIn } from '../copies/rescue-file.ts';
import type { VaultPorts } from '../ports.ts';
import type { RestoreBy } from '../vault-service.ts';
import type { OnShare } from '../wraps/key-derivation.ts';
import { byPassword, byRecoveryCode } from '../wraps/ways.ts';

/** The accounts of a backup, to be chosen from. Sites are left out: a file must not let a site have codes. */
export async function openBackup(
  ports: Pick<VaultPorts, 'derivation'>,
  bytes: Uint8Array,
  password: string | undefined,
  onShare?: OnShare,
): Promise<Result<ImportedFile, FileOutcome>> {
  const copies = readCopies(decodeUtf8(bytes) ?? '');
  if (!copies.ok) return fail(copies.error === 'vaultNewer' ? 'newer-version' : 'damaged');
  if (!password) return fail('needs-password');
  const opened = await openBy(copies.value, byPassword(password, ports.derivation, onShare));
  if (!opened.ok) return fail(outcomes[opened.error]);
  const rows = opened.value.contents.accounts.map((account) => {
    const { type, issuer, accountName, secret, algorithm, digits, period, counter, person } = account;
    const brought = { type, issuer, accountName, secret, algorithm, digits, period, counter };
    return { account: { ...brought, ...(person !== undefined && { person }) } };
  });
  return ok({ format: 'kagiban', rows, withoutCode: 0, parts: [] });
}

const outcomes = {
  passwordWrong: 'wrong-password',
  recoveryCodeWrong: 'wrong-password',
  deviceUnknown: 'wrong-password',
  vaultDamaged: 'damaged',
  vaultNewer: 'newer-version',
  memoryShort: 'too-expensive',
} as const;

/**
 * A backup as the vault of this browser, whole: names, sites, order and trash. What was there and did not open is put aside, its bytes are
 * kept.
 */
export async function restoreVault(
  ports: VaultPorts,
  text: string,
  by: RestoreBy,
  onShare?: OnShare,
): Promise<Result<OpenVault, VaultError>> {
  const copies = readCopies(text);
  if (!copies.ok) return copies;
  if ('recoveryCode' in by) {
    const code = readRecoveryCode(by.recoveryCode);
    if (!code.ok) return code;
    const judged = await ports.advice.judge(by.newPassword);
    if (!judged.ok) return judged;
    return settle(await openBy(copies.value, byRecoveryCode(code.value)), by.newPassword);
  }
  return settle(await openBy(copies.value, byPassword(by.password, ports.derivation, onShare)), by.password);

  async function settle(opened: Result<OpenVault, VaultError>, password: string) {
    if (!opened.ok) return opened;
    return createFirstVault(ports, password, { contents: opened.value.contents, aside: true, onShare });
  }
}

/** The containers of a backup or a rescue file, the newest first. */
function readCopies(text: string): Result<readonly Container[], 'vaultDamaged' | 'vaultNewer'> {
  const read = containersIn(text).map(parseContainer);
  if (read.some((container) => !container.ok && container.error === 'vaultNewer')) return fail('vaultNewer');
  const copies = read.flatMap((container) => (container.ok ? [container.value] : []));
  copies.sort((one, other) => other.header.gen - one.header.gen);
  return copies.length > 0 ? ok(copies) : fail('vaultDamaged');
}
