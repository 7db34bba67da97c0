import type { Page } from '@playwright/test';
import { expect, PASSWORD } from '../e2e/fixtures.ts';
import { firstVault, openCapture } from '../e2e/journeys.ts';
import { KEY, OTHER_KEY } from '../e2e/known-key.ts';
import { dataUrl, HOST, serveQrPages, uriFor } from '../e2e/qr-pages.ts';
import { button, createVault, field, openFile, vault } from '../e2e/steps.ts';
import { test } from './walk.ts';

const ACCOUNTS = [
  { issuer: 'KOSMO Web 健康保険組合加入者ページ', accountName: 'hanako.kenpo@example.jp', key: KEY },
  { issuer: 'GitHub', accountName: 'taro', key: OTHER_KEY, person: '太郎' },
];
const SAMPLES = 'tests/corpus/import';

const go = async (page: Page, route: string) => {
  await page.goto(page.url().replace(/#.*/, `#/${route}`));
  await page.reload();
};

test('accounts, the phone, and the recovery sheet', async ({ scene, take }) => {
  const { say, openPage } = scene;
  await firstVault(scene, { accounts: ACCOUNTS });
  const page = await openPage('manager.html#/accounts');
  await button(page, say.edit).first().click();
  await take(page, 'accounts-edit');
  await go(page, 'accounts');
  await button(page, say.remove).first().click();
  await take(page, 'accounts-remove');
  await page.locator('.button-danger').last().click();
  await take(page, 'accounts-removed');
  await button(page, say.usePhone).first().click();
  await take(page, 'phone-password');
  await field(page, say.masterPassword).fill(PASSWORD);
  await button(page, say.showCode).click();
  await expect(page.getByRole('img').first()).toBeVisible();
  await take(page, 'phone-code');
  await go(page, 'accounts');
  await page.getByText(say.moveSeveral).click();
  await take(page, 'phone-several');
  await go(page, 'recovery');
  await field(page, say.masterPassword).fill('wrong');
  await button(page, say.makeRecoveryCode).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await take(page, 'recovery-wrong');
  await field(page, say.masterPassword).fill(PASSWORD);
  await button(page, say.makeRecoveryCode).click();
  await expect(page.getByLabel(say.lastGroup)).toBeVisible();
  await take(page, 'recovery-sheet');
  await go(page, 'settings');
  await button(page, say.changePassword).click();
  await take(page, 'settings-change');
  await go(page, 'settings');
  await button(page, say.erase).last().click();
  await take(page, 'settings-erase');
});

test('moving in, backups, and bringing one back', async ({ scene, take }) => {
  const { say, openPage } = scene;
  await firstVault(scene, { accounts: ACCOUNTS });
  const page = await openPage('manager.html#/import');
  await openFile(page, say, `${SAMPLES}/authenticator/authenticator-v8-encrypted.json`, 'not it');
  await expect(page.getByRole('alert')).toBeVisible();
  await take(page, 'import-locked');
  await go(page, 'import');
  await openFile(page, say, `${SAMPLES}/apps/README.md`);
  await expect(page.getByRole('alert')).toBeVisible();
  await take(page, 'import-none');
  await go(page, 'import');
  await openFile(page, say, `${SAMPLES}/authenticator/authenticator-v8.txt`);
  await expect(page.getByTestId('import-row').first()).toBeVisible();
  await take(page, 'import-rows');
  await button(page, say.import).click();
  await expect(page.getByRole('status').filter({ hasText: say.imported })).toBeVisible();
  await take(page, 'imported');
  await go(page, 'backup');
  const download = page.waitForEvent('download');
  await button(page, say.saveBackup).click();
  const file = await (await download).path();
  await expect(page.getByRole('status').filter({ hasText: say.saved })).toBeVisible();
  await take(page, 'backup-saved');
  await page.getByText(say.saveUnder).click();
  await take(page, 'backup-under');
  // As on another PC.
  await page.evaluate(async () => {
    for (const store of [chrome.storage.local, chrome.storage.session]) await store.clear();
    const root = await navigator.storage.getDirectory();
    for (const name of ['vault.bak', 'vault.prev', 'besides.json'])
      await root.removeEntry(name).catch(() => {});
  });
  const welcome = await openPage('welcome.html');
  await vault(welcome, 'none');
  await button(welcome, say.restore).click();
  await welcome.getByLabel(say.chooseBackup, { exact: true }).setInputFiles(file);
  await field(welcome, say.masterPassword).fill('not it');
  await button(welcome, say.bringBack).click();
  await expect(welcome.getByRole('alert')).toBeVisible();
  await take(welcome, 'restore-wrong');
  await field(welcome, say.masterPassword).fill(PASSWORD);
  await button(welcome, say.bringBack).click();
  await vault(welcome, 'open');
  await take(welcome, 'restored');
});

test('the help, what is added by hand, and a shared PC', async ({ scene, take, language }) => {
  const { say, openPage } = scene;
  const ja = language === 'ja';
  await firstVault(scene, { accounts: ACCOUNTS });
  const page = await openPage('manager.html#/help');
  await page.getByRole('searchbox').fill(ja ? '時計' : 'clock');
  await take(page, 'help-search');
  await page.getByRole('searchbox').fill('zzzz');
  await take(page, 'help-nothing');
  await go(page, 'help/refused');
  await take(page, 'help-open');
  await go(page, 'add');
  await field(page, say.key).fill('あいうえお');
  await button(page, say.save).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await take(page, 'add-wrong');
  await go(page, 'add');
  await field(page, say.key).fill('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJP');
  await take(page, 'add-live');
  await page.getByText(ja ? 'くわしい設定' : 'Details').click();
  await take(page, 'add-details');
  await go(page, 'add');
  const picture = Buffer.from(
    dataUrl(uriFor('jiro', OTHER_KEY.replace('J', 'K'))).split(',')[1] ?? '',
    'base64',
  );
  await page
    .getByLabel(say.choosePicture, { exact: true })
    .setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: picture });
  await expect(page.getByTestId('preview')).toBeVisible();
  await take(page, 'add-preview');
  await button(page, say.save).first().click();
  await expect(page.getByRole('status').filter({ hasText: say.added })).toBeVisible();
  await take(page, 'added');
  await go(page, 'settings');
  await page.getByRole('checkbox', { name: say.sharedPc }).check();
  await take(page, 'settings-shared');
  await go(page, 'accounts');
  await take(page, 'door-page');
  await field(page, say.masterPassword).fill('wrong');
  await button(page, say.unlock).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await take(page, 'door-wrong');
});

test('the frozen page', async ({ scene, context, take }) => {
  const { say, web } = scene;
  await firstVault(scene);
  const [left, right] = [dataUrl(uriFor('taro')), dataUrl(uriFor('jiro', OTHER_KEY))];
  await serveQrPages(context, {
    two: `<style>img{position:absolute;top:120px}</style><img src="${left}" style="left:80px"><img src="${right}" style="left:700px">`,
  });
  await web.goto(`${HOST}/two`);
  const capture = await openCapture(scene, context);
  const frozen = capture.getByTestId('frozen-page');
  await expect(frozen).toBeVisible();
  await take(capture, 'capture-begin');
  const box = (await frozen.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const drag = async (to: readonly [number, number]) => {
    await capture.mouse.move(box.x + 4, box.y + 4);
    await capture.mouse.down();
    await capture.mouse.move(...to, { steps: 6 });
    await capture.mouse.up();
  };
  await drag([box.x + 60, box.y + 60]);
  await expect(capture.getByRole('alert')).toBeVisible();
  await take(capture, 'capture-nothing');
  await button(capture, say.drawAgain).click();
  await drag([box.x + box.width - 4, box.y + box.height - 4]);
  await expect(capture.getByTestId('qr-choice')).toHaveCount(2);
  await take(capture, 'capture-two');
  await capture.getByTestId('qr-choice').first().click();
  await button(capture, say.save).click();
  await expect(capture.getByRole('status').filter({ hasText: say.added })).toBeVisible();
  await take(capture, 'capture-saved');
});

test('the first steps', async ({ scene, take }) => {
  const { say, openPage } = scene;
  const welcome = await openPage('welcome.html');
  await expect(welcome.getByTestId('proposal')).toHaveText(/-\d\d$/);
  await take(welcome, 'welcome');
  await button(welcome, say.chooseOwn).click();
  await field(welcome, say.masterPassword).fill('hanako1950');
  await field(welcome, say.repeat).fill('hanako1950');
  await button(welcome, say.start).click();
  await expect(welcome.getByRole('alert').first()).toBeVisible();
  await take(welcome, 'welcome-weak');
  await welcome.reload();
  await createVault(welcome, say);
  await take(welcome, 'welcome-open');
});
