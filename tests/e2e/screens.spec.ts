import { expect, PASSWORD, test } from './fixtures.ts';
import { expectInPopup, photograph } from './in-sight.ts';
import { goToSetUp } from './journeys.ts';
import { button, codeIn, field, filled, unlock, vault } from './steps.ts';

test('J1 for the first time: four actions, each with its button in sight; the proposal outlives a closed popup', async ({
  scene,
  extensionId,
}) => {
  expect(extensionId).toBeTruthy();
  const { web, say, pressToolbar } = scene;
  await goToSetUp(scene, 'kosmo');

  let popup = await pressToolbar();
  await vault(popup, 'none');
  await expect(popup.getByTestId('proposal')).toHaveText(/^[a-z]+(-[a-z]+){3}-\d\d$/);
  const written = await popup.getByTestId('proposal').textContent();
  await expect(popup.getByRole('region', { name: say.foundOnPage }).getByTestId('code')).toHaveText(/\d/);
  await expectInPopup(popup, button(popup, say.start), 'the first popup');
  await photograph(popup, 'first-popup');
  // One click beside it, as for fetching the pen.
  await popup.close();

  // Actions, counted as a person does: the toolbar, 「はじめる」, 「入力する」, the button of the page.
  popup = await pressToolbar();
  await expect(popup.getByTestId('proposal')).toHaveText(written ?? '');
  await expect(popup.getByRole('region', { name: say.foundOnPage }).getByTestId('code')).toHaveText(/\d/);
  await button(popup, say.start).click();
  await vault(popup, 'open');
  await expectInPopup(popup, button(popup, say.fillIn), 'saved with the first password');
  await photograph(popup, 'first-saved');
  await button(popup, say.fillIn).click();
  await codeIn(web, '#totp');
  await expect(filled(popup, say)).toBeVisible();
  await photograph(popup, 'first-filled');

  // What stands on the paper opens it.
  await button(popup, say.lock).click();
  await unlock(popup, say, written ?? '');
  await vault(popup, 'open');
  expect(written).not.toBe(PASSWORD);
  await popup.close();
});

test('the first popup with a password of one’s own', async ({ scene, extensionId }) => {
  expect(extensionId).toBeTruthy();
  const { say, openPage } = scene;
  const page = await openPage('popup.html');
  await vault(page, 'none');
  await button(page, say.chooseOwn).click();
  await expect(field(page, say.masterPassword)).toBeFocused();
  await expectInPopup(page, button(page, say.start), 'a password of one’s own');
  await photograph(page, 'first-own');
});
