import type { VaultError } from '../../../core/errors.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Contents } from '../../../core/vault/contents.ts';
import { CONTENTS_VERSION } from '../../../core/vault/migrate-contents.ts';
import type { PasswordWrappers } from '../wraps/password-wrappers.ts';
import { asWriter } from './as-writer.ts';
import type { Disk } from './disk.ts';
import { keepAside } from './keep-aside.ts';
import type { OpenVault } from './open-copy.ts';
import { sealContainer } from './seal-container.ts';
import { readStoredVault } from './stored-vault.ts';
import { writeContainer } from './write-container.ts';

export interface NewVault {
  readonly contents: Contents;
  readonly wrappers: PasswordWrappers;
  /** Whether a vault that lies here may be replaced; its bytes are kept. */
  readonly mayReplace: boolean;
}

/**
 * Makes and stores a vault under a key of its own (two PCs never write under the same key), where there is none or in the place of one that
 * does not open, which is put aside first. Under the lock it looks once more: another window may have been faster.
 */
export function replaceAll(
  disk: Disk,
  { contents, wrappers, mayReplace }: NewVault,
): Promise<Result<OpenVault, VaultError>> {
  const vaultKey = disk.randomBytes(32);
  const vaultId = disk.randomBytes(16);
  return asWriter(disk, async () => {
    const stored = await readStoredVault(disk, true).catch(() => undefined);
    if (!stored) return fail('storageBroken'); // What is stored does not answer: nothing was written.
    if (stored.marked && !mayReplace) return fail('vaultExists');
    const generation = (stored.copies[0]?.header.generation ?? 0) + 1;
    const own = wrappers.own({ vaultKey, vaultId });
    const backupWrap = wrappers.forFiles({ vaultKey, vaultId }, own);
    const whole = { ...contents, ...(backupWrap && { backupWrap }) };
    const next = sealContainer(disk, { vaultId, generation, wraps: [own], contents: whole, vaultKey });
    if (!next.ok) return next;
    const { a, b } = stored.slots;
    if (stored.marked && !(await keepAside(disk, { a, b, ...stored.mirror }))) return fail('saveFailed');
    // An old vault beside the new one opens by nothing that anybody knows, and is deleted once the new one is there.
    const slot = a === stored.copies[0]?.text ? 'b' : 'a';
    const { text: before } = next.value;
    const writing = { next: next.value, slot, before, aside: [], purge: stored.marked } as const;
    const written = await writeContainer(disk, writing);
    if (written === 'saved')
      return ok({ container: next.value, vaultKey, contents: whole, version: CONTENTS_VERSION });
    return fail(written === 'unsure' ? 'changeUnsure' : 'saveFailed');
  });
}
