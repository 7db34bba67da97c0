import { codeOf } from '../../portal/totp.mjs';
import { expect, test } from '../fixtures.ts';
import { enrolOnPage, firstVault, type Scene } from '../journeys.ts';
import { button, codeIn, expectLoggedIn, filled, submit } from '../steps.ts';

const SECRET = '12345678901234567890';
/** What this PC proposes once its word is known. */
const NAME = 'パソコンの Chrome（かぎ番・あさがお）';

/** What the member's phone shows now. */
const phoneCode = () =>
  codeOf(SECRET, { algorithm: 'SHA1', digits: 6, period: 30 }, Math.floor(Date.now() / 30_000));

/** A member whose list of devices has our proposal already, signed in by that device, on the page that sets up another. */
async function goToSecondSetUp(scene: Scene, realm: string): Promise<string> {
  const { web, site, openPage } = scene;
  await firstVault(scene);
  const own = await openPage('manager.html#/help');
  await own.evaluate(() => chrome.storage.local.set({ 'device.word': 0 }));
  await own.close();
  const user = await site.newMember(realm, { devices: [{ label: NAME, secret: SECRET }] });
  await site.signIn(web, realm, user);
  await web.locator('#otp').fill(phoneCode());
  await submit(web);
  await expect(web.locator('#totp')).toBeVisible();
  await web.waitForLoadState('load');
  return user;
}

/** The login after it: the page offers two devices. */
async function fillAtLogin(scene: Scene, realm: string, user: string) {
  const { web, site, say, pressToolbar } = scene;
  await site.signIn(web, realm, user);
  await expect(web.locator('#otp')).toBeVisible();
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  return popup;
}

for (const realm of ['kosmo', 'kosmo-v1']) {
  test(`26.7.3 | ${realm} | J1, J10 a device name that the site has is told and replaced, and kept though the popup is gone`, async ({
    scene,
  }) => {
    const { web, say, pressToolbar } = scene;
    const user = await goToSecondSetUp(scene, realm);
    await (await enrolOnPage(scene)).close();
    await submit(web);
    await expect(web.locator('#input-error-otp-label')).toBeVisible();
    const popup = await pressToolbar();
    await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'deviceNameTaken');
    await button(popup, say.fillIn).click();
    await codeIn(web, '#totp');
    await expect(web.locator('#userLabel')).toHaveValue(`${NAME} 2`);
    await popup.close();
    await submit(web);
    await expectLoggedIn(web);
    await fillAtLogin(scene, realm, user);
    await codeIn(web, '#otp');
    await submit(web);
    await expectLoggedIn(web);
  });
}

// Up to 24 a name may be there twice. What is 22's own: older.spec.ts.
test.describe('24.0.5', () => {
  test.use({ siteKind: 'keycloak-24' });
  test(`24.0.5 | kosmo | J1, J5 two devices of one name are told apart, and the one that was taken is remembered`, async ({
    scene,
  }) => {
    const { web, say } = scene;
    const user = await goToSecondSetUp(scene, 'kosmo');
    await (await enrolOnPage(scene)).close();
    await submit(web);
    await expectLoggedIn(web);
    const popup = await fillAtLogin(scene, 'kosmo', user);
    await button(popup, `${NAME}（2つ目）`).click();
    await expect(filled(popup, say)).toBeVisible({ timeout: 75_000 });
    await popup.close();
    await submit(web);
    await expectLoggedIn(web);
    await fillAtLogin(scene, 'kosmo', user);
    await codeIn(web, '#otp');
    await submit(web);
    await expectLoggedIn(web);
  });
});
