import type { Page } from '@playwright/test';
import { expect, PASSWORD, test } from './fixtures.ts';
import { firstVault } from './journeys.ts';
import { KEY } from './known-key.ts';
import { addByKey, button, field } from './steps.ts';

test.use({ browserFor: 'worker' });

/** The browser's window for folders can't be pressed by a test: a private folder of the extension stands for the person's own. */
async function fakePicker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pick = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('usb', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
  await page.reload();
}

const filesIn = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('usb', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });

test('J8 a folder keeps a backup by itself; on the first page it is found again in two presses', async ({
  scene,
  say,
  openPage,
  expectAccessible,
}) => {
  await firstVault(scene);
  const page = await openPage('manager.html#/add');
  await fakePicker(page);
  await addByKey(page, say, { service: 'KOSMO Web', account: '花子', key: KEY });
  await page.goto(page.url().replace(/#.*/, '#/backup'));
  await button(page, say.chooseFolder).click();
  await expect(page.locator('[data-folder=kept]')).toBeVisible();
  await expectAccessible(page);
  const [first] = await filesIn(page);
  expect(first).toMatch(/^kagiban-.*\.kagiban$/);

  await page.reload();
  await expect(page.locator('[data-folder=kept]')).toBeVisible();
  expect(await filesIn(page)).toEqual([first]);

  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) if (name !== 'usb') await root.removeEntry(name);
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
  });
  const welcome = await openPage('welcome.html');
  await fakePicker(welcome);
  await button(welcome, say.usedBefore).click();
  await button(welcome, say.lookInFolder).click();
  await expect(welcome.getByText(first ?? '')).toBeVisible();
  await field(welcome, say.masterPassword).fill(PASSWORD);
  await button(welcome, say.bringBack).click();
  await expect(welcome.locator('html[data-vault=open]')).toBeAttached();
});
