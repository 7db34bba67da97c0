import type { Page } from '@playwright/test';
import { FORM, SITE } from '../e2e/accounts-here.ts';
import { expect } from '../e2e/fixtures.ts';
import { firstVault } from '../e2e/journeys.ts';
import { KEY, OTHER_KEY } from '../e2e/known-key.ts';
import { dataUrl, uriFor } from '../e2e/qr-pages.ts';
import { button, codeIn, field, vault } from '../e2e/steps.ts';
import { test } from './walk.ts';

test.use({ siteKind: 'net' });

const REFUSED = FORM.replace('<input id="otp"', '<span id="input-error-otp-code">x</span><input id="otp"');
const DEVICES = FORM.replace(
  '<label for="otp">',
  `${['PC', 'Phone']
    .map(
      (name, nth) =>
        `<input id="kc-otp-credential-${nth}" type="radio" name="selectedCredentialId" value="${nth}"><label for="kc-otp-credential-${nth}">${name}</label>`,
    )
    .join('')}<label for="otp">`,
);
const PAGES: Readonly<Record<string, string>> = {
  login: FORM,
  refused: REFUSED,
  devices: DEVICES,
  mail: `<p>メールに届いた番号を入力してください。</p>${FORM.replace('</form>', '<button name="resend">再送信</button></form>')}`,
  plain: '<p>nothing</p>',
  codes: `<img src="${dataUrl(uriFor('taro'))}"><img src="${dataUrl(uriFor('jiro', OTHER_KEY))}">`,
};

test('the popup over pages of every kind', async ({ scene, net, take }) => {
  const { web, say, pressToolbar, openPage } = scene;
  net.serve(SITE, ({ url }) => ({ body: PAGES[new URL(url, SITE).pathname.slice(1)] ?? FORM }));
  await web.goto(`${SITE}/login`);
  const pressed = await pressToolbar();
  const tabId = await pressed.evaluate(
    async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id,
  );
  await pressed.close();
  /** Over one page of the site, at the size of a popup. */
  const over = async (path: string, walk: (popup: Page) => Promise<unknown>) => {
    await web.goto(`${SITE}/${path}`);
    const popup = await openPage(`popup.html?tab=${tabId}&stay`);
    await popup.setViewportSize({ width: 380, height: 600 });
    await expect(popup.locator('main')).toHaveAttribute('data-page', /./);
    await walk(popup);
    await popup.close();
  };
  await over('login', (popup) => take(popup, 'popup-first-login'));
  await over('codes', (popup) => take(popup, 'popup-first-codes'));
  await firstVault(scene);
  await over('plain', (popup) => take(popup, 'popup-empty'));
  await over('login', (popup) => take(popup, 'popup-empty-login'));
  await over('codes', async (popup) => {
    await button(popup, say.scan).click();
    await expect(popup.getByTestId('qr-choice').first()).toBeVisible();
    await take(popup, 'popup-codes');
  });
  await firstVault(scene, {
    accounts: [
      { issuer: 'KOSMO Web', accountName: 'hanako', key: KEY },
      { issuer: 'GitHub', accountName: 'taro@example.com', key: OTHER_KEY },
    ],
  });
  await over('login', async (popup) => {
    const item = popup.getByTestId('account').first();
    await take(popup, 'popup-login-free');
    await button(item, say.fillIn).click();
    await take(popup, 'popup-ask-site');
    await button(popup, say.useOnSite).click();
    await codeIn(web, '#otp');
    await take(popup, 'popup-filled');
    await button(popup, say.fillIn).first().click();
    await take(popup, 'popup-waiting');
  });
  await over('devices', async (popup) => {
    await button(popup.getByTestId('account').first(), say.fillIn).click();
    await expect(button(popup, 'Phone')).toBeVisible();
    await take(popup, 'popup-ask-device');
  });
  await over('refused', (popup) => take(popup, 'popup-refused'));
  await over('mail', (popup) => take(popup, 'popup-mail'));
  await over('plain', async (popup) => {
    await take(popup, 'popup-list');
    await button(popup, say.scan).click();
    await expect(popup.getByRole('alert')).toBeVisible();
    await take(popup, 'popup-nothing-found');
    await button(popup, say.lock).click();
    await vault(popup, 'locked');
    await take(popup, 'popup-door');
    await field(popup, say.masterPassword).fill('wrong');
    await button(popup, say.unlock).click();
    await expect(popup.getByRole('alert')).toBeVisible();
    await take(popup, 'popup-door-wrong');
    await button(popup, say.forgot).click();
    await expect(popup.getByRole('heading', { name: say.forgot })).toBeVisible();
    await take(popup, 'popup-forgot');
    await button(popup, say.startOver).click();
    await take(popup, 'popup-start-over');
  });
});
