import { ENGLISH, expect, PASSWORD, test } from './fixtures.ts';
import { firstAccount, firstVault, press } from './journeys.ts';
import { KEY } from './known-key.ts';
import { addByKey, button, field, unlock, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

for (const hand of ['mouse', 'keyboard'] as const) {
  test(`J7 lock, a wrong password, the right one, by ${hand}`, {
    tag: hand === 'mouse' ? ENGLISH : [],
  }, async ({ scene, web, say, pressToolbar, expectAccessible }) => {
    const manager = await firstAccount(scene, { service: 'KOSMO Web', account: '花子', key: KEY });
    await web.goto('about:blank');
    const popup = await pressToolbar();
    await expect(popup.getByTestId('code')).toBeVisible();
    await press(hand, popup, say.lock);
    await vault(popup, 'locked');
    await expect(popup.getByTestId('code')).toHaveCount(0);
    await expect(manager.locator('html')).toHaveAttribute('data-vault', 'locked');
    await expectAccessible(popup);
    await field(popup, say.masterPassword).fill('chigau-pasuwaado');
    await press(hand, popup, say.unlock);
    await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'passwordWrong');
    await expectAccessible(popup);
    await field(popup, say.masterPassword).fill(PASSWORD);
    await press(hand, popup, say.unlock);
    await expect(popup.getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
  });
}

test('12 the service worker killed between any two steps: nothing is lost, and it is open or cleanly locked', async ({
  scene,
  killWorker,
}) => {
  const { say, openPage } = scene;
  await firstVault(scene);
  await killWorker();
  const manager = await openPage('manager.html#/add');
  await vault(manager, 'open');
  await killWorker();
  await addByKey(manager, say, { service: 'KOSMO Web', account: '花子', key: KEY });
  await killWorker();
  await manager.goto(manager.url().replace(/#.*/, '#/accounts'));
  await button(manager, say.edit).click();
  await killWorker();
  await field(manager, say.account).fill('花');
  await button(manager, say.saveChanges).click();
  await expect(manager.getByTestId('account')).toContainText('花');
  await killWorker();
  await button(manager, say.lock).click();
  await vault(manager, 'locked');
  await killWorker();
  await unlock(manager, say);
  await vault(manager, 'open');
  // And over and over while it saves.
  for (let count = 0; count < 5; count++) {
    await button(manager, say.edit).click();
    await field(manager, say.account).fill(`花子 ${count}`);
    await Promise.all([killWorker(), button(manager, say.saveChanges).click()]);
    await expect(manager.getByTestId('account')).toContainText(`花子 ${count}`);
  }
  await manager.reload();
  await vault(manager, 'open');
  await expect(manager.getByTestId('account')).toHaveCount(1);
  await expect(manager.getByTestId('account')).toContainText('花子 4');
});
