import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { ENGLISH, expect, PASSWORD, test } from './fixtures.ts';
import { accountOf, firstVault, type Scene } from './journeys.ts';
import { KEY, OTHER_KEY } from './known-key.ts';
import { openSecondBrowser } from './second-browser.ts';
import { addByKey, button, field, openFile, unlock, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

const FILE_PASSWORD = 'sakura-inu-neko-kumo-12';

type Names = Parameters<typeof addByKey>[2];
const hanako: Names = { service: 'KOSMO Web', account: '花子', key: KEY };
const taro: Names = { service: 'KOSMO Web', account: '太郎', key: OTHER_KEY };

/** A page of the manager over a vault with these accounts. */
async function manager(scene: Scene, accounts: readonly Names[]): Promise<Page> {
  await firstVault(scene, { accounts: accounts.map(accountOf) });
  return scene.openPage('manager.html#/add');
}

const go = (page: Page, route: string) => page.goto(page.url().replace(/#.*/, `#/${route}`));

/** Presses a button that saves a file, and gives back where it lies. */
async function savedBy(page: Page, press: () => Promise<void>): Promise<{ path: string; name: string }> {
  const download = page.waitForEvent('download');
  await press();
  const file = await download;
  return { path: await file.path(), name: file.suggestedFilename() };
}

async function saveBackup(page: Page, { say }: Scene): Promise<{ path: string; name: string }> {
  await go(page, 'backup');
  const file = await savedBy(page, () => button(page, say.saveBackup).click());
  await expect(page.getByRole('status').filter({ hasText: say.saved })).toContainText(file.name);
  return file;
}

type File = Parameters<Locator['setInputFiles']>[0];

async function restore(welcome: Page, { say }: Scene, file: File, password: string): Promise<void> {
  await welcome.getByLabel(say.chooseBackup, { exact: true }).setInputFiles(file);
  await field(welcome, say.masterPassword).fill(password);
  await button(welcome, say.bringBack).click();
}

/** The same file with other bytes at its end. */
const damagedFrom = (text: string) => ({
  ...{ name: 'damaged.kagiban', mimeType: 'application/octet-stream' },
  buffer: Buffer.from(`${text.slice(0, -40)}${'A'.repeat(40)}`),
});

test('J8 saved in Chrome, restored in Edge: what is wrong or damaged is refused, then the same codes, and nothing doubled when it is read once more', async ({
  scene,
  say,
  openPage,
  expectAccessible,
}) => {
  const page = await manager(scene, [hanako, taro]);
  await go(page, 'backup');
  await expectAccessible(page);
  const file = await saveBackup(page, scene);
  expect(file.name).toMatch(/^kagiban-\d{4}-\d\d-\d\d\.kagiban$/);
  const text = readFileSync(file.path, 'utf8');
  expect(text).toMatch(/^KV1\./);
  const header = JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString());
  expect(header.wraps).toMatchObject([{ type: 'pw', kdf: { alg: 'argon2id', m: 131_072, t: 3 } }]);

  const edge = await openSecondBrowser('edge');
  const welcome = await edge.openPage('welcome.html');
  await vault(welcome, 'none');
  await button(welcome, say.restore).click();
  await expectAccessible(welcome);
  await restore(welcome, scene, file.path, 'not the password');
  await expect(welcome.locator('[data-error="passwordWrong"]')).toBeVisible();
  await restore(welcome, scene, damagedFrom(text), PASSWORD);
  await expect(welcome.locator('[role=alert][data-error="vaultDamaged"]')).toBeVisible();
  await vault(welcome, 'none');
  await restore(welcome, scene, file.path, PASSWORD);
  await vault(welcome, 'open');
  const [here, there] = [await openPage('popup.html'), await edge.openPage('popup.html')];
  const codes = async () => {
    const [one, other] = await Promise.all(
      [here, there].map((popup) => popup.getByTestId('code').allTextContents()),
    );
    return one?.length === 2 && JSON.stringify(one) === JSON.stringify(other);
  };
  await expect.poll(codes).toBe(true);

  // Into a vault that is there: as any other file.
  const moving = await edge.openPage('manager.html#/import');
  await openFile(moving, say, file.path, PASSWORD);
  await expect(moving.locator('[data-outcome="same"]')).toHaveCount(2);
  await edge.close();
});

test('55 a backup with the wrong password, or damaged, leaves the vault as it is', async ({ scene, say }) => {
  const page = await manager(scene, [hanako]);
  const file = await saveBackup(page, scene);
  const stored = () =>
    page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(['v.a', 'v.b'])));
  const before = await stored();
  const text = readFileSync(file.path, 'utf8');
  const damaged = damagedFrom(text);
  await go(page, 'import');
  for (const [path, password, error] of [
    [file.path, 'not the password', 'import-wrong-password'],
    [damaged, PASSWORD, 'import-damaged'],
  ] as const) {
    await page.reload();
    await openFile(page, say, path, password);
    await expect(page.locator(`[role=alert][data-error="${error}"]`)).toBeVisible();
    await expect(page.getByTestId('import-row')).toHaveCount(0);
  }
  expect(await stored()).toBe(before);
});

test('J8 one person of the family takes their own accounts to another PC, under a password of their own', async ({
  scene,
  say,
  expectAccessible,
}) => {
  const page = await manager(scene, [hanako, taro]);
  await go(page, 'accounts');
  const row = page.getByTestId('account').filter({ hasText: '太郎' });
  await button(row, say.edit).click();
  await page.getByLabel(say.whose).fill('太郎');
  await button(row, say.saveChanges).click();
  await go(page, 'backup');
  await page.getByText(say.saveUnder).click();
  await page.getByRole('radio', { name: /太郎/ }).check();
  await field(page, say.backupPassword).fill(FILE_PASSWORD);
  await field(page, say.repeat).fill(FILE_PASSWORD);
  await expectAccessible(page);
  await button(page, say.next).click();
  await field(page, say.masterPassword).fill(PASSWORD);
  const file = await savedBy(page, () => button(page, say.saveFile).click());
  expect(file.name).toMatch(/^kagiban-太郎-.*\.kagiban$/);
  await expect(page.getByRole('status').filter({ hasText: say.saved })).toContainText(file.name);

  const elsewhere = await openSecondBrowser('edge');
  const welcome = await elsewhere.openPage('welcome.html#restore');
  await restore(welcome, scene, file.path, PASSWORD);
  await expect(welcome.locator('[data-error="passwordWrong"]')).toBeVisible();
  await restore(welcome, scene, file.path, FILE_PASSWORD);
  await vault(welcome, 'open');
  const list = await elsewhere.openPage('manager.html#/accounts');
  await expect(list.getByTestId('account')).toHaveCount(1);
  await expect(list.getByTestId('account')).toContainText('太郎');
  await elsewhere.close();
});

test('J8 the popup reminds of the backup below the codes, until it is done or put off, and again after a change', {
  tag: ENGLISH,
}, async ({ scene, say, openPage, expectAccessible }) => {
  const page = await manager(scene, [hanako]);
  const popup = await openPage('popup.html');
  const reminder = button(popup, say.saveBackupNow);
  await expect(reminder).toBeVisible();
  await expectAccessible(popup);
  const [code, box] = [await popup.getByTestId('code').boundingBox(), await reminder.boundingBox()];
  expect(box?.y).toBeGreaterThan(code?.y ?? Number.POSITIVE_INFINITY);
  await button(popup, say.notNow).click();
  await expect(reminder).toHaveCount(0);
  await saveBackup(page, scene);
  await go(page, 'add');
  await addByKey(page, say, taro);
  await popup.reload();
  await expect(reminder).toBeVisible();
  await saveBackup(page, scene);
  await expect(reminder).toHaveCount(0);
  await button(popup, say.lock).click();
  await unlock(popup, say);
  await expect(popup.getByTestId('code')).toHaveCount(2);
  await expect(reminder).toHaveCount(0);
});
