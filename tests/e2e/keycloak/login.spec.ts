import { Secret, TOTP } from 'otpauth';
import { expect, test } from '../fixtures.ts';
import { enrolOnPage, firstAccount, firstVault, goToSetUp, logIn } from '../journeys.ts';
import { button, codeIn, expectLoggedIn, submit } from '../steps.ts';

const OLD_DEVICE = { label: '古い端末', secret: '12345678901234567890' };
const PHONE = { label: 'スマートフォン', secret: 'abcdefghijKLMNOPQRST' };
const OFFICE = { label: '業務用PC', secret: '12345678901234567890' };
const PHONE_KEY = 'MFRGGZDFMZTWQ2LKJNGE2TSPKBIVEU2U';

test('26.7.3 | kosmo | J1, J5 set-up on the page and login, by keyboard', async ({ scene, web }) => {
  await firstVault(scene);
  const user = await goToSetUp(scene, 'kosmo');
  await enrolOnPage(scene, 'keyboard');
  await submit(web);
  await expectLoggedIn(web);
  await logIn(scene, 'kosmo', user, 'keyboard');
});

for (const realm of ['kosmo', 'kosmo-v1']) {
  test(`26.7.3 | ${realm} | J5 two devices: asks once which one it is, then knows`, async ({
    scene,
    web,
    site,
    say,
    pressToolbar,
    expectAccessible,
  }) => {
    const add = await firstAccount(scene, { service: 'KOSMO Web', account: '三郎', key: PHONE_KEY });
    await add.close();
    const user = await site.newMember(realm, { setup: false, devices: [OFFICE, PHONE] });
    await site.signIn(web, realm, user);
    const popup = await pressToolbar();
    await button(popup, say.fillIn).click();
    await button(popup, say.useOnSite).click();
    await expectAccessible(popup);
    await button(popup, PHONE.label).click();
    await codeIn(web, '#otp');
    await submit(web);
    await expectLoggedIn(web);
    await logIn(scene, realm, user);
  });
}

// On the older theme: device-names.spec.ts, where the phone was first as well.
test(`26.7.3 | kosmo | J1, J5 the phone was first: set up this PC, then log in as this PC`, async ({
  scene,
  web,
  site,
}) => {
  await firstVault(scene);
  const user = await site.newMember('kosmo', { setup: true, devices: [OLD_DEVICE] });
  await site.signIn(web, 'kosmo', user);
  await web.locator('#otp').fill(new TOTP({ secret: Secret.fromLatin1(OLD_DEVICE.secret) }).generate());
  await web.locator('#kc-login').click();
  await expect(web.locator('#totp')).toBeVisible();
  await enrolOnPage(scene);
  await submit(web);
  await expectLoggedIn(web);
  await logIn(scene, 'kosmo', user);
});

test('26.7.3 | kosmo | J5 a wrong code on the page does not stop the next filling', async ({
  scene,
  web,
  site,
  say,
  pressToolbar,
}) => {
  await firstVault(scene);
  const user = await goToSetUp(scene, 'kosmo');
  await enrolOnPage(scene);
  await submit(web);
  await expectLoggedIn(web);
  await site.signIn(web, 'kosmo', user);
  await web.locator('#otp').fill('000000');
  await submit(web);
  await expect(web.locator('#otp[aria-invalid=true]')).toBeVisible();
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await expect(web.locator('#otp')).toHaveValue(/^(?!000000)\d{6}$/, { timeout: 45_000 });
  await submit(web);
  await expectLoggedIn(web);
});
