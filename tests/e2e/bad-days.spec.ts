import { expect, test } from './fixtures.ts';
import { firstVault } from './journeys.ts';
import { KEY } from './known-key.ts';
import { lockedVault, stored } from './locked-vault.ts';
import { button, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

test('J7 where a vault was and does not open nothing is created', async ({
  scene,
  say,
  expectAccessible,
}) => {
  const page = await lockedVault(scene);
  await page.evaluate(async () => {
    await chrome.storage.local.set({ 'v.a': 'garbage', 'v.b': 'garbage' });
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('vault.bak');
    await root.removeEntry('vault.prev');
  });
  await page.reload();
  await vault(page, 'recovery');
  await expect(button(page, say.start)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveAttribute('data-error', 'vaultDamaged');
  await expectAccessible(page);
});

test('J7 a vault of a newer version is left as it is', async ({ scene, expectAccessible }) => {
  const page = await lockedVault(scene);
  // Every copy says so: one alone among copies that open is damaged, and never believed (row 63).
  await page.evaluate(async () => {
    const newer = (text: string) => text.replace('KV1.', 'KV2.');
    const slots = await chrome.storage.local.get<Record<string, string>>(['v.a', 'v.b']);
    for (const [name, text] of Object.entries(slots)) await chrome.storage.local.set({ [name]: newer(text) });
    const root = await navigator.storage.getDirectory();
    for (const name of ['vault.bak', 'vault.prev']) {
      const file = await root.getFileHandle(name).catch(() => undefined);
      if (!file) continue;
      const text = newer(await (await file.getFile()).text());
      const writer = await file.createWritable();
      await writer.write(text);
      await writer.close();
    }
  });
  const before = await stored(page);
  await page.reload();
  await vault(page, 'newer');
  await expectAccessible(page);
  expect(await stored(page)).toEqual(before);
});

test('J7 a popup that is closed in the middle of saving leaves the old or the new', async ({
  scene,
  say,
  openPage,
}) => {
  await firstVault(scene);
  for (const wait of [0, 2, 5, 10, 20]) {
    const add = await openPage('manager.html#/add');
    await add.getByLabel(say.service, { exact: true }).fill(`at ${wait} ms`);
    await add.getByLabel(say.key, { exact: true }).fill(KEY);
    await expect(button(add, say.save)).toBeEnabled();
    await add.evaluate(
      ([name, milliseconds]) => {
        const save = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
        save?.click();
        setTimeout(() => window.close(), Number(milliseconds));
      },
      [say.save, wait] as const,
    );
    await expect.poll(() => add.isClosed()).toBe(true);
    const list = await openPage('manager.html#/accounts');
    await vault(list, 'open');
    await expect(list.getByRole('heading', { level: 1 })).toBeVisible();
    const names = await list.getByTestId('account').allTextContents();
    expect(names.every((name) => /at \d+ ms/.test(name))).toBe(true);
    await list.close();
  }
});
