import { expect, test } from '../fixtures.ts';
import {
  enrolOnPage,
  enterCode,
  firstVault,
  goToSetUp,
  logIn,
  press,
  savedPicture,
  selectArea,
} from '../journeys.ts';
import { expectLoggedIn, submit } from '../steps.ts';

/** The other two differ in the picture that sets up, and log in on the pages of `kosmo`. */
const loginRealms = ['kosmo', 'kosmo-v1', 'kosmo-sha256', 'kosmo-wording'];

for (const realm of ['kosmo-sha512', 'kosmo-ascii']) {
  test(`26.7.3 | ${realm} | J1 set-up on the page`, async ({ scene }) => {
    await firstVault(scene);
    await goToSetUp(scene, realm);
    await enrolOnPage(scene);
    await submit(scene.web);
    await expectLoggedIn(scene.web);
  });
}

for (const realm of loginRealms) {
  test(`26.7.3 | ${realm} | J1, J5 set-up on the page and login`, async ({ scene, expectAccessible }) => {
    // The first password on a real site: once.
    if (realm !== 'kosmo') await firstVault(scene);
    const user = await goToSetUp(scene, realm);
    const popup = await enrolOnPage(scene);
    if (realm === 'kosmo') await expectAccessible(popup);
    await expect(scene.web.locator('#totp')).toHaveValue(realm === 'kosmo-sha256' ? /^\d{8}$/ : /^\d{6}$/);
    await submit(scene.web);
    await expectLoggedIn(scene.web);
    await logIn(scene, realm, user);
  });
}

// The pictures differ in size and in how large they are shown.
for (const realm of ['kosmo', 'kosmo-v1', 'kosmo-ascii']) {
  test(`26.7.3 | ${realm} | J3 the saved picture`, async ({ scene, expectAccessible }) => {
    const { web, say, openPage } = scene;
    await firstVault(scene);
    const user = await goToSetUp(scene, realm);
    const picture = await savedPicture(web);
    const add = await openPage('manager.html#/add');
    if (realm === 'kosmo') await expectAccessible(add);
    const file = { name: 'qr.png', mimeType: 'image/png', buffer: picture };
    await add.getByLabel(say.choosePicture).setInputFiles(file);
    await expect(add.getByTestId('preview').getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
    await expect(add.getByRole('textbox', { name: say.account, exact: true })).toHaveValue(user);
    if (realm === 'kosmo') await expectAccessible(add);
    await press('mouse', add, say.save);
    await expect(add.getByRole('status').filter({ hasText: say.added })).toBeVisible();
    await add.close();
    await enterCode(scene);
    await submit(web);
    await expectLoggedIn(web);
  });

  test(`26.7.3 | ${realm} | J2 the framed picture`, async ({ scene, context, expectAccessible }) => {
    const { web, say } = scene;
    await firstVault(scene);
    await goToSetUp(scene, realm);
    // A person scrolls until the whole code is to be seen.
    await web.locator('#kc-totp-secret-qr-code').evaluate((code) => code.scrollIntoView({ block: 'center' }));
    const capture = await selectArea(scene, context, 'mouse');
    await expect(capture.getByTestId('preview').getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
    if (realm === 'kosmo') await expectAccessible(capture);
    await press('mouse', capture, say.save);
    await expect(capture.getByRole('status').filter({ hasText: say.added })).toBeVisible();
    await capture.close();
    await enterCode(scene);
    await submit(web);
    await expectLoggedIn(web);
  });
}
