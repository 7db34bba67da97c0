import type { BrowserContext, Page } from '@playwright/test';
import { expect, PASSWORD, test } from './fixtures.ts';
import { expectInPopup } from './in-sight.ts';
import { firstAccount, type Scene } from './journeys.ts';
import { KEY } from './known-key.ts';
import { button, field, unlock, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

const NEXT = 'umi-kaban-hoshi-sapporo-31';

async function oneAccount(scene: Scene): Promise<void> {
  const add = await firstAccount(scene, { service: 'KOSMO Web', account: '花子', key: KEY });
  await add.close();
}

/** Makes a recovery code as a person does: from the settings, with the sheet before the eyes. */
async function makeRecoveryCode({ openPage, say }: Scene): Promise<string> {
  const page = await openPage('manager.html#/settings');
  await page.getByRole('link', { name: say.makeRecoveryCode, exact: true }).click();
  await field(page, say.masterPassword).fill(PASSWORD);
  await button(page, say.makeRecoveryCode).click();
  const printed = page.getByTestId('recovery-code').locator('span');
  await expect(printed).toHaveCount(7);
  const groups = await printed.allTextContents();
  await field(page, say.lastGroup).fill('ZZZZ');
  await button(page, say.confirm).click();
  await expect(page.getByRole('alert')).toHaveAttribute('data-error', 'recoveryCodeDiffers');
  await field(page, say.lastGroup).fill((groups[6] ?? '').toLowerCase());
  await button(page, say.confirm).click();
  await expect(page.getByRole('status').filter({ hasText: say.recoveryCodeWorks })).toBeVisible();
  await page.close();
  return groups.join(' ');
}

/** A PC with Windows Hello, as far as a test can have one: the browser's own virtual authenticator, on one page. */
async function plugIn(context: BrowserContext, page: Page, verified = true): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: verified,
    },
  });
  return async () => {
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  };
}

test('J7 a forgotten password: the recovery code opens, and a new password takes its place', async ({
  scene,
  web,
  say,
  pressToolbar,
  expectAccessible,
}) => {
  await oneAccount(scene);
  const code = await makeRecoveryCode(scene);
  await web.goto('about:blank');
  const popup = await pressToolbar();
  await button(popup, say.lock).click();
  await vault(popup, 'locked');
  await button(popup, say.forgot).click();
  await expectAccessible(popup);
  await button(popup, say.useRecoveryCode).click();
  await field(popup, say.recoveryCode).fill(code.replace(/^./, (letter) => (letter === '7' ? '8' : '7')));
  await expectInPopup(
    popup,
    button(popup, say.recover),
    'the recovery code, with a password that is chosen already',
  );
  await button(popup, say.chooseOwn).click();
  await field(popup, say.newPassword).fill(NEXT);
  await field(popup, say.repeat).fill(NEXT);
  await button(popup, say.recover).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'recoveryCodeTyped');
  await expectAccessible(popup);
  await field(popup, say.recoveryCode).fill(code);
  await button(popup, say.recover).click();
  await vault(popup, 'open');
  await expect(popup.getByTestId('account').filter({ hasText: '花子' })).toBeVisible();
  await expect(popup.getByRole('status').filter({ hasText: say.recovered })).toBeVisible();
  await button(popup, say.lock).click();
  await field(popup, say.masterPassword).fill(PASSWORD);
  await button(popup, say.unlock).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'passwordWrong');
  await unlock(popup, say, NEXT);
  await vault(popup, 'open');
});

test('J7 the recovery sheet is printed alone, black on white, and says nothing of anybody', async ({
  scene,
  say,
  openPage,
  expectAccessible,
}) => {
  await oneAccount(scene);
  const page = await openPage('manager.html#/recovery');
  await field(page, say.masterPassword).fill(PASSWORD);
  await button(page, say.makeRecoveryCode).click();
  await expect(page.getByTestId('recovery-code')).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByTestId('recovery-code')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(field(page, say.lastGroup)).toBeHidden();
  const sheet = page.locator('.sheet');
  await expect(sheet).toHaveCSS('color', 'rgb(0, 0, 0)');
  expect(await sheet.innerText()).not.toMatch(/KOSMO|花子/);
});

test('J7 face, fingerprint or PIN opens the vault from a tab of its own', async ({
  scene,
  say,
  context,
  openPage,
  expectAccessible,
}) => {
  await oneAccount(scene);
  const page = await openPage('manager.html#/settings');
  const unplug = await plugIn(context, page);
  await page.reload();
  await button(page, say.setUpDevice).click();
  await expectAccessible(page);
  await field(page, say.masterPassword).fill(PASSWORD);
  await button(page, say.setUpDevice).click();
  await expect(page.getByRole('status').filter({ hasText: say.deviceAdded })).toBeVisible();
  await button(page, say.lock).click();
  await vault(page, 'locked');
  await page.goto(page.url().replace(/#.*/, '#/unlock'));
  await page.reload();
  await expect(page.getByRole('heading', { name: say.deviceOpened })).toBeVisible();
  await vault(page, 'open');
  await expectAccessible(page);
  await button(page, say.lock).click();
  await vault(page, 'locked');
  await unplug();
  await button(page, say.openByDevice).click();
  await expect(page.getByRole('alert')).toHaveAttribute('data-error', 'deviceCancelled');
  await expectAccessible(page);
});

test('J7 right after the first password the device is offered without it, and leads from the popup back into the popup', async ({
  say,
  web,
  context,
  openPage,
  pressToolbar,
}) => {
  const welcome = await openPage('welcome.html');
  await plugIn(context, welcome);
  await welcome.reload();
  await expect(welcome.getByTestId('proposal')).toHaveText(/-\d\d$/);
  const password = (await welcome.getByTestId('proposal').textContent()) ?? '';
  await button(welcome, say.start).click();
  await vault(welcome, 'open');
  const offer = welcome.getByTestId('offer-device');
  await button(offer, say.setUpDevice).click();
  await expect(welcome.getByRole('status').filter({ hasText: say.deviceAdded })).toBeVisible();
  await expect(field(welcome, say.masterPassword)).toHaveCount(0);

  await web.goto('about:blank');
  let popup = await pressToolbar();
  await button(popup, say.lock).click();
  await vault(popup, 'locked');
  await expect(button(popup, say.openByDevice)).toBeFocused();
  const asked = context.waitForEvent('page');
  await button(popup, say.openByDevice).click();
  const tab = await asked;
  await expect(tab).toHaveURL(/#\/unlock\/back$/);
  // A virtual authenticator belongs to one page, so this one learns its own credential first.
  await plugIn(context, tab);
  await tab.goto(tab.url().replace(/#.*/, '#/settings'));
  // The page has asked already, and Chromium's own window takes every press until the page that asked is gone.
  await tab.reload();
  await unlock(tab, say, password);
  for (const name of [say.removeDevice, say.setUpDevice]) {
    await button(tab, name).click();
    await field(tab, say.masterPassword).fill(password);
    await button(tab, name).click();
    await expect(field(tab, say.masterPassword)).toHaveCount(0);
  }
  await button(tab, say.lock).click();
  await vault(tab, 'locked');
  const again = context.waitForEvent('page', { predicate: (page) => page !== tab });
  // One step, not two: the page asks at once, and may be gone before this is answered.
  await tab.goto(tab.url().replace(/#.*/, '#/unlock/back')).catch(() => {});
  popup = await again;
  await popup.waitForURL(/popup\.html/);
  await vault(popup, 'open');
  await expect.poll(() => tab.isClosed()).toBe(true);
});

test('J7 a PC without an unlock of its own says so, and offers nothing', async ({ scene, say, openPage }) => {
  await oneAccount(scene);
  const page = await openPage('manager.html#/settings');
  await expect(page.getByText(say.noDevice)).toBeVisible();
  await expect(button(page, say.setUpDevice)).toHaveCount(0);
});

test('J7 a PC that others use: the key goes with the popup', async ({
  scene,
  web,
  say,
  pressToolbar,
  openPage,
}) => {
  await oneAccount(scene);
  const settings = await openPage('manager.html#/settings');
  await settings.getByRole('checkbox', { name: say.sharedPc }).check();
  await expect
    .poll(() => settings.evaluate(async () => Object.keys(await chrome.storage.session.get(null))))
    .not.toContain('vk');
  await settings.close();
  await web.goto('about:blank');
  const popup = await pressToolbar();
  await unlock(popup, say);
  await expect(popup.getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
  await popup.close();
  const again = await pressToolbar();
  await vault(again, 'locked');
});

test('J7 starting over keeps what nobody can open, and erasing leaves nothing', async ({
  scene,
  say,
  openPage,
  expectAccessible,
}) => {
  await oneAccount(scene);
  const page = await openPage('manager.html#/settings');
  await button(page, say.lock).click();
  await button(page, say.forgot).click();
  await button(page, say.startOver).click();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: say.startOverSure }).check();
  await field(page, say.newPassword).fill(NEXT);
  await field(page, say.repeat).fill(NEXT);
  await button(page, say.startOverDo).click();
  await vault(page, 'open');
  const list = await openPage('manager.html#/accounts');
  await expect(list.getByTestId('account')).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, say.saveUnopened).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.kagiban$/);
  await button(page, say.erase).click();
  await expectAccessible(page);
  await field(page, say.masterPassword).fill(NEXT);
  await button(page, say.eraseDo).click();
  await vault(page, 'none');
  expect(await page.evaluate(() => chrome.storage.local.get(null))).toEqual({});
});
