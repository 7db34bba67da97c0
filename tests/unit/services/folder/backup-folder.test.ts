import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/result.ts';
import type { ChosenFolder } from '../../../../lib/services/folder/backup-folder.ts';
import { createBackupFolder } from '../../../../lib/services/folder/create-backup-folder.ts';
import { readPolicy } from '../../../../lib/services/policy/policy.ts';
import { defaultSettings, type Settings } from '../../../../lib/services/settings/settings-service.ts';
import { hanako } from '../../support/accounts.ts';
import { createVaultWorld, PASSWORD } from '../../support/vault-world.ts';

/** A vault with one account, and a folder of the browser's: a fake, because no test can press its window. */
async function world({ policy = {} }: { policy?: object } = {}) {
  const vaults = createVaultWorld();
  const vault = vaults.page();
  await vault.create(PASSWORD);
  await vault.add(hanako);
  const files = new Map<string, { text: string; changedAt: number }>();
  const browser = { granted: true, says: true, full: false, lies: false, picks: true, gone: false };
  let time = Date.UTC(2026, 10, 28, 9);
  const folder: ChosenFolder = {
    name: 'OneDrive',
    mayWrite: async () => browser.granted,
    ask: async () => (browser.granted = browser.says),
    files: async () => [...files].map(([name, { changedAt }]) => ({ name, changedAt })),
    read: async (name) => files.get(name)?.text ?? Promise.reject(new Error('gone')),
    async write(name, text) {
      if (browser.full || browser.gone) throw new Error('full');
      files.set(name, { text: browser.lies ? text.slice(0, -1) : text, changedAt: time });
    },
    async remove(name) {
      files.delete(name);
    },
  };
  let kept: ChosenFolder | undefined;
  let settings: Settings = defaultSettings;
  const service = createBackupFolder({
    folders: {
      kept: async () => kept,
      async keep(chosen) {
        kept = chosen;
      },
      async forget() {
        kept = undefined;
      },
      pick: async () => (browser.picks ? folder : undefined),
      inTurn: (work) => work(),
    },
    vault,
    settings: {
      read: async () => settings,
      async change(changes) {
        settings = { ...settings, ...changes };
        return ok();
      },
    },
    policy: { soon: async () => readPolicy(policy) },
    now: () => time++,
    newTag: () => '0123456789abcdef',
  });
  let nth = 1;
  const another = () =>
    vault.add({ ...hanako, accountName: `user ${nth}`, secret: new Uint8Array(20).fill(nth++) });
  return { service, vault, vaults, files, browser, another, settings: () => settings };
}

describe('a folder of backups', () => {
  it('holds a whole backup as soon as it is chosen, which the master password opens on another PC', async () => {
    const { service, files, settings } = await world();
    expect(await service.renew()).toEqual({ state: 'none', name: '' });
    expect(await service.choose()).toEqual({ state: 'kept', name: 'OneDrive' });
    const [[name, { text }] = ['', { text: '' }]] = files;
    expect(name).toMatch(/^kagiban-0123456789abcdef-\d{8}-\d{9}\.kagiban$/);
    expect(text).not.toContain('hanako');
    expect(settings().backedUpAt).toBeGreaterThan(0);
    const elsewhere = createVaultWorld().page();
    await elsewhere.look();
    expect(await elsewhere.restoreBackup(text, { password: PASSWORD })).toMatchObject({ ok: true });
    expect(elsewhere.accounts()).toHaveLength(1);
  });

  it('is renewed after a change, not without one, and keeps three versions of ours and every file of others', async () => {
    const { service, files, another } = await world();
    files.set('kagiban-fedcba9876543210-20250101-000000000.kagiban', { text: 'of another PC', changedAt: 1 });
    files.set('holiday.jpg', { text: 'x', changedAt: 1 });
    await service.choose();
    const [first] = [...files.keys()].filter((name) => name.includes('0123'));
    await service.renew();
    expect(files.size).toBe(3);
    for (let change = 0; change < 5; change++) {
      await another();
      expect(await service.renew()).toMatchObject({ state: 'kept' });
    }
    const own = [...files.keys()].filter((name) => name.includes('0123'));
    expect(own).toHaveLength(3);
    expect(own).not.toContain(first);
    expect(files.size).toBe(5);
  });

  it('is told kept only when what was written was read back whole', async () => {
    for (const fault of ['lies', 'full', 'gone'] as const) {
      const { service, files, browser, another, settings } = await world();
      await service.choose();
      const before = [...files.keys()];
      browser[fault] = true;
      await another();
      expect(await service.renew(), fault).toMatchObject({ state: 'failed' });
      expect([...files.keys()]).toEqual(before);
      const backedUpAs = settings().backedUpAs;
      browser[fault] = false;
      expect(await service.renew()).toMatchObject({ state: 'kept' });
      expect(settings().backedUpAs).not.toBe(backedUpAs);
    }
  });

  it('waits for the person where the browser asks again, and goes on after one press', async () => {
    const { service, files, browser, another } = await world();
    await service.choose();
    browser.granted = false;
    await another();
    expect(await service.renew()).toEqual({ state: 'asks', name: 'OneDrive' });
    expect(files.size).toBe(1);
    browser.says = false;
    expect(await service.goOn()).toMatchObject({ state: 'asks' });
    browser.says = true;
    expect(await service.goOn()).toMatchObject({ state: 'kept' });
    expect(files.size).toBe(2);
  });

  it('is not offered where an administrator forbids it, and one that was chosen before gets nothing more', async () => {
    const { service, files } = await world({ policy: { backupFolder: false } });
    expect(await service.choose()).toMatchObject({ state: 'forbidden' });
    expect(await service.renew()).toMatchObject({ state: 'forbidden' });
    expect(files.size).toBe(0);
  });

  it('does not let an empty vault push out what was kept', async () => {
    const { service, vault, files } = await world();
    await service.choose();
    const [account] = vault.accounts();
    await vault.remove(account?.id ?? '');
    await service.renew();
    expect(files.size).toBe(1);
  });

  it('stops without touching the files, and a window that was closed changes nothing', async () => {
    const { service, files, browser, another } = await world();
    await service.choose();
    browser.picks = false;
    expect(await service.choose()).toMatchObject({ state: 'kept' });
    await service.stop();
    await another();
    expect(await service.renew()).toMatchObject({ state: 'none' });
    expect(files.size).toBe(1);
  });

  it('is found again: the newest backup of any kind, by its file time', async () => {
    const { service, files, browser, another } = await world();
    expect(await service.find()).toBe('nothingThere');
    files.set('notes.kagiban.exe', { text: 'x', changedAt: 9e15 });
    files.set('kagiban-2026-11-24.kagiban', { text: 'by hand', changedAt: 1 });
    expect(await service.find()).toEqual({ name: 'kagiban-2026-11-24.kagiban', text: 'by hand' });
    await service.choose();
    await another();
    await service.renew();
    const found = await service.find();
    expect(found).toMatchObject({ name: expect.stringContaining('0123456789abcdef') });
    browser.picks = false;
    expect(await service.find()).toBe('cancelled');
  });
});
