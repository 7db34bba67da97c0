import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { boundAccount, SITE } from './accounts-here.ts';
import { expect, PASSWORD, test } from './fixtures.ts';
import { expectInPopup, expectInSight, photograph } from './in-sight.ts';
import { goToSetUp } from './journeys.ts';
import { KEY } from './known-key.ts';
import { addByKey, button, codeIn, field, filled, unlock, vault } from './steps.ts';

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

test.describe('screens that are seen without scrolling, heard, and told apart', () => {
  test.use({ siteKind: 'net' });

  test('in sight, by pixels and by focus, in every state', async ({ scene, net, extensionId }) => {
    test.setTimeout(240_000);
    expect(extensionId).toBeTruthy();
    const { web, say, pressToolbar, openPage } = scene;
    await boundAccount(scene, net);
    const add = await openPage('manager.html#/add');
    await expect(add).toHaveTitle(/かぎ番/);
    await add.setViewportSize({ width: 1280, height: 650 });
    // The good news stands where the eyes are, and its next step with it.
    await addByKey(add, say, { service: 'GitHub', account: 'hanako', key: KEY.replace('G', 'M') });
    const news = add.getByRole('status').filter({ hasText: say.added });
    await expectInSight(news, 'added');
    await expectFocusKept(add);
    for (const service of [
      'Google',
      'Example Mail',
      'Amazon',
      'Rakuten',
      'Nintendo',
      'Dropbox',
      'Slack',
      'Discord',
    ])
      await addByKey(add, say, { service, account: 'hanako', key: KEY.split('').toReversed().join('') });
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
    await popup.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await expect(popup.locator('.popup-tight')).toBeVisible();
    await expectInPopup(popup, popup.getByTestId('code'), 'the code at 200 % of text');
    await expectInPopup(popup, fill, '入力する at 200 % of text');
    await photograph(popup, 'login-200');
    await popup.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
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

    // A page without a code: a sign within half a second, and rows of which several are in sight.
    net.serve('https://plain.example', { body: '<title>x</title><p>nothing</p>' });
    await web.goto('https://plain.example/');
    popup = await pressToolbar();
    const rows = popup.getByTestId('account');
    await expect(rows.nth(6)).toBeVisible();
    expect((await rows.nth(3).boundingBox())?.height ?? 999).toBeLessThanOrEqual(96);
    await expectInPopup(popup, rows.nth(3), 'the fourth of ten accounts');
    await photograph(popup, 'list');
    const digits = rows
      .first()
      .getByRole('button')
      .filter({ has: popup.getByTestId('code') });
    await digits.click();
    await expect(popup.getByRole('status').filter({ hasText: say.copied })).toBeVisible();
    await button(popup, say.scan).click();
    const signAt = Date.now();
    await expect(popup.getByTestId('working').or(popup.getByRole('alert')).first()).toBeVisible({
      timeout: 3000,
    });
    expect(Date.now() - signAt).toBeLessThan(3000);
    await popup.close();

    // Contrast themes: the label is seen, by its pixels.
    const manager = await openPage('manager.html#/accounts');
    for (const colorScheme of ['light', 'dark'] as const) {
      await manager.emulateMedia({ colorScheme, forcedColors: 'active' });
      await manager.goto(`chrome-extension://${extensionId}/manager.html#/backup`);
      const main = button(manager, say.saveBackup);
      await expect(main).toBeVisible();
      expect(
        await coloursOf(await main.screenshot()),
        `label in forced colours, ${colorScheme}`,
      ).toBeGreaterThan(0.03);
      await photograph(manager, `forced-${colorScheme}`);
    }
    await manager.emulateMedia({ colorScheme: null, forcedColors: null });

    // Removing says so, offers to take it back, and the focus stays on the page.
    await manager.goto(`chrome-extension://${extensionId}/manager.html#/accounts`);
    await expect(manager).toHaveTitle(/登録の一覧/);
    const last = manager.getByTestId('account').last();
    await button(last, say.remove).click();
    await button(last, '削除する').click();
    await expect(manager.getByRole('status').filter({ hasText: 'ごみ箱に移しました' })).toBeVisible();
    await expectFocusKept(manager);
    await button(manager, '削除をやめて、元にもどす').click();
    await expect(manager.getByTestId('account')).toHaveCount(10);
    await expectFocusKept(manager);
  });
});

const expectFocusKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

/** The share of a picture that is not its commonest colour: letters on a ground take a few per cent, a block none. */
async function coloursOf(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png)
    .extract(await inner(png))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += info.channels) {
    const colour = data.subarray(at, at + 3).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const all = info.width * info.height;
  // What the label stands on is painted up to the edges; a backplate behind the words would be a second ground.
  const [ground = 0, second = 0] = [...counts.values()].sort((one, other) => other - one);
  return second / all > 0.08 ? 0 : 1 - ground / all;
}

/** Without the border. */
async function inner(png: Buffer) {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  return { left: 6, top: 6, width: width - 12, height: height - 12 };
}
