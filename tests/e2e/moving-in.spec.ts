import { readFileSync } from 'node:fs';
import { keyUri, qrPicture } from '../portal/qr-picture.mjs';
import { realms } from '../portal/realms.mjs';
import { ENGLISH, expect, test } from './fixtures.ts';
import { firstAccount, firstVault, logInByCode, type Scene } from './journeys.ts';
import { codesAboutNow, KEY, KEY_IN_ASCII } from './known-key.ts';
import { button, field, openFile } from './steps.ts';

test.use({ browserFor: 'worker' });

const OLD_DEVICE = { label: '前の拡張機能', secret: KEY_IN_ASCII };
const { kosmo } = realms;
if (!kosmo) throw new Error('no such realm');
const samples = 'tests/corpus/import';
const sample = (name: string) => `${samples}/${name}`;

// One of each kind: that every sample of every app is read as it should is said by tests/unit/core/import/samples.test.ts.
for (const [what, file, password] of [
  ['Authenticator, encrypted', 'authenticator/authenticator-v8-encrypted.json', 'Kenpo-2025-パスワード'],
  ['a table of passwords', 'apps/apple-passwords.csv', undefined],
] as const) {
  test(`J9 moving in: ${what}`, { tag: what === 'Authenticator, encrypted' ? ENGLISH : [] }, async ({
    scene,
    say,
    openPage,
    expectAccessible,
  }) => {
    await firstVault(scene);
    const page = await openPage('manager.html#/import');
    await openFile(page, say, sample(file), password && 'not the password');
    if (password) {
      await expect(page.locator('[data-error="import-wrong-password"]')).toBeVisible();
      await expect(page.getByTestId('import-row')).toHaveCount(0);
      await expectAccessible(page);
      await field(page, say.filePassword).fill(password);
      await button(page, say.open).click();
    }
    const fresh = page.locator('[data-testid="import-row"][data-outcome="new"]');
    await expect(fresh.first()).toBeVisible();
    await expectAccessible(page);
    const count = await fresh.count();
    await button(page, say.import).click();
    await expect(page.getByRole('status').filter({ hasText: say.imported })).toBeVisible();
    // The same file once more: nothing of it is new.
    await openFile(page, say, sample(file), password);
    await expect(page.locator('[data-outcome="same"]').first()).toBeVisible();
    await expect(fresh).toHaveCount(0);
    const list = await openPage('manager.html#/accounts');
    await expect(list.getByTestId('account')).toHaveCount(count);
  });
}

test('J9 what can not be read says why, and nothing changes', async ({ scene, say, openPage }) => {
  await firstVault(scene);
  const page = await openPage('manager.html#/import');
  for (const [file, outcome] of [
    ['apps/raivo-otp-export.zip', 'raivo-archive'],
    ['apps/bitwarden-account-restricted.json', 'account-bound'],
    ['apps/README.md', 'not-recognised'],
  ]) {
    await page.goto('about:blank');
    await page.goBack();
    await openFile(page, say, sample(file ?? ''));
    await expect(page.locator(`[role=alert][data-error="import-${outcome}"]`)).toBeVisible();
  }
});

test('J9 from the extension Open Two-Factor Authenticator: the picture that was saved, and log in', async ({
  scene,
  site,
  say,
  openPage,
}) => {
  const user = await site.newMember('kosmo', { setup: false, devices: [OLD_DEVICE] });
  const address = keyUri(kosmo, user, KEY);
  await firstVault(scene);
  const page = await openPage('manager.html#/import');
  await page.getByText('Open Two-Factor Authenticator').click();
  await expect(page.getByText('.png')).toBeVisible();
  await openFile(page, say, { name: 'download.png', mimeType: 'image/png', buffer: qrPicture(address) });
  await expect(page.locator('[data-outcome="new"]')).toContainText(user);
  await button(page, say.import).click();
  await expect(page.getByRole('status').filter({ hasText: say.imported })).toContainText('download.png');
  await page.close();
  await logInAsBefore(scene, user);
});

test('J9 from the extension Authenticator: its file, and log in', async ({ scene, site, say, openPage }) => {
  const user = await site.newMember('kosmo', { setup: false, devices: [OLD_DEVICE] });
  const issuer = encodeURIComponent('健康保険組合加入者ページ');
  const lines = `otpauth://totp/${issuer}:${user}?secret=${KEY}&issuer=${issuer}`;
  await firstVault(scene);
  const page = await openPage('manager.html#/import');
  await page.getByText('（Chrome の手引きのもの）').click();
  await expect(page.getByText('authenticator.txt').first()).toBeVisible();
  const buffer = Buffer.from(lines);
  await openFile(page, say, { name: 'authenticator.txt', mimeType: 'text/plain', buffer });
  await button(page, say.import).click();
  await expect(page.getByRole('status').filter({ hasText: say.imported })).toContainText('authenticator.txt');
  await page.close();
  await logInAsBefore(scene, user);
});

/** The account knows no site yet: the person agrees to the one in front, once. */
async function logInAsBefore(scene: Scene, user: string): Promise<void> {
  await scene.site.signIn(scene.web, 'kosmo', user);
  await logInByCode(scene);
}

test("J9 Google's codes as pictures, several at once, and one of them pasted", async ({
  scene,
  say,
  openPage,
}) => {
  await firstVault(scene);
  const parts = readFileSync(sample('apps/google-migration-2-parts.txt'), 'utf8').trim().split('\n');
  const [first, second] = parts.map((address) => qrPicture(address, 600));
  if (!first || !second) throw new Error('no parts');
  const page = await openPage('manager.html#/import');
  await openFile(page, say, { name: 'second.png', mimeType: 'image/png', buffer: second });
  await expect(page.getByRole('status').filter({ hasText: /1 枚目/ })).toBeVisible();
  await page.evaluate(
    (bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(bytes)], 'image.png', { type: 'image/png' }));
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [...first],
  );
  await expect(page.getByTestId('import-row')).toHaveCount(6);
  await expect(page.getByRole('status').filter({ hasText: /枚目/ })).toHaveCount(0);
  await page.evaluate((line) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', line);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, `otpauth://totp/Shop:taro?secret=${KEY}`);
  await expect(page.getByTestId('import-row')).toHaveCount(7);
});

test('54 a file that claims sites and the names of a saved account changes nothing of it', async ({
  scene,
  say,
  openPage,
}) => {
  const page = await firstAccount(scene, { service: '健保', account: '花子', key: KEY });
  await page.goto(page.url().replace(/#.*/, '#/import'));
  const claim = {
    ...{ issuer: '健保', label: '花子', type: 'TOTP', secret: 'JBSWY3DPEHPK3PXP', id: '0000000000000000' },
    ...{ origins: ['https://evil.example'], origin: 'https://evil.example', replaces: '健保', pinned: true },
  };
  await openFile(page, say, {
    name: 'claim.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify([claim])),
  });
  await expect(page.locator('[data-outcome="new"]')).toHaveCount(1);
  await button(page, say.import).click();
  await expect(page.getByRole('status').filter({ hasText: say.imported })).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/accounts'));
  await expect(page.getByTestId('account')).toHaveCount(2);
  await expect(page.getByText('evil.example')).toHaveCount(0);
  const codes = await openPage('popup.html');
  await expect(codes.getByTestId('code')).toHaveCount(2);
  const mine = await codes.getByTestId('code').first().textContent();
  expect(codesAboutNow()).toContain(mine?.replace(/\D/g, ''));
});
