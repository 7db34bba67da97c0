import { expect } from '@playwright/test';
import type { Web } from '../web/server.mjs';
import type { FirstAccount } from './first-vault.ts';
import { firstVault, type Scene } from './journeys.ts';
import { KEY } from './known-key.ts';
import { button, codeIn } from './steps.ts';

/** The genuine site of the attacks, one tenant of a domain. */
export const HOST = 'www.example.portal.kosmo-web.jp';
export const SITE = `https://${HOST}`;

/** Keycloak 26's login page, no more than it takes. */
export const FORM =
  '<!-- template: login-otp.ftl --><form id="kc-otp-login-form" action="/sent" method="post"><label for="otp">ワンタイムコード</label><input id="otp" name="otp" autocomplete="one-time-code"><input name="login" id="kc-login" type="submit" value="ログイン"></form>';

/** An account that was filled in once on the genuine site, and may be used there alone. */
export async function boundAccount(
  scene: Scene,
  net: Web,
  others: readonly FirstAccount[] = [],
): Promise<void> {
  const { web, say, pressToolbar } = scene;
  const mine = { issuer: 'KOSMO Web', accountName: '花子', key: KEY };
  await firstVault(scene, { accounts: [mine, ...others] });
  net.serve(SITE, { body: FORM });
  await web.goto(`${SITE}/login`);
  const popup = await pressToolbar();
  await button(popup.getByTestId('account').filter({ hasText: '花子' }), say.fillIn).click();
  await expect(popup.locator('.host')).toHaveText(HOST);
  await button(popup, say.useOnSite).click();
  await codeIn(web, '#otp');
  await popup.close();
}

/** The same account before its code was ever filled in. */
export async function accountOfSite(scene: Scene): Promise<void> {
  await firstVault(scene, {
    accounts: [{ issuer: 'KOSMO Web', accountName: '花子', key: KEY, origin: SITE }],
  });
}

/** An account of this site whose codes count: it never has to wait for the next one. */
export async function countingAccount(scene: Scene, origin: string): Promise<void> {
  await firstVault(scene, {
    accounts: [{ type: 'hotp', issuer: 'Example', accountName: 'hanako', key: KEY, origin }],
  });
}

/** The same on the genuine site, which shows the OTP form everywhere. */
export async function countingAccountHere(scene: Scene, net: Web): Promise<void> {
  net.serve(SITE, { body: FORM });
  await countingAccount(scene, SITE);
}
