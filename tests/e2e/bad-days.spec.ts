import type { Page } from '@playwright/test';
import { qrPicture } from '../portal/qr-picture.mjs';
import { expect, test } from './fixtures.ts';
import { firstVault, openCapture } from './journeys.ts';
import { KEY } from './known-key.ts';
import { lockedVault, stored } from './locked-vault.ts';
import { button, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

const uri = (name: string) => `otpauth://totp/KOSMO:${name}?secret=${KEY}&issuer=KOSMO`;

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

/** Shows pictures of QR codes on a page that is not a login page. */
async function showCodes(web: Page, address: string, texts: readonly string[]): Promise<void> {
  await web.goto(address);
  const pictures = texts.map((text) => `data:image/png;base64,${qrPicture(text).toString('base64')}`);
  await web.evaluate((sources) => {
    document.body.replaceChildren(
      ...sources.map((source) => Object.assign(document.createElement('img'), { src: source, alt: '' })),
    );
    return Promise.all([...document.images].map((image) => image.decode()));
  }, pictures);
}

test('J1 a code that is no login code says what it is', async ({ scene, web, site, say, pressToolbar }) => {
  await firstVault(scene);
  const user = await site.newMember('kosmo');
  await site.signIn(web, 'kosmo', user);
  await showCodes(web, web.url(), ['https://example.test/']);
  const popup = await pressToolbar();
  await button(popup, say.scan).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'notOtpauth');
});

test('J1 of two codes the right one is chosen', async ({
  scene,
  web,
  site,
  say,
  pressToolbar,
  expectAccessible,
}) => {
  await firstVault(scene);
  const user = await site.newMember('kosmo');
  await site.signIn(web, 'kosmo', user);
  await showCodes(web, web.url(), [
    uri('hanako'),
    uri('taro').replace(KEY, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'),
  ]);
  const popup = await pressToolbar();
  await expect(popup.getByTestId('qr-choice')).toHaveCount(2);
  await expectAccessible(popup);
  await popup.getByTestId('qr-choice').filter({ hasText: 'taro' }).click();
  await button(popup, say.save).click();
  await expect(popup.getByTestId('account').filter({ hasText: 'taro' })).toBeVisible();
});

test('J2 a page that went away before its picture was taken says so', async ({
  scene,
  web,
  site,
  context,
}) => {
  await firstVault(scene);
  const user = await site.newMember('kosmo');
  await site.signIn(web, 'kosmo', user);
  const capture = await openCapture(scene, context);
  await expect(capture.getByTestId('frozen-page')).toBeVisible();
  // The grant was for the page that was in front; on the next one it is gone.
  await web.goto('about:blank');
  await capture.reload();
  await expect(capture.getByRole('alert')).toHaveAttribute(
    'data-error',
    /pageGone|pageProtected|screenshotFailed/,
  );
});
