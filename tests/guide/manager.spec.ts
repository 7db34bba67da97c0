import { expect, PASSWORD } from '../e2e/fixtures.ts';
import { firstAccount } from '../e2e/journeys.ts';
import { KEY } from '../e2e/known-key.ts';
import { addByKey, button, createVault, field, unlock } from '../e2e/steps.ts';
import { test } from './steps.ts';

const SERVICE = '健康保険組合加入者ページ';

test.use({ onPortal: true });

/** Of our page in a window of 800 pixels: its head and the first card. */
const PART = { x: 0, y: 0, width: 800, height: 300 };

test('what is kept, moved, shared and removed', async ({ camera, scene, say }) => {
  const page = await firstAccount(scene, { service: SERVICE, account: 'yoshiko', key: KEY });
  const go = async (route: string) => {
    await page.goto(page.url().replace(/#.*/, `#/${route}`));
    await page.reload();
  };
  await go('backup');
  await expect(button(page, say.saveBackup)).toBeVisible();
  await camera.take('backup', {
    page,
    marks: [button(page, say.saveBackup)],
    figure: PART,
    forStores: true,
  });
  await go('accounts');
  await camera.take('accounts', { page, marks: [button(page, say.usePhone)], figure: PART });
  await button(page, say.edit).click();
  await page.getByLabel(say.whose).fill(say.start === 'Start' ? 'Yoshiko' : '良子');
  await button(page, say.saveChanges).scrollIntoViewIfNeeded();
  await camera.take('person', {
    page,
    marks: [page.getByLabel(say.whose), button(page, say.saveChanges)],
    figure: { ...PART, y: 60, height: 420 },
  });
  await go('accounts');
  await button(page, say.usePhone).click();
  await field(page, say.masterPassword).fill(PASSWORD);
  await button(page, say.showCode).click();
  const code = page.getByRole('img', { name: new RegExp(SERVICE) });
  await expect(code).toBeVisible();
  await code.scrollIntoViewIfNeeded();
  await camera.take('phone', { page, marks: [code] });

  await go('settings');
  const shared = page.getByRole('checkbox', { name: say.sharedPc });
  await expect(shared).toBeVisible();
  await camera.take('settings', { page, marks: [page.locator('.check').filter({ has: shared })] });
  await button(page, say.erase).scrollIntoViewIfNeeded();
  await camera.take('erase', { page, marks: [button(page, say.erase)] });

  await go('import');
  await expect(page.getByLabel(say.chooseFile, { exact: true })).toBeAttached();
  await camera.take('import', {
    page,
    marks: [page.locator('label').filter({ hasText: say.chooseFile }).first()],
    figure: PART,
  });
  await page
    .getByLabel(say.chooseFile, { exact: true })
    .setInputFiles('tests/corpus/import/authenticator/authenticator-v8.txt');
  await expect(page.locator('[data-outcome=new]').first()).toBeVisible();
  await button(page, say.import).scrollIntoViewIfNeeded();
  await camera.take('import-rows', { page, marks: [button(page, say.import)] });
});

test.describe('on a company PC', () => {
  test.use({ policies: { extension: { exportPlain: false, autoLockMinutesMax: 5, sharedPc: true } } });

  test('what an administrator decided', async ({ camera, scene, say }) => {
    await createVault(await scene.openPage('welcome.html'), say);
    const page = await scene.openPage('manager.html#/add');
    await unlock(page, say);
    await addByKey(page, say, { service: SERVICE, account: 'yoshiko', key: KEY });
    await page.goto(page.url().replace(/#.*/, '#/settings'));
    const shared = page.getByRole('checkbox', { name: say.sharedPc });
    await expect(shared).toBeDisabled();
    await camera.take('company', {
      page,
      marks: [page.locator('.check').filter({ has: shared })],
      figure: PART,
    });
  });
});
