import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, PASSWORD, test } from './fixtures.ts';
import { firstVault, type Scene } from './journeys.ts';
import { addByKey, button, field, vault } from './steps.ts';

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const samples = 'tests/corpus/import';
const sample = (name: string) => `${samples}/${name}`;

for (const [what, file, password] of [
  ['Authenticator, encrypted', 'authenticator/authenticator-v8-encrypted.json', 'Kenpo-2025-パスワード'],
  ['Authenticator, in clear', 'authenticator/authenticator-v8.txt', undefined],
  ['Aegis, encrypted', 'apps/aegis-encrypted.json', 'Kosmo-Import-1!'],
  ['Bitwarden, encrypted', 'apps/bitwarden-argon2id.json', 'Kosmo-Import-1!'],
  ['a table of passwords', 'apps/apple-passwords.csv', undefined],
  ["Google's codes", 'apps/google-migration-2-parts.txt', undefined],
] as const) {
  test(`J9 moving in: ${what}`, async ({ web, site, say, pressToolbar, openPage, expectAccessible }) => {
    const scene: Scene = { web, site, say, pressToolbar, openPage };
    await firstVault(scene);
    const page = await openPage('manager.html#/import');
    await page.getByLabel(say.chooseFile, { exact: true }).setInputFiles(sample(file));
    if (password) {
      await field(page, say.filePassword).fill('not the password');
      await button(page, say.open).click();
      await expect(page.locator('[data-error="import-wrong-password"]')).toBeVisible({ timeout: 30_000 });
      await expect(page.getByTestId('import-row')).toHaveCount(0);
      await expectAccessible(page);
      await field(page, say.filePassword).fill(password);
      await button(page, say.open).click();
    }
    const fresh = page.locator('[data-testid="import-row"][data-outcome="new"]');
    await expect(fresh.first()).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    const count = await fresh.count();
    await button(page, say.import).click();
    await expect(page.getByRole('status').filter({ hasText: say.imported })).toBeVisible();
    // The same file once more: nothing of it is new.
    await page.getByLabel(say.chooseFile, { exact: true }).setInputFiles(sample(file));
    if (password) {
      await field(page, say.filePassword).fill(password);
      await button(page, say.open).click();
    }
    await expect(page.locator('[data-outcome="same"]').first()).toBeVisible({ timeout: 30_000 });
    await expect(fresh).toHaveCount(0);
    const list = await openPage('manager.html#/accounts');
    await expect(list.getByTestId('account')).toHaveCount(count);
  });
}

test('J9 what can not be read says why, and nothing changes', async ({
  web,
  site,
  say,
  pressToolbar,
  openPage,
}) => {
  await firstVault({ web, site, say, pressToolbar, openPage });
  const page = await openPage('manager.html#/import');
  for (const [file, outcome] of [
    ['apps/raivo-otp-export.zip', 'archive'],
    ['apps/bitwarden-account-restricted.json', 'account-bound'],
    ['apps/README.md', 'not-recognised'],
  ]) {
    await page.goto('about:blank');
    await page.goBack();
    await page.getByLabel(say.chooseFile, { exact: true }).setInputFiles(sample(file ?? ''));
    await expect(page.locator(`[role=alert][data-error="import-${outcome}"]`)).toBeVisible();
  }
});

test('J8 a backup is saved, opened again, and restored in another browser', async ({
  web,
  site,
  say,
  pressToolbar,
  openPage,
  expectAccessible,
}) => {
  const scene: Scene = { web, site, say, pressToolbar, openPage };
  await firstVault(scene);
  const add = await openPage('manager.html#/add');
  await addByKey(add, say, { service: 'KOSMO Web', account: '花子', key: KEY });
  await add.goto(add.url().replace('#/add', '#/backup'));
  await expectAccessible(add);
  const download = add.waitForEvent('download');
  await button(add, say.saveBackup).click();
  await expect(add.getByRole('status').filter({ hasText: say.saved })).toBeVisible();
  const saved = await (await download).path();
  const text = readFileSync(saved, 'utf8');
  expect(text).toMatch(/^KV1\./);
  expect(text).not.toContain('KOSMO');

  // Another browser: everything that this one remembers is gone.
  await add.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    const root = await navigator.storage.getDirectory();
    for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys())
      await root.removeEntry(name);
  });
  const welcome = await openPage('welcome.html');
  await vault(welcome, 'none');
  await button(welcome, say.restore).click();
  await expectAccessible(welcome);
  await welcome.getByLabel(say.chooseBackup, { exact: true }).setInputFiles(saved);
  await field(welcome, say.masterPassword).fill('not the password');
  await button(welcome, say.bringBack).click();
  await expect(welcome.locator('[data-error="passwordWrong"]')).toBeVisible();
  await field(welcome, say.masterPassword).fill(PASSWORD);
  await button(welcome, say.bringBack).click();
  await vault(welcome, 'open');
  const list = await openPage('manager.html#/accounts');
  await expect(list.getByTestId('account')).toHaveCount(1);

  // Into a vault that is there: as any other file, and nothing is doubled.
  const moving = await openPage('manager.html#/import');
  await moving.getByLabel(say.chooseFile, { exact: true }).setInputFiles(saved);
  await field(moving, say.filePassword).fill(PASSWORD);
  await button(moving, say.open).click();
  await expect(moving.locator('[data-outcome="same"]')).toHaveCount(1);
});

test('J10 the phone reads the code that is shown after the password', async ({
  web,
  site,
  say,
  pressToolbar,
  openPage,
  expectAccessible,
}) => {
  await firstVault({ web, site, say, pressToolbar, openPage });
  const add = await openPage('manager.html#/add');
  await addByKey(add, say, { service: '健保', account: '花子', key: KEY });
  const list = await openPage('manager.html#/accounts');
  await button(list, say.usePhone).click();
  await field(list, say.masterPassword).fill('not the password');
  await button(list, say.showCode).click();
  await expect(list.locator('[data-error="passwordWrong"]')).toBeVisible();
  await field(list, say.masterPassword).fill(PASSWORD);
  await button(list, say.showCode).click();
  const code = list.getByRole('img', { name: /健保/ });
  await expect(code).toBeVisible();
  await expectAccessible(list);
  const seen = async () => {
    const { data, width, height } = PNG.sync.read(await code.screenshot());
    return jsQR(new Uint8ClampedArray(data), width, height)?.data;
  };
  expect(await seen()).toBeUndefined();
  const reveal = button(list, say.whilePressed);
  await reveal.hover();
  await list.mouse.down();
  expect(await seen()).toBe(
    `otpauth://totp/${encodeURIComponent('健保')}:${encodeURIComponent('花子')}?secret=${KEY}&digits=6&algorithm=SHA1&issuer=${encodeURIComponent('健保')}&period=30`,
  );
  await list.mouse.up();
  await expect(code).toBeHidden({ timeout: 35_000 });
});
