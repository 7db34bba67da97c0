import { expect, test } from './fixtures.ts';
import { enrolOnPage, failSetUp, finishSetUp, firstVault, goToSetUp, logIn } from './journeys.ts';
import { button, expectLoggedIn, filled, submit, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

test('J1 a set-up is confirmed when the page took the code, and not before', async ({ scene }) => {
  const { web, say, openPage } = scene;
  await goToSetUp(scene, 'kosmo');
  const popup = await enrolOnPage(scene);
  // What was said of saving made way for what was said of filling.
  await expect(popup.getByRole('status').filter({ hasText: say.savedNotice })).toHaveCount(0);
  await popup.close();
  const accounts = await openPage('manager.html#/accounts');
  await expect(accounts.getByTestId('account')).toContainText(say.pending);
  await web.bringToFront();
  await submit(web);
  await expectLoggedIn(web);
  await expect(accounts.getByTestId('account')).not.toContainText(say.pending);
});

test('J1 who fills in before the saving is done is told of the filling, and of nothing older after it', async ({
  scene,
}) => {
  const { say, pressToolbar } = scene;
  await firstVault(scene);
  await goToSetUp(scene, 'kosmo');
  const popup = await pressToolbar();
  await vault(popup, 'open');
  // The account is in the list as soon as it is in the storage; the copy outside of it takes its time: as long as this test likes.
  await popup.evaluate(() => {
    const directory = navigator.storage.getDirectory.bind(navigator.storage);
    const mayGoOn = new Promise((resolve) => document.addEventListener('go-on', resolve, { once: true }));
    navigator.storage.getDirectory = () => mayGoOn.then(directory);
  });
  await button(popup, say.save).click();
  await button(popup, say.fillIn).click();
  await popup.evaluate(() => document.dispatchEvent(new Event('go-on')));
  await expect(filled(popup, say)).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await expect(popup.getByRole('status').filter({ hasText: say.savedNotice })).toHaveCount(0);
});

test('J1 turning back on the set-up page confirms nothing; the next login does', async ({ scene }) => {
  const { web, say, openPage, pressToolbar } = scene;
  const user = await goToSetUp(scene, 'kosmo');
  await (await enrolOnPage(scene)).close();
  await web.locator('#cancelTOTPBtn').click();
  await expectLoggedIn(web);
  const accounts = await openPage('manager.html#/accounts');
  await expect(accounts.getByTestId('account')).toContainText(say.pending);
  await accounts.close();
  // Set up after all, by hand: the account is the same.
  await scene.site.signIn(web, 'kosmo', user);
  const popup = await pressToolbar();
  await expect(popup.locator('main')).toHaveAttribute('data-page', 'setup');
});

test('J1, J10 a wrong code in the set-up is noticed and explained, and the next one confirms', async ({
  scene,
  expectAccessible,
}) => {
  const { say, openPage } = scene;
  const { user, popup } = await failSetUp(scene, 'kosmo');
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'setUpRefused');
  await expectAccessible(popup);
  await finishSetUp(scene, popup);
  const accounts = await openPage('manager.html#/accounts');
  await expect(accounts.getByTestId('account')).not.toContainText(say.pending);
  await accounts.close();
  await logIn(scene, 'kosmo', user);
});

test('J1 a secret that the portal renewed takes the place of the one that it never used', async ({
  scene,
}) => {
  const { say, openPage } = scene;
  const { popup } = await failSetUp(scene, 'kosmo-old');
  const card = popup.getByRole('region', { name: say.foundOnPage });
  await expect(card).toBeVisible();
  // The account of the old secret is of no use here, and is not offered.
  await expect(button(popup, say.fillIn)).toHaveCount(0);
  await button(popup, say.save).click();
  // Nothing is taken away before the site has taken a code of the new one.
  await popup.getByRole('button', { name: say.otherAccounts }).click();
  await expect(popup.getByTestId('account')).toHaveCount(2);
  await finishSetUp(scene, popup);
  const accounts = await openPage('manager.html#/accounts');
  await expect(accounts.getByTestId('account')).toHaveCount(1);
  await expect(accounts.getByTestId('account')).not.toContainText(say.pending);
  await expect(accounts.getByRole('button', { name: say.restoreFromTrash })).toHaveCount(1);
});

for (const realm of ['kosmo', 'kosmo-sha256']) {
  test(`J4 the key that the page shows in letters is read without copying: ${realm}`, async ({ scene }) => {
    const { web } = scene;
    const user = await goToSetUp(scene, realm);
    await web.locator('#mode-manual').click();
    await expect(web.locator('#kc-totp-secret-key')).toBeVisible();
    const popup = await enrolOnPage(scene);
    await expect(popup.getByTestId('account')).toContainText('健康保険組合加入者ページ');
    await popup.close();
    await submit(web);
    await expectLoggedIn(web);
    await logIn(scene, realm, user);
  });
}
