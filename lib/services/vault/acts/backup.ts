import type { VaultError } from '../../../core/errors.ts';
import type { ImportedFile } from '../../../core/import/imported-file.ts';
import type { FileOutcome } from '../../../core/import/problems.ts';
import { textOfFile } from '../../../core/import/text-of-file.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Container } from '../../../core/vault/container.ts';
import { readRecoveryCode } from '../../../core/vault/recovery-code.ts';
import { containersIn } from '../copies/containers-in.ts';
import { newestFirst } from '../copies/newest-first.ts';
import { type OpenVault, openBy } from '../copies/open-copy.ts';
import type { OpeningPorts } from '../ports.ts';
import type { RestoreBy } from '../restore-by.ts';
import type { OnShare } from '../wraps/key-derivation.ts';
import { byPassword, byRecoveryCode } from '../wraps/ways.ts';

/** The accounts of a backup, to be chosen from. Sites are left out: a file must not let a site have codes. */
export async function openBackup(
  ports: Pick<OpeningPorts, 'derivation'>,
  bytes: Uint8Array,
  password: string | undefined,
  onShare?: OnShare,
): Promise<Result<ImportedFile, FileOutcome>> {
  const copies = readCopies(bytes);
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

/** A backup, opened to take the place of the vault of this browser: names, sites, order and trash. */
export async function openWhole(
  ports: Pick<OpeningPorts, 'derivation' | 'advice'>,
  file: string | Uint8Array,
  by: RestoreBy,
  onShare?: OnShare,
): Promise<Result<OpenVault, VaultError>> {
  const copies = readCopies(file);
  if (!copies.ok) return copies;
  if (!('recoveryCode' in by))
    return openBy(copies.value, byPassword(by.password, ports.derivation, onShare));
  const code = readRecoveryCode(by.recoveryCode);
  if (!code.ok) return code;
  const judged = await ports.advice.judge(by.newPassword);
  return judged.ok ? openBy(copies.value, byRecoveryCode(code.value)) : judged;
}

/** The containers of a backup or a rescue file, the newest first; also after an editor saved it in another coding. */
function readCopies(file: string | Uint8Array): Result<readonly Container[], 'vaultDamaged' | 'vaultNewer'> {
  const text = typeof file === 'string' ? file.replace(/^\ufeff/, '') : (textOfFile(file) ?? '');
  const { copies, newer } = newestFirst(containersIn(text).map((value) => ({ value })));
  if (newer) return fail('vaultNewer');
  return copies.length > 0 ? ok(copies) : fail('vaultDamaged');
}
