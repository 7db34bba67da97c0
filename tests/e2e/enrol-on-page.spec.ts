import { ENGLISH, expect, test } from './fixtures.ts';
import { enrolOnPage, firstVault, goToSetUp } from './journeys.ts';
import { button, expectLoggedIn, submit, unlock } from './steps.ts';

test.use({ browserFor: 'worker' });

// By keyboard, and with eight digits and 60 seconds: keycloak/login.spec.ts and keycloak/journeys.spec.ts (kosmo-sha256).

test("J1 the set-up page's code is found, saved, filled in and accepted", { tag: ENGLISH }, async ({
  scene,
  web,
  expectAccessible,
}) => {
  await goToSetUp(scene, 'kosmo');
  const popup = await enrolOnPage(scene);
  await expectAccessible(popup);
  await submit(web);
  await expectLoggedIn(web);
});

test('J1, J5 right after the set-up the login waits for the next code, and says so', async ({
  scene,
  web,
  site,
  say,
  pressToolbar,
  expectAccessible,
}) => {
  await firstVault(scene);
  const user = await goToSetUp(scene, 'kosmo');
  await enrolOnPage(scene);
  await submit(web);
  await expectLoggedIn(web);
  await site.signIn(web, 'kosmo', user);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  // The next code only comes by itself when the period just ended between the two fillings.
  await expect(popup.getByRole('status').filter({ hasText: say.waitOrFilled })).toBeVisible();
  await expectAccessible(popup);
  await expect(web.locator('#otp')).toHaveValue(/^\d{6}$/, { timeout: 45_000 });
  await submit(web);
  await expectLoggedIn(web);
});

test('J1 a page below the window and a page that shows the code small are read all the same', async ({
  scene,
  web,
}) => {
  await firstVault(scene);
  for (const realm of ['kosmo-ascii', 'kosmo-v1']) {
    await goToSetUp(scene, realm);
    const popup = await enrolOnPage(scene);
    await submit(web);
    await expectLoggedIn(web);
    await popup.close();
  }
});

test('J1 a code that is saved already is not offered again, and an unlocked vault asks for nothing', async ({
  scene,
  say,
  pressToolbar,
}) => {
  await firstVault(scene);
  await goToSetUp(scene, 'kosmo');
  const first = await enrolOnPage(scene);
  await first.close();
  const popup = await pressToolbar();
  await expect(popup.getByTestId('account')).toHaveCount(1);
  await expect(popup.getByRole('region', { name: say.foundOnPage })).toHaveCount(0);
  await button(popup, say.lock).click();
  await unlock(popup, say);
  await expect(popup.getByTestId('account')).toHaveCount(1);
});
