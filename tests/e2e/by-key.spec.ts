import { qrPicture } from '../portal/qr-picture.mjs';
import { ENGLISH, expect, test } from './fixtures.ts';
import { photograph } from './in-sight.ts';
import { firstVault, goToSetUp, logInByCode, press } from './journeys.ts';
import { addByKey, button, field, tabTo } from './steps.ts';

test.use({ browserFor: 'worker' });

// In what spellings keys are taken, and what is said of those that are none: tests/unit/components/add-page.test.tsx.
test('J4 the key as the page shows it, in wide letters', { tag: ENGLISH }, async ({
  scene,
  web,
  say,
  openPage,
}) => {
  await firstVault(scene);
  const user = await goToSetUp(scene, 'kosmo');
  await web.locator('#mode-manual').click();
  const shown = (await web.locator('#kc-totp-secret-key').textContent()) ?? '';
  const key = shown.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const add = await openPage('manager.html#/add');
  await field(add, say.key).fill(key);
  await expect(add.getByTestId('preview').getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
  await addByKey(add, say, { service: 'KOSMO Web', account: user, key });
  await add.close();
  await logInByCode(scene);
});

test('J4 by keyboard alone', async ({ scene, web, say, openPage, expectAccessible }) => {
  await firstVault(scene);
  await goToSetUp(scene, 'kosmo');
  await web.locator('#mode-manual').click();
  const key = (await web.locator('#kc-totp-secret-key').textContent()) ?? '';
  const add = await openPage('manager.html#/add');
  await tabTo(add, field(add, say.service));
  await add.keyboard.type('KOSMO Web');
  await tabTo(add, field(add, say.key));
  await add.keyboard.type(key);
  await press('keyboard', add, say.save);
  await expect(add.getByRole('status').filter({ hasText: say.added })).toBeVisible();
  await expectAccessible(add);
  await add.close();
  await logInByCode(scene, 'keyboard');
});

test('J4 a key that is none is refused at its field, and nothing is saved', async ({
  scene,
  say,
  openPage,
}) => {
  await firstVault(scene);
  const add = await openPage('manager.html#/add');
  await field(add, say.service).fill('KOSMO Web');
  await field(add, say.key).fill('0101 8888');
  await press('mouse', add, say.save);
  await expect(add.locator('[data-error="secretCharacters"]')).toBeVisible();
  await add.goto(add.url().replace(/#.*/, '#/accounts'));
  await expect(add.getByTestId('account')).toHaveCount(0);
});

test('J4 an address brings its names, a code that counts asks where to begin, and one that is of no use says so to who scanned it', async ({
  scene,
  say,
  openPage,
  expectAccessible,
}) => {
  await firstVault(scene);
  const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const add = await openPage('manager.html#/add');
  const scan = (text: string) =>
    add
      .getByLabel(say.choosePicture)
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: qrPicture(text) });
  const added = add.getByRole('status').filter({ hasText: say.added });

  // Filled in without a paste event, as password managers and speech do it.
  await field(add, say.key).fill(
    `otpauth://totp/Acme%20%26%20Co%3A%20Japan:1-2?secret=${key}&issuer=Acme+%26+Co%3A+Japan`,
  );
  await expect(add.getByTestId('preview')).toContainText('Acme & Co: Japan');
  await button(add, say.save).click();
  await expect(added).toBeVisible();

  for (const [address, error] of [
    [`otpauth://totp/A:b?secret=GEZDGNBVG&issuer=A`, 'secretLength'],
    [`otpauth://totp/A:b?secret=${key}&period=86400`, 'periodOutOfRange'],
    [`otpauth://daypassword/b?secret=${key}&period=86400`, 'typeDaypassword'],
    [`otpauth://totp/steam:none?secret=${key}&digits=6&issuer=steam&encoder=steam`, 'typeSteam'],
  ] as const) {
    await scan(address);
    await expect(add.locator(`[data-error="${error}"]`)).toBeVisible();
    await expect(add.locator(`[data-error="${error}"]`)).not.toContainText(/見直して|入れてください/);
  }
  await add.locator('[data-error]').scrollIntoViewIfNeeded();
  await photograph(add, 'scanned-refused');

  await scan(`otpauth://hotp/u1?secret=GEZDGNBVGY3TQOJQ&issuer=Kenpo\n`);
  await expect(add.getByTestId('ask-counter')).toBeVisible();
  await expect(button(add, say.save)).toHaveCount(0);
  await expectAccessible(add);
  await photograph(add, 'ask-counter');
  await add.getByTestId('ask-counter').getByRole('button').click();
  await button(add, say.save).click();
  await expect(added).toBeVisible();
  await add.goto(add.url().replace(/#.*/, '#/accounts'));
  await expect(add.getByTestId('account').filter({ hasText: 'Acme & Co: Japan' })).toContainText('1-2');
  await expect(add.getByTestId('account').filter({ hasText: 'Kenpo' })).toContainText('u1');
});
