import { expect, test } from '../fixtures.ts';
import { enrolOnPage, failSetUp, finishSetUp, firstVault, goToSetUp, type Scene } from '../journeys.ts';
import { KEY } from '../known-key.ts';
import { button, codeIn, expectLoggedIn, submit } from '../steps.ts';

const OFFICE = { label: '業務用PC', secret: '12345678901234567890' };

async function saveOffice(scene: Scene): Promise<void> {
  await firstVault(scene, { accounts: [{ issuer: 'KOSMO Web', accountName: '次郎', key: KEY }] });
}

/** A member with one device, and its code in the login page. */
async function fillOffice(scene: Scene, realm: string): Promise<void> {
  const { web, site, say, pressToolbar } = scene;
  await saveOffice(scene);
  const user = await site.newMember(realm, { setup: false, devices: [OFFICE] });
  await site.signIn(web, realm, user);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await button(popup, say.useOnSite).click();
  await codeIn(web, '#otp');
  await popup.close();
}

for (const realm of ['kosmo', 'kosmo-v1', 'kosmo-sha256']) {
  test(`26.7.3 | ${realm} | J4 the key that the page shows in letters is read without copying`, async ({
    scene,
  }) => {
    const { web } = scene;
    await firstVault(scene);
    await goToSetUp(scene, realm);
    await web.locator('#mode-manual').click();
    await expect(web.locator('#kc-totp-secret-key')).toBeVisible();
    const popup = await enrolOnPage(scene);
    // What the page does not say in letters is known of the site: who it is, and how its codes are made.
    await expect(popup.getByTestId('account')).toContainText('健康保険組合加入者ページ');
    if (realm === 'kosmo-sha256') await expect(web.locator('#totp')).toHaveValue(/^\d{8}$/);
    await submit(web);
    await expectLoggedIn(web);
  });
}

for (const realm of ['kosmo', 'kosmo-v1']) {
  test(`26.7.3 | ${realm} | J10 set-up after a wrong code`, async ({ scene, expectAccessible }) => {
    const { say, openPage } = scene;
    const { popup } = await failSetUp(scene, realm);
    await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'setUpRefused');
    await expectAccessible(popup);
    // The secret is still the same: nothing is to be saved again.
    await expect(popup.getByRole('region', { name: say.foundOnPage })).toHaveCount(0);
    await finishSetUp(scene, popup);
    // The application is another site: that the page led there is what confirms.
    const accounts = await openPage('manager.html#/accounts');
    await expect(accounts.getByTestId('account')).not.toContainText(say.pending);
  });
}

test('26.7.3 | kosmo | J1 set-up begun from the application: turned back, then done', async ({ scene }) => {
  const { web, site, say, openPage } = scene;
  await firstVault(scene);
  const user = await site.newMember('kosmo', { setup: false });
  await site.signIn(web, 'kosmo', user, { begun: 'CONFIGURE_TOTP' });
  await expect(web.locator('#cancelTOTPBtn')).toBeVisible();
  await (await enrolOnPage(scene)).close();
  await web.locator('#cancelTOTPBtn').click();
  await expectLoggedIn(web);
  const accounts = await openPage('manager.html#/accounts');
  await expect(accounts.getByTestId('account')).toContainText(say.pending);
  await accounts.close();
  await site.signIn(web, 'kosmo', user, { begun: 'CONFIGURE_TOTP' });
  // Another secret, and nothing was ever confirmed: one press puts it in the place of the first.
  await (await enrolOnPage(scene)).close();
  await submit(web);
  await expectLoggedIn(web);
  const after = await openPage('manager.html#/accounts');
  await expect(after.getByTestId('account')).toHaveCount(1);
  await expect(after.getByTestId('account')).not.toContainText(say.pending);
});

test('26.7.3 | kosmo-hotp | J1, J5 set-up and login by counter', async ({ scene }) => {
  const { web, site, say, pressToolbar } = scene;
  const user = await site.newMember('kosmo-hotp');
  await site.signIn(web, 'kosmo-hotp', user);
  const welcome = await pressToolbar();
  await welcome.close();
  await firstVault(scene);
  const popup = await pressToolbar();
  await button(popup, say.save).click();
  await button(popup, say.fillIn).click();
  await codeIn(web, '#totp');
  await popup.close();
  await submit(web);
  await expectLoggedIn(web);
  await site.signIn(web, 'kosmo-hotp', user);
  const again = await pressToolbar();
  await button(again, say.fillIn).click();
  await codeIn(web, '#otp');
  await again.close();
  await submit(web);
  await expectLoggedIn(web);
});

test('26.7.3 | kosmo | J10 a code used twice is refused, and it is said', async ({ scene }) => {
  const { web, site, pressToolbar } = scene;
  await firstVault(scene);
  const user = await goToSetUp(scene, 'kosmo');
  await (await enrolOnPage(scene)).close();
  const used = await web.locator('#totp').inputValue();
  await submit(web);
  await expectLoggedIn(web);
  await site.signIn(web, 'kosmo', user);
  await web.locator('#otp').fill(used);
  await submit(web);
  await expect(web.locator('#otp[aria-invalid=true]')).toBeVisible();
  const popup = await pressToolbar();
  // Unless the period has ended in the meantime, it is known that this very code was used.
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', /codeUsed|codeTyped/);
});

test('26.7.3 | kosmo-lock | J10 locked out after three wrong codes: advised to wait', async ({ scene }) => {
  const { web, say, pressToolbar } = scene;
  await fillOffice(scene, 'kosmo-lock');
  for (const wrong of ['000000', '111111', '222222']) {
    await web.locator('#otp').fill(wrong);
    // Two failures within a second count at once.
    await web.waitForTimeout(1200);
    await submit(web);
    await expect(web.locator('#otp[aria-invalid=true]')).toBeVisible();
  }
  const locked = await pressToolbar();
  await expect(locked.getByRole('alert')).toHaveAttribute('data-error', 'codeTriedTooOften');
  // The right code is refused as well now, in the same words.
  await button(locked, say.fillIn).click();
  await codeIn(web, '#otp');
  await locked.close();
  await submit(web);
  await expect(web.locator('#otp[aria-invalid=true]')).toBeVisible();
  const still = await pressToolbar();
  await expect(still.getByRole('alert')).toHaveAttribute('data-error', 'codeTriedTooOften');
});

for (const realm of ['kosmo-email', 'kosmo-email-v1']) {
  test(`26.7.3 | ${realm} | 37 a code by e-mail is not taken for ours`, async ({ scene }) => {
    const { web, site, say, pressToolbar } = scene;
    await saveOffice(scene);
    const user = await site.newMember(realm, { setup: false });
    await site.signIn(web, realm, user);
    await expect(web.locator('#kc-resend')).toBeVisible();
    const popup = await pressToolbar();
    await expect(popup.locator('main')).toHaveAttribute('data-page', 'ask');
    await button(popup, say.fillIn).click();
    await button(popup, say.useOnSite).click();
    await expect(button(popup, say.askFill)).toBeVisible();
    expect(await web.locator('#otp').inputValue()).toBe('');
    await popup.close();
    await web.locator('#otp').fill('000000');
    await web.locator('#kc-login').click();
    await expect(web.locator('#input-error-otp-code')).toBeVisible();
    const refused = await pressToolbar();
    await expect(refused.getByRole('alert')).toHaveAttribute('data-error', 'codeByMail');
  });
}

test('26.7.3 | kosmo | J10 the clock of the real server is read', async ({ scene }) => {
  const { web, say, pressToolbar } = scene;
  await fillOffice(scene, 'kosmo');
  await web.locator('#otp').fill('000000');
  await submit(web);
  const refused = await pressToolbar();
  await button(refused, say.checkClock).click();
  await expect(
    refused
      .getByRole('status')
      .filter({ hasText: say.clockRight })
      .or(refused.locator('[data-error=clockUnknown]')),
  ).toBeVisible();
});
