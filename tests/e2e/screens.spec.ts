import type { Page } from '@playwright/test';
import { boundAccount, SITE } from './accounts-here.ts';
import { countedHand } from './counted-hand.ts';
import { expect, PASSWORD, test } from './fixtures.ts';
import { expectInPopup, expectInSight, expectToFit, photograph, setTextSize } from './in-sight.ts';
import { goToSetUp } from './journeys.ts';
import { KEY } from './known-key.ts';
import { addByKey, button, codeIn, field, filled, unlock, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

/** Enough for a list that is longer than the popup. */
const OTHERS = ['Google', 'Example Mail', 'Amazon', 'Rakuten', 'Nintendo', 'Dropbox', 'Slack', 'Discord'].map(
  (issuer) => ({ issuer, accountName: 'hanako', key: KEY.split('').toReversed().join('') }),
);

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

  // The toolbar, 「はじめる」, 「入力する」, the button of the page.
  const hand = countedHand(scene);
  popup = await hand.toolbar();
  await expect(popup.getByTestId('proposal')).toHaveText(written ?? '');
  await expect(popup.getByRole('region', { name: say.foundOnPage }).getByTestId('code')).toHaveText(/\d/);
  await hand.click(button(popup, say.start));
  await vault(popup, 'open');
  await expectInPopup(popup, button(popup, say.fillIn), 'saved with the first password');
  await photograph(popup, 'first-saved');
  await hand.click(button(popup, say.fillIn));
  await codeIn(web, '#totp');
  await expect(filled(popup, say)).toBeVisible();
  await photograph(popup, 'first-filled');

  // What stands on the paper opens it.
  await button(popup, say.lock).click();
  await unlock(popup, say, written ?? '');
  await vault(popup, 'open');
  expect(written).not.toBe(PASSWORD);
  await popup.close();
  await hand.click(web.locator('#saveTOTPBtn'));
  await expect(web.locator('#welcome')).toBeVisible();
  hand.expectAtMost(4);
});

test('the first popup with a password of one’s own', async ({ scene, extensionId }) => {
  expect(extensionId).toBeTruthy();
  const { say, openPage } = scene;
  const page = await openPage('popup.html');
  await vault(page, 'none');
  await expect(page.getByTestId('proposal')).toHaveText(/-\d\d$/);
  await expectToFit(page, 'the first password');
  await button(page, say.chooseOwn).click();
  await expect(field(page, say.masterPassword)).toBeFocused();
  await expectInPopup(page, button(page, say.start), 'a password of one’s own');
  await photograph(page, 'first-own');
  // What is refused is said, and the way on stays in sight.
  await field(page, say.masterPassword).fill('1950');
  await button(page, say.start).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectInPopup(page, button(page, say.start), 'a password that was refused');
  for (const name of [say.masterPassword, say.repeat]) await field(page, name).fill('hanako1950');
  await button(page, say.start).click();
  await expect(page.getByRole('alert')).toHaveAttribute('data-error', 'passwordTooCommon');
  await expectInPopup(page, button(page, say.start), 'a password that is easy to guess');
  await photograph(page, 'first-own-refused');
});

test.describe('screens that are seen without scrolling, heard, and told apart', () => {
  test.use({ siteKind: 'net' });

  test('in sight and by focus', async ({ scene, net, extensionId }) => {
    test.setTimeout(240_000);
    expect(extensionId).toBeTruthy();
    const { web, say, pressToolbar, openPage } = scene;
    await boundAccount(scene, net, OTHERS);
    const add = await openPage('manager.html#/add');
    await expect(add).toHaveTitle(/かぎ番/);
    await add.setViewportSize({ width: 1280, height: 650 });
    // The good news stands where the eyes are, and its next step with it.
    await addByKey(add, say, { service: 'GitHub', account: 'hanako', key: KEY.replace('G', 'M') });
    const news = add.getByRole('status').filter({ hasText: say.added });
    await expectInSight(news, 'added');
    await expectFocusKept(add);
    await add.close();

    // A login page: the code and the one thing to press, at the usual size and at twice the text.
    await web.goto(`${SITE}/login`);
    let popup = await pressToolbar();
    const fill = button(popup, say.fillIn);
    await expectInPopup(popup, fill, 'login');
    await expect(fill).toBeFocused();
    await expect(popup.locator('h1')).toHaveCount(1);
    await expect(popup).toHaveTitle('かぎ番');
    await expect(popup.getByTestId('account')).toHaveCount(1);
    await photograph(popup, 'login');
    await setTextSize(popup, '200%');
    await expect(popup.locator('.popup-tight')).toBeVisible();
    await expectInPopup(popup, popup.getByTestId('code'), 'the code at 200 % of text');
    await expectInPopup(popup, fill, '入力する at 200 % of text');
    await photograph(popup, 'login-200');
    await setTextSize(popup, '');
    await fill.click();
    await codeIn(web, '#otp');
    await expect(button(popup, 'とじる')).toBeFocused();
    await expectInPopup(popup, button(popup, 'とじる'), 'filled in');
    await photograph(popup, 'filled');
    await popup.close();

    // Another site: no alarm, and no button of a green that leads the wrong way on a page for a mailed code.
    net.serve('https://mail.example', {
      body: '<title>x</title><form><label for="c">メールで届いた認証コードを入力してください</label><input id="c" name="otp" autocomplete="one-time-code"><button>送信</button></form>',
    });
    await web.goto('https://mail.example/');
    popup = await pressToolbar();
    await expect(popup.locator('main')).toHaveAttribute('data-page', /./);
    await expect(popup.getByRole('alert')).toHaveCount(0);
    await photograph(popup, 'other-site');
    await popup.close();

    // A page without a code: rows of which several are in sight.
    net.serve('https://plain.example', { body: '<title>x</title><p>nothing</p>' });
    await web.goto('https://plain.example/');
    popup = await pressToolbar();
    const rows = popup.getByTestId('account');
    await expect(rows.nth(6)).toBeVisible();
    expect((await rows.nth(3).boundingBox())?.height ?? 999).toBeLessThanOrEqual(96);
    await photograph(popup, 'list');
    await popup.close();
  });
});

const expectFocusKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
