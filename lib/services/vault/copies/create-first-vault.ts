import type { VaultError } from '../../../core/errors.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { type Contents, emptyContents } from '../../../core/vault/contents.ts';
import { CONTENTS_VERSION } from '../../../core/vault/migrate-contents.ts';
import type { VaultPorts } from '../ports.ts';
import type { OnShare } from '../wraps/key-derivation.ts';
import { passwordWrappers } from '../wraps/password-wrappers.ts';
import type { OpenVault } from './open-copy.ts';
import { readStoredVault } from './stored-vault.ts';
import { sealContainer, writeContainer } from './write-container.ts';

interface FirstVault {
  readonly contents?: Contents;
  /** What is stored may be put aside: its bytes go to quarantine. */
  readonly aside?: boolean;
  readonly onShare?: OnShare | undefined;
}

/**
 * Makes and stores the first vault, empty or with the contents of a backup, under a key of its own: two PCs never write under the same key.
 * Under the lock it looks once more: another window may have been faster.
 */
export async function createFirstVault(
  ports: VaultPorts,
  password: string,
  { contents = emptyContents, aside = false, onShare }: FirstVault = {},
): Promise<Result<OpenVault, VaultError>> {
  const vaultKey = ports.randomBytes(32);
  const vid = ports.randomBytes(16);
  const wrappers = await passwordWrappers(ports, password, onShare);
  if (!wrappers.ok) return wrappers;
  return ports.lock.run(async () => {
    try {
      const stored = await readStoredVault(ports, true);
      if (stored.newer) return fail('vaultNewer');
      if (stored.marked && !aside) return fail('vaultExists');
      const gen = (stored.copies[0]?.header.gen ?? 0) + 1;
      const own = wrappers.value.own({ vaultKey, vid });
      const backupWrap = wrappers.value.forFiles({ vaultKey, vid }, own);
      const whole = { ...contents, ...(backupWrap && { backupWrap }) };
      const next = sealContainer(ports, { vid, gen, wraps: [own], contents: whole, vaultKey });
      if (!next.ok) return next;
      const { a, b } = stored.slots;
      const kept = stored.marked ? [JSON.stringify({ a, b, ...stored.mirror })] : [];
      // An old vault beside the new one would be asked first: its slots are cleared once its bytes are kept.
      const writing = {
        next: next.value,
        slot: 'a',
        before: next.value.text,
        aside: kept,
        purge: stored.marked,
      } as const;
      if (!(await writeContainer(ports, writing))) return fail('saveFailed');
      return ok({ container: next.value, vaultKey, contents: whole, version: CONTENTS_VERSION });
    } catch {
      return fail('storageBroken'); // What is stored does not answer: nothing was written.
    }
  });
}
