import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectToFit, photograph } from './in-sight.ts';
import { firstVault } from './journeys.ts';
import { KEY } from './known-key.ts';
import { stored } from './locked-vault.ts';
import { button, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

/** Nothing is cut off at the side; a picture of each look for those who want to see it. */
async function expectLegible(page: Page, name: string): Promise<void> {
  await photograph(page, name);
  await expectToFit(page, name);
}

test('what was put aside, the folder of backups, and a newer version: legible in every look', async ({
  scene,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  const { say, openPage } = scene;
  await firstVault(scene, { accounts: [{ issuer: 'KOSMO Web', accountName: '花子', key: KEY }] });
  const page = await openPage('manager.html#/settings');
  // As a vault that was replaced lies there.
  await page.evaluate(async () => {
    const { 'v.a': a } = await chrome.storage.local.get<Record<string, string>>('v.a');
    for (const day of [0, 40])
      await chrome.storage.local.set({
        [`v.q.${1_760_000_000_000 + day * 86_400_000}.0`]: JSON.stringify({ f: 'kagiban-rescue', a, day }),
      });
  });
  await page.reload();
  const kept = page.getByRole('heading', { name: '取っておいたもの' });
  await kept.scrollIntoViewIfNeeded();
  await expect(kept).toBeVisible();
  await expectAccessible(page);
  await expectLegible(page, 'kept');

  // The browser's own window for folders can't be pressed by a test: a private folder of the extension stands for the person's own.
  await page.addInitScript(() => {
    const pick = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('usb', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
    if (localStorage.getItem('asks'))
      Object.assign(FileSystemHandle.prototype, { queryPermission: async () => 'prompt' });
  });
  await page.goto(page.url().replace(/#.*/, '#/backup'));
  await page.reload();
  await expect(page.locator('[data-folder=none]')).toBeVisible();
  await page.locator('[data-folder]').scrollIntoViewIfNeeded();
  await expectLegible(page, 'folder-none');
  await button(page, say.chooseFolder).click();
  await expect(page.locator('[data-folder=kept]')).toBeVisible();
  await expectLegible(page, 'folder-kept');
  await page.evaluate(() => localStorage.setItem('asks', '1'));
  await page.reload();
  await expect(page.locator('[data-folder=asks]')).toBeVisible();
  await page.locator('[data-folder]').scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await expectLegible(page, 'folder-asks');
  await page.evaluate(() => localStorage.clear());

  await page.evaluate(async () => {
    const newer = (text: string) => text.replace('KV1.', 'KV2.');
    const slots = await chrome.storage.local.get<Record<string, string>>(['v.a', 'v.b']);
    for (const [name, text] of Object.entries(slots)) await chrome.storage.local.set({ [name]: newer(text) });
    const root = await navigator.storage.getDirectory();
    for (const name of ['vault.bak', 'vault.prev']) await root.removeEntry(name).catch(() => {});
    await chrome.storage.session.clear();
  });
  const before = await stored(page);
  await page.reload();
  await vault(page, 'newer');
  await expect(page.getByRole('button').first()).toBeVisible();
  await expectAccessible(page);
  await expectLegible(page, 'newer');
  expect(await stored(page)).toEqual(before);
});
