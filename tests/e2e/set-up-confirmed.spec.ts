import { expect, test } from './fixtures.ts';
import { enrolOnPage, firstVault, goToSetUp } from './journeys.ts';
import { button, expectLoggedIn, filled, submit, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

// Turned back, refused, renewed and read in letters: on real servers, keycloak/bad-days.spec.ts and keycloak/older.spec.ts.

test('J1 a set-up is confirmed when the page took the code, and not before', async ({ scene }) => {
  const { web, say, openPage } = scene;
  await firstVault(scene);
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
