import { expect, test } from '../fixtures.ts';
import { enrolOnPage, failSetUp, finishSetUp, firstVault, goToSetUp, logIn } from '../journeys.ts';
import { button, expectLoggedIn, submit } from '../steps.ts';

test.describe('24.0.5', () => {
  test.use({ siteKind: 'keycloak-24' });
  // Six digits: after a wrong code below, and at the login in device-names.spec.ts.
  test(`24.0.5 | kosmo-sha256 | J1, J5 set-up on the page and login`, async ({ scene }) => {
    await firstVault(scene);
    const user = await goToSetUp(scene, 'kosmo-sha256');
    await enrolOnPage(scene);
    await submit(scene.web);
    await expectLoggedIn(scene.web);
    await logIn(scene, 'kosmo-sha256', user);
  });

  test('24.0.5 | kosmo | J10 set-up after a wrong code keeps the secret', async ({ scene }) => {
    const { say } = scene;
    const { popup } = await failSetUp(scene, 'kosmo');
    await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'setUpRefused');
    await expect(popup.getByRole('region', { name: say.foundOnPage })).toHaveCount(0);
    await finishSetUp(scene, popup);
  });
});

test.describe('22.0.5', () => {
  test.use({ siteKind: 'keycloak-22' });

  test('22.0.5 | kosmo | J1, J5 set-up after a wrong code: a new secret takes the place of the first', async ({
    scene,
  }) => {
    const { say, openPage } = scene;
    const { user, popup } = await failSetUp(scene, 'kosmo');
    await expect(popup.getByRole('region', { name: say.foundOnPage })).toBeVisible();
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
    await accounts.close();
    await logIn(scene, 'kosmo', user);
  });
});
