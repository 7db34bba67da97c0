import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import { ok } from '../../../../lib/core/result.ts';
import { createImportService } from '../../../../lib/services/import/create-import-service.ts';
import { missingParts } from '../../../../lib/services/import/missing-parts.ts';
import { hanako } from '../../support/accounts.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';
import { createVaultWorld, PASSWORD } from '../../support/vault-world.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const file = (name: string, text: string) => ({ name, content: new Blob([text]) });

async function moving() {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.create(PASSWORD);
  await vault.add(hanako, 'https://www.example.portal.kosmo-web.jp');
  let count = 0;
  const service = createImportService({
    vault,
    files: { read: (bytes, password) => readImportFile(bytes, password, nodeKdf()) },
    pictures: { read: async () => ok({ width: 1, height: 1, codes: [] }) },
    randomId: () => `file ${++count}`,
  });
  return { world, vault, service };
}

describe('moving in', () => {
  it('shows what is new, what is here and what can not be read, and saves what was chosen', async () => {
    const { vault, service } = await moving();
    const preview = await service.give([
      file(
        'codes.txt',
        [
          `otpauth://totp/Shop:taro?secret=${KEY}`,
          `otpauth://totp/Shop%20again:taro?secret=${KEY}`,
          'otpauth://totp/KOSMO:someone?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
          `otpauth://steam/Steam:gamer?secret=${KEY}`,
        ].join('\n'),
      ),
    ]);
    expect(preview.rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['new', undefined],
      ['same', undefined],
      ['same', undefined],
      ['unreadable', 'steam'],
    ]);
    expect(JSON.stringify(preview)).not.toContain(KEY);
    expect(preview.files).toMatchObject([{ name: 'codes.txt', state: 'read', inClear: true }]);
    expect(
      await service.save(preview.rows.filter(({ outcome }) => outcome === 'new').map(({ id }) => id)),
    ).toEqual(ok(1));
    expect(vault.accounts()).toMatchObject([
      { accountName: 'hanako' },
      { issuer: 'Shop', accountName: 'taro', origins: [] },
    ]);
  });

  it('row 54: what a file says of sites is not believed, and nothing is overwritten', async () => {
    const { vault, service } = await moving();
    const before = vault.accounts();
    const preview = await service.give([
      file(
        'a.json',
        JSON.stringify([
          {
            secret: KEY,
            label: hanako.accountName,
            issuer: hanako.issuer,
            type: 'TOTP',
            origins: ['https://evil.example'],
          },
        ]),
      ),
    ]);
    await service.save(preview.rows.map(({ id }) => id));
    expect(vault.accounts()).toHaveLength(2);
    expect(vault.accounts()[0]).toEqual(before[0]);
    expect(vault.accounts()[1]?.origins).toEqual([]);
  });

  it('saves all or nothing', async () => {
    const { world, vault, service } = await moving();
    const lines = ['a', 'b', 'c'].map((name) => `otpauth://totp/${name}?secret=${KEY}${name.toUpperCase()}A`);
    const preview = await service.give([file('codes.txt', lines.join('\n'))]);
    world.failing.add('write');
    expect(await service.save(preview.rows.map(({ id }) => id))).toEqual({ ok: false, error: 'saveFailed' });
    expect(vault.accounts()).toHaveLength(1);
  });

  it('row 55: a backup with a wrong password or damaged leaves everything as it is', async () => {
    const { world, vault, service } = await moving();
    const backup = vault.backup() ?? '';
    expect(vault.isWholeBackup(backup)).toBe(true);
    expect(vault.isWholeBackup(`${backup.slice(0, -3)}AAA`)).toBe(false);
    const before = structuredClone(world.disk);
    const given = await service.give([file('a.kagiban', backup)]);
    expect(given.files).toMatchObject([{ state: 'locked' }]);
    expect(given.files[0]?.error).toBeUndefined();
    const [locked] = given.files;
    const wrong = await service.unlock(locked?.id ?? '', 'another password');
    expect(wrong).toMatchObject({ files: [{ state: 'locked', error: 'import-wrong-password' }], rows: [] });
    const right = await service.unlock(locked?.id ?? '', PASSWORD);
    expect(right).toMatchObject({ files: [{ state: 'read' }], rows: [{ outcome: 'same' }] });
    service.drop();
    const damaged = await service.give([file('b.kagiban', backup.replace(/.{4}$/, '!!!!'))]);
    expect(damaged.files).toMatchObject([{ state: 'failed', error: 'import-damaged' }]);
    expect(world.disk).toEqual(before);
  });

  it('restores a backup as the first vault, with its sites, and never over another', async () => {
    const { vault } = await moving();
    const backup = vault.backup() ?? '';
    expect(await vault.restoreBackup(backup, PASSWORD)).toEqual({ ok: false, error: 'vaultExists' });
    const elsewhere = createVaultWorld();
    const page = elsewhere.page();
    expect(await page.restoreBackup(backup, 'another password')).toEqual({
      ok: false,
      error: 'passwordWrong',
    });
    expect(await page.look()).toEqual({ status: 'none' });
    expect(await page.restoreBackup('KV1.a.b', PASSWORD)).toEqual({ ok: false, error: 'vaultDamaged' });
    expect(await page.restoreBackup(backup, PASSWORD)).toEqual({ ok: true });
    expect(page.accounts()).toMatchObject([
      { accountName: 'hanako', origins: ['https://www.example.portal.kosmo-web.jp'] },
    ]);
    expect(elsewhere.disk.a).not.toBe(backup);
  });

  it.each(['garbage', 'flipped'] as const)(
    'restores a backup over a vault that does not open (%s), and keeps its bytes',
    async (how) => {
      const { world, vault } = await moving();
      const backup = vault.backup() ?? '';
      world.restart();
      const broken = how === 'garbage' ? 'garbage' : `${backup.slice(0, -6)}AAAAAA`;
      Object.assign(world.disk, { a: broken, b: broken, bak: broken, prev: broken });
      const page = world.page();
      if ((await page.look()).status === 'locked') expect((await page.unlock(PASSWORD)).ok).toBe(false);
      expect(await page.create('another-good-password')).toEqual({ ok: false, error: 'vaultExists' });
      expect(await page.restoreBackup(backup, PASSWORD)).toEqual({ ok: true });
      expect(JSON.stringify(world.disk.quarantine)).toContain(broken);
      world.restart();
      const again = world.page();
      expect(await again.unlock(PASSWORD)).toEqual({ ok: true });
      expect(again.accounts()).toHaveLength(1);
    },
  );

  it("row 53: says which of Google's codes are missing, over all files, and only within one batch", () => {
    const part = (batch: number, index: number, size: number) => ({ batch, index, size });
    expect(missingParts([])).toEqual([]);
    expect(missingParts([part(1, 1, 3)])).toEqual([1, 3]);
    expect(missingParts([part(1, 1, 3), part(1, 0, 3), part(1, 0, 3), part(1, 2, 3)])).toEqual([]);
    expect(missingParts([part(1, 0, 2), part(2, 1, 2)])).toEqual([1, 2]);
    expect(missingParts([part(1, 0, 1e9)])).toHaveLength(99);
  });

  it('shows the QR code of an account only after the password', async () => {
    const { vault } = await moving();
    const [{ id } = { id: '' }] = vault.accounts();
    expect(await vault.showQrCode(id, 'another password')).toEqual({ ok: false, error: 'passwordWrong' });
    const shown = await vault.showQrCode(id, PASSWORD);
    expect(shown.ok && shown.value.length).toBeGreaterThan(21);
  });
});
