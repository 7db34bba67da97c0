import type { Page } from '@playwright/test';
import { FORM, SITE } from './accounts-here.ts';
import { expect, test } from './fixtures.ts';
import { expectInPopup, expectNextInPopup, photograph } from './in-sight.ts';
import { expectInkInContrastThemes } from './ink.ts';
import { firstVault } from './journeys.ts';
import { KEY } from './known-key.ts';
import { button, codeIn } from './steps.ts';

test.use({ siteKind: 'net', browserFor: 'worker' });

const REFUSED = '<span id="input-error-otp-code">無効なコードです。</span><input id="otp"';
const refused = (form: string) => form.replace('<input id="otp"', REFUSED);
const device = (nth: number, name: string) =>
  `<input id="kc-otp-credential-${nth}" type="radio" name="selectedCredentialId" value="${nth}"${nth === 0 ? ' checked' : ''}><label for="kc-otp-credential-${nth}">${name}</label>`;
/** By how much the clock of the site is ahead. */
const CLOCK_AHEAD_MS = 130_000;
const DEVICES = ['業務用PC（健康保険組合・経理部）', 'スマートフォン', '自宅のパソコン'];
const withDevices = (form: string) =>
  form.replace(
    '<label for="otp">',
    `${DEVICES.map((name, nth) => device(nth, name)).join('')}<label for="otp">`,
  );

const PAGES: Readonly<Record<string, string>> = {
  login: FORM,
  devices: withDevices(FORM),
  refused: refused(FORM),
  mail: `<p>メールに届いた番号を入力してください。</p>${FORM.replace('</form>', '<button name="resend">再送信</button></form>')}`,
  mailRefused: `<p>メールに届いた番号を入力してください。</p>${refused(FORM)}`,
  devicesRefused: withDevices(refused(FORM)),
  setUpRefused:
    '<form id="kc-totp-settings-form" method="post"><label for="totp">ワンタイムコード</label><input id="totp" name="totp"><span id="input-error-otp-code">無効なコードです。</span><input id="userLabel" name="userLabel"><input type="submit" id="saveTOTPBtn" value="実行"></form>',
  hidden: FORM.replace('id="otp"', 'id="otp" style="opacity:0"'),
};

test('whatever is asked, waited for or refused, the next thing to press is in sight and has the focus', async ({
  scene,
  net,
}) => {
  test.setTimeout(240_000);
  const { web, say, pressToolbar, openPage } = scene;
  await firstVault(scene, {
    accounts: [
      { issuer: 'KOSMO Web 健康保険組合加入者ページ', accountName: 'hanako.kenpo@example.jp', key: KEY },
    ],
  });
  net.serve(SITE, ({ url }) => ({
    body: PAGES[new URL(url, SITE).pathname.slice(1)] ?? FORM,
    clock: CLOCK_AHEAD_MS,
  }));
  const stores = await scene.stores();
  await web.goto(`${SITE}/login`);
  // The press on the icon gives leave for this tab; the popup's page in a tab shows the same in any size.
  const pressed = await pressToolbar();
  const tabId = await pressed.evaluate(
    async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id,
  );
  await pressed.close();
  const over = async (path: string): Promise<Page> => {
    await web.goto(`${SITE}/${path}`);
    const popup = await openPage(`popup.html?tab=${tabId}&stay`);
    await popup.setViewportSize({ width: 380, height: 510 });
    await expect(popup.locator('main')).toHaveAttribute('data-page', /login|ask|setup/);
    return popup;
  };

  let popup = await over('login');
  const item = () => popup.getByTestId('account').first();
  await button(item(), say.fillIn).click();
  await expectInPopup(popup, button(popup, say.useOnSite), 'the question of the site');
  await expect(button(popup, say.useOnSite)).toBeFocused();
  await photograph(popup, 'ask-site');
  await button(popup, say.useOnSite).click();
  await codeIn(web, '#otp');
  await photograph(popup, 'stay-filled');
  // A code that was used once: the next is waited for, and that is said where it can be seen.
  await button(item(), say.fillIn).click();
  const waiting = popup.getByRole('status').filter({ hasText: /次のコードを待っています/ });
  await expectInPopup(popup, waiting, 'the wait for the next code');
  await photograph(popup, 'waiting');
  await popup.close();

  popup = await over('devices');
  await button(item(), say.fillIn).click();
  await expect(button(popup, DEVICES[0] ?? '')).toBeFocused();
  for (const name of DEVICES) await expectInPopup(popup, button(popup, name), 'the question of the device');
  await photograph(popup, 'ask-device');
  await popup.close();

  popup = await over('mail');
  await expectNextInPopup(popup, 'a page for a mailed code');
  await photograph(popup, 'mail');
  await button(item(), say.fillIn).click();
  // After a press that needed scrolling, too.
  await expect(button(popup, say.cancel)).toBeFocused();
  for (const answer of [say.cancel, say.askFill])
    await expect(button(popup, answer)).toBeInViewport({ ratio: 1 });
  await expectInkInContrastThemes(popup, 'a question');
  await photograph(popup, 'ask-mail');
  await popup.close();

  popup = await over('hidden');
  await button(item(), say.fillIn).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', /field/i);
  // What is said to be next is green: here only the hand can put the code in.
  await expect(button(item(), say.copy)).toBeFocused();
  await expectInPopup(popup, button(item(), say.copy), 'a field that can not be seen');
  await photograph(popup, 'field-hidden');
  await popup.close();

  // A code that is about to end is not filled in.
  popup = await over('login');
  await popup.evaluate(() => {
    // Of the period after this one, whose code was not used; less than a minute ahead, or the vault locks.
    const ending = Math.ceil(Date.now() / 30_000) * 30_000 + 30_000 - 2000;
    Date.now = () => ending;
  });
  await button(item(), say.fillIn).click();
  const ending = popup.getByRole('status').filter({ hasText: /まもなく変わります/ });
  await expectInPopup(popup, ending, 'the wait for a code that is ending');
  await photograph(popup, 'waiting-ending');
  await popup.close();

  // What became of the last code in this tab, as the service worker would have written it.
  const last = (change: object) =>
    stores.evaluate(
      async ([name, change]) => {
        const { [name]: record } = await chrome.storage.session.get<Record<string, object>>(name);
        await chrome.storage.session.set({ [name]: { ...record, ...change } });
      },
      [`fill ${tabId}`, change] as const,
    );
  for (const [path, code, next, change] of [
    ['refused', 'codeRefused', say.checkClock, {}],
    ['mailRefused', 'codeByMail', 'とじる', {}],
    ['devicesRefused', 'codeOfOtherDevice', say.chooseDevice, {}],
    ['setUpRefused', 'setUpRefused', say.fillIn, {}],
    ['refused', 'codeTriedTooOften', 'とじる', { refusals: 3 }],
    ['refused', 'codeLate', say.fillIn, { outcome: 'refusedLate' }],
  ] as const) {
    popup = await over(path);
    await last({ outcome: 'refused', refusals: 0, ...change });
    await popup.reload();
    await expect(popup.getByRole('alert')).toHaveAttribute('data-error', code);
    await expect(popup.locator('.error-number')).toBeVisible();
    await expect(button(popup, next)).toBeFocused();
    await expectInPopup(popup, button(popup, next), `${code}: the reason and what to press`);
    await photograph(popup, code);
    if (code === 'codeRefused') {
      await button(popup, next).click();
      await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'clockOff');
      await expect(button(popup, say.followClock)).toBeFocused();
      await expectInPopup(popup, button(popup, say.followClock), 'a clock that is off');
      await photograph(popup, 'clockOff');
    }
    if (code === 'codeOfOtherDevice') {
      // One press leads back to the question.
      await button(popup, next).click();
      await expect(button(popup, DEVICES[0] ?? '')).toBeFocused();
      for (const name of DEVICES) await expect(button(popup, name)).toBeInViewport({ ratio: 1 });
    }
    await popup.close();
  }
});
