import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../../lib/core/otp/account.ts';
import { codeAt } from '../../../../lib/core/otp/generate-code.ts';
import { backupUnder } from '../../../../lib/services/vault/acts/backup-file.ts';
import { anyAccount, hanako } from '../../support/accounts.ts';
import { quickDerivation } from '../../support/quick-derivation.ts';
import { createVaultWorld, PASSWORD } from '../../support/vault-world.ts';

async function saved() {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.create(PASSWORD);
  await vault.add(hanako, 'https://www.example.portal.kosmo-web.jp');
  return { world, vault };
}

describe('a backup', () => {
  it('55 brings everything back as the first vault, with its sites, and never over another', async () => {
    const { vault } = await saved();
    const backup = (await vault.backup()) ?? '';
    expect(await vault.restoreBackup(backup, { password: PASSWORD })).toEqual({
      ok: false,
      error: 'vaultExists',
    });
    const elsewhere = createVaultWorld();
    const page = elsewhere.page();
    expect(await page.restoreBackup(backup, { password: 'another password' })).toEqual({
      ok: false,
      error: 'passwordWrong',
    });
    expect(await page.look()).toEqual({ status: 'none' });
    expect(await page.restoreBackup('KV1.a.b', { password: PASSWORD })).toEqual({
      ok: false,
      error: 'vaultDamaged',
    });
    expect(await page.restoreBackup(backup, { password: PASSWORD })).toEqual({ ok: true });
    expect(page.accounts()).toMatchObject([
      { accountName: 'hanako', origins: ['https://www.example.portal.kosmo-web.jp'] },
    ]);
    expect(elsewhere.disk.a).not.toBe(backup);
  });

  it.each(['garbage', 'flipped'] as const)(
    '55 takes the place of a vault that does not open (%s), whose bytes are kept',
    async (how) => {
      const { world, vault } = await saved();
      const backup = (await vault.backup()) ?? '';
      world.restart();
      const broken = how === 'garbage' ? 'garbage' : `${backup.slice(0, -6)}AAAAAA`;
      Object.assign(world.disk, { a: broken, b: broken, bak: broken, prev: broken });
      const page = world.page();
      if ((await page.look()).status === 'locked') expect((await page.unlock(PASSWORD)).ok).toBe(false);
      expect(await page.create('another-good-password')).toEqual({ ok: false, error: 'vaultExists' });
      expect(await page.restoreBackup(backup, { password: PASSWORD })).toEqual({ ok: true });
      expect(JSON.stringify(world.disk.quarantine)).toContain(broken);
      world.restart();
      const again = world.page();
      expect(await again.unlock(PASSWORD)).toEqual({ ok: true });
      expect(again.accounts()).toHaveLength(1);
    },
  );

  it('55 leaves an empty browser empty when its password is wrong, or a bit of it was changed', async () => {
    const { vault } = await saved();
    const backup = (await vault.backup()) ?? '';
    for (let at = 0; at < backup.length; at += 13) {
      const letter = backup[at] === 'A' ? 'B' : 'A';
      const elsewhere = createVaultWorld();
      const page = elsewhere.page();
      const done = await page.restoreBackup(`${backup.slice(0, at)}${letter}${backup.slice(at + 1)}`, {
        password: PASSWORD,
      });
      expect(done.ok).toBe(false);
      expect(await page.look()).toEqual({ status: 'none' });
    }
  });

  it('gives back every field of every account, whatever they are', async () => {
    const some = fc.uniqueArray(anyAccount, { selector: ({ id }) => id, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(some, async (accounts) => {
        const page = createVaultWorld().page();
        expect(await page.restoreBackup(await fileOf(accounts), { password: PASSWORD })).toEqual({
          ok: true,
        });
        expect(page.accounts()).toEqual(
          accounts
            .map(({ secret: _, ...summary }) => summary)
            .sort((one, other) => Number(other.pinned) - Number(one.pinned)),
        );
        for (const account of accounts.filter(({ type }) => type === 'totp'))
          expect(page.code(account.id, 59_000)).toEqual(codeAt(account, 59_000));
      }),
      { numRuns: 60 },
    );
  });
});

async function fileOf(accounts: readonly Account[]): Promise<string> {
  let count = 0;
  const ports = {
    clock: { now: () => 0, after: () => () => {} },
    randomBytes: (length: number) => new Uint8Array(length).fill(++count),
    derivation: quickDerivation,
  };
  const file = await backupUnder(ports, { accounts, trash: [] }, PASSWORD);
  if (!file.ok) throw new Error(file.error);
  return file.value;
}
