import { ENGLISH, expect, PASSWORD, test } from './fixtures.ts';
import { firstAccount, firstVault, press } from './journeys.ts';
import { KEY } from './known-key.ts';
import { addByKey, button, field, unlock, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

const OTHER_PASSWORD = 'umi-kaban-hoshi-sapporo-31';

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

test('J7 the locked screen of the computer locks every page, and so does the time', async ({
  scene,
  say,
  context,
  openPage,
}) => {
  await firstVault(scene);
  const settings = await openPage('manager.html#/settings');
  await vault(settings, 'open');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // A machine without a screen can't lock it: the browser's own event is sent instead.
  await worker.evaluate(() => {
    const idle = chrome.idle.onStateChanged as unknown as { dispatch(state: string): void };
    idle.dispatch('locked');
  });
  await vault(settings, 'locked');
  await unlock(settings, say);
  await vault(settings, 'open');
  await settings.getByRole('spinbutton').first().fill('1');
  await settings.keyboard.press('Tab');
  await expect(settings.locator('html')).toHaveAttribute('data-vault', 'locked', { timeout: 95_000 });
});

test('J7 change the master password: the old one is refused, the new one opens', async ({
  scene,
  say,
  openPage,
  expectAccessible,
}) => {
  await firstVault(scene);
  const settings = await openPage('manager.html#/settings');
  await expectAccessible(settings);
  await button(settings, say.changePassword).click();
  await field(settings, say.currentPassword).fill(PASSWORD);
  await field(settings, say.newPassword).fill(OTHER_PASSWORD);
  await field(settings, say.repeat).fill(OTHER_PASSWORD);
  await expectAccessible(settings);
  await button(settings, say.change).click();
  await expect(settings.getByRole('status').filter({ hasText: say.passwordChanged })).toBeVisible();
  const popupLike = await openPage('popup.html');
  await button(popupLike, say.lock).click();
  await field(popupLike, say.masterPassword).fill(PASSWORD);
  await button(popupLike, say.unlock).click();
  await expect(popupLike.getByRole('alert')).toHaveAttribute('data-error', 'passwordWrong');
  await unlock(popupLike, say, OTHER_PASSWORD);
  await vault(popupLike, 'open');
});

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
