import { expect, PASSWORD, test } from './fixtures.ts';
import { firstVault } from './journeys.ts';
import { KEY } from './known-key.ts';
import { expectAccounts, lockedVault, stored } from './locked-vault.ts';
import { button, field, unlock, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

test('5 an older slot beside a torn one: what the mirror holds is opened, the torn bytes are kept', async ({
  scene,
}) => {
  const page = await lockedVault(scene);
  await page.evaluate(async () => {
    const { 'v.head': head, ...all } =
      await chrome.storage.local.get<Record<string, string | { cur: string }>>(null);
    const newest = `v.${(head as { cur: string }).cur}`;
    await chrome.storage.local.set({ [newest]: String(all[newest]).slice(0, 900) });
  });
  await page.reload();
  await unlock(page, scene.say);
  await vault(page, 'open');
  await expectAccounts(scene, 2);
  await expect
    .poll(async () => Object.keys(await stored(page)).filter((key) => key.startsWith('v.q.')).length)
    .toBe(1);
});

test('5 where the newest copy is lost everywhere the older one opens, with its date, and nothing is overwritten', async ({
  scene,
  expectAccessible,
}) => {
  const page = await lockedVault(scene);
  const torn = await page.evaluate(async () => {
    const all = await chrome.storage.local.get<Record<string, string | { cur: string }>>(null);
    const newest = `v.${(all['v.head'] as { cur: string }).cur}`;
    const broken = `${String(all[newest]).slice(0, -6)}AAAAAA`;
    await chrome.storage.local.set({ [newest]: broken });
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('vault.bak');
    await root.removeEntry('vault.prev');
    return broken;
  });
  await page.reload();
  await unlock(page, scene.say);
  await vault(page, 'open');
  await expect(page.locator('[data-notice="olderCopy"]')).toContainText(/\d{4}/);
  await expectAccessible(page);
  await expectAccounts(scene, 1);
  expect(Object.values(await stored(page))).toContain(torn);
  await button(page, scene.say.iSee).click();
  await expect(page.locator('[data-notice]')).toHaveCount(0);
});

test('6 an emptied database: the vault comes back from the mirror after unlocking, and that is said', async ({
  scene,
}) => {
  const page = await lockedVault(scene);
  await page.evaluate(() => chrome.storage.local.clear());
  await page.reload();
  await expect(button(page, scene.say.start)).toHaveCount(0);
  await unlock(page, scene.say);
  await vault(page, 'open');
  await expect(page.locator('[data-notice="healed"]')).toBeVisible();
  await expectAccounts(scene, 2);
  await expect.poll(async () => Object.keys(await stored(page))).toContain('v.a');
});

test('8 with every store empty the first page offers to restore a backup beside the start', async ({
  scene,
}) => {
  const page = await lockedVault(scene);
  await page.evaluate(async () => {
    await chrome.storage.local.clear();
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name);
  });
  await page.reload();
  await vault(page, 'none');
  await expect(button(page, scene.say.start)).toBeVisible();
  await button(page, scene.say.restore).click();
  await expect(page.getByLabel(scene.say.chooseBackup, { exact: true })).toBeAttached();
});

test('13 a popup that is closed while the key is derived changes nothing', async ({ scene, web }) => {
  const page = await lockedVault(scene);
  const before = await stored(page);
  await web.goto('about:blank');
  for (const wait of [0, 20, 60, 120]) {
    const popup = await scene.pressToolbar();
    await vault(popup, 'locked');
    await field(popup, scene.say.masterPassword).fill(PASSWORD);
    await button(popup, scene.say.unlock).evaluate((element: HTMLElement, milliseconds) => {
      element.click();
      setTimeout(() => window.close(), milliseconds);
    }, wait);
    await expect.poll(() => popup.isClosed()).toBe(true);
    expect(await stored(page)).toEqual(before);
  }
  await unlock(page, scene.say);
  await vault(page, 'open');
});

test('14 two windows that add accounts at the same time lose none', async ({ scene }) => {
  test.setTimeout(300_000);
  await firstVault(scene);
  const { say, openPage } = scene;
  const windows = [await openPage('manager.html#/add'), await openPage('manager.html#/add')];
  await Promise.all(
    windows.map(async (page, index) => {
      for (let count = 0; count < 8; count++) {
        await field(page, say.service).fill(`window ${index}`);
        await field(page, say.account).fill(`account ${count}`);
        await field(page, say.key).fill(KEY);
        await button(page, say.save).click();
        await expect(field(page, say.key)).toHaveValue('');
        await expect(page.getByRole('status').filter({ hasText: say.added })).toBeVisible();
      }
    }),
  );
  await expectAccounts(scene, 16);
});
