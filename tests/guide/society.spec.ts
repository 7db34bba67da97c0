import { expect, PASSWORD } from '../e2e/fixtures.ts';
import { enrolOnPage, failSetUp, openCapture, savedPicture, selectArea } from '../e2e/journeys.ts';
import { button, codeIn, createVault, expectLoggedIn, field, filled, submit, vault } from '../e2e/steps.ts';
import { popupTop } from './camera.ts';
import { setUpAs, test } from './steps.ts';

/** A password that is chosen already. */
const PROPOSAL = /[a-z]+-[a-z]+-[a-z]+/;

test('the first set-up and the login', async ({ camera, scene, web, site, say, pressToolbar, openPage }) => {
  const welcome = await openPage('welcome.html');
  await expect(welcome.locator('main')).toContainText(PROPOSAL);
  await camera.take('welcome', {
    page: welcome,
    marks: ['button'],
    until: button(welcome, say.start),
  });
  await button(welcome, say.usedBefore).click();
  await expect(button(welcome, say.bringBack)).toBeVisible();
  await button(welcome, say.bringBack).scrollIntoViewIfNeeded();
  await camera.take('restore', {
    page: welcome,
    marks: [
      welcome.locator('label').filter({ hasText: say.chooseBackup }).first(),
      field(welcome, say.masterPassword),
      button(welcome, say.bringBack),
    ],
  });
  await welcome.close();

  const user = await setUpAs(scene, 'yoshiko');
  await web.locator('#kc-totp-secret-qr-code').scrollIntoViewIfNeeded();
  await camera.take('set-up-page', {
    page: web,
    marks: ['button'],
    until: web.locator('#kc-totp-secret-qr-code'),
  });
  const popup = await pressToolbar();
  await vault(popup, 'none');
  await expect(popup.locator('main')).toContainText(PROPOSAL);
  await expect(popup.getByText(/健康保険組合/).first()).toBeVisible();
  await camera.take('first-popup', { page: web, popup, marks: [button(popup, say.start)], forStores: true });
  await createVault(popup, say);
  const saved = button(popup, say.fillIn);
  await expect(saved.or(button(popup, say.save)).first()).toBeVisible();
  if (await button(popup, say.save).isVisible()) await button(popup, say.save).click();
  await expect(saved).toBeVisible();
  await camera.take('saved', { page: web, popup, marks: [saved], forStores: true });
  await saved.click();
  await codeIn(web, '#totp');
  await expect(filled(popup, say)).toBeVisible();
  await popup.close();
  await web.locator('#saveTOTPBtn').scrollIntoViewIfNeeded();
  await camera.take('filled', { page: web, marks: [web.locator('#totp'), web.locator('#saveTOTPBtn')] });
  await submit(web);
  await expectLoggedIn(web);

  await site.signIn(web, 'kosmo', user);
  await expect(web.locator('#otp')).toBeVisible();
  await camera.take('login-page', { page: web, marks: ['button'], until: web.locator('#kc-login') });
  const again = await pressToolbar();
  await expect(button(again, say.fillIn)).toBeVisible();
  await camera.take('login-popup', {
    page: web,
    popup: again,
    marks: [button(again, say.fillIn)],
    until: web.locator('#kc-login'),
    forStores: true,
  });
  await button(again, say.fillIn).click();
  await codeIn(web, '#otp');
  await again.close();
  await camera.take('login-filled', { page: web, marks: [web.locator('#otp'), web.locator('#kc-login')] });
});

test('the locked door and the ways back in', async ({
  camera,
  scene,
  web,
  site,
  say,
  pressToolbar,
  openPage,
}) => {
  const user = await setUpAs(scene, 'yuki');
  await (await enrolOnPage(scene)).close();
  await submit(web);
  await expectLoggedIn(web);
  const settings = await openPage('manager.html#/recovery');
  await field(settings, say.masterPassword).fill(PASSWORD);
  await button(settings, say.makeRecoveryCode).click();
  const printed = settings.getByTestId('recovery-code').locator('span');
  await expect(printed).toHaveCount(7);
  await field(settings, say.lastGroup).fill((await printed.last().textContent()) ?? '');
  await button(settings, say.confirm).click();
  await expect(settings.getByText(say.recoveryCodeWorks)).toBeVisible();
  await settings.close();
  await site.signIn(web, 'kosmo', user);
  const popup = await pressToolbar();
  await button(popup, say.lock).click();
  await vault(popup, 'locked');
  await camera.take('locked', {
    page: web,
    popup,
    marks: [field(popup, say.masterPassword), button(popup, say.unlock)],
  });
  await button(popup, say.forgot).click();
  await expect(popup.getByRole('heading', { name: say.forgot })).toBeVisible();
  await camera.take('forgot', {
    page: web,
    popup,
    marks: [button(popup, say.useRecoveryCode)],
    figure: popupTop(330),
  });
  await button(popup, say.useRecoveryCode).click();
  await expect(field(popup, say.recoveryCode)).toBeVisible();
  await camera.take('recover', {
    page: web,
    popup,
    marks: [field(popup, say.recoveryCode)],
    figure: popupTop(330),
  });
  await popup.close();
});

test('a code that was refused, and one that comes by mail', async ({
  camera,
  scene,
  web,
  site,
  pressToolbar,
}) => {
  const user = await setUpAs(scene, 'kenji');
  await (await enrolOnPage(scene)).close();
  await submit(web);
  await expectLoggedIn(web);
  await site.signIn(web, 'kosmo', user);
  // In the period of the set-up, the likeliest reason would be that its code was used a second time.
  await web.waitForTimeout(31_000);
  await web.locator('#otp').fill('000000');
  await submit(web);
  await expect(web.locator('#otp[aria-invalid=true]')).toBeVisible();
  const popup = await pressToolbar();
  await expect(popup.getByRole('alert').first()).toBeVisible();
  await camera.take('refused', {
    page: web,
    popup,
    marks: [popup.getByRole('alert').first()],
    figure: popupTop(300),
    forStores: true,
  });
  await popup.close();

  const other = await site.newMember('kosmo-email', { setup: false, name: user });
  await site.signIn(web, 'kosmo-email', other);
  await expect(web.locator('#kc-resend')).toBeVisible();
  const asked = await pressToolbar();
  await expect(asked.locator('main')).toHaveAttribute('data-page', /ask|none/);
  await camera.take('mail', { page: web, popup: asked, marks: [], figure: popupTop(330) });
});

test.describe('on the practice portal', () => {
  test.use({ onPortal: true });

  test('whether the clock is right', async ({ camera, scene, web, say }) => {
    const { popup } = await failSetUp(scene, 'kosmo');
    await button(popup, say.checkClock).click();
    const right = popup.getByRole('status').filter({ hasText: say.clockRight });
    await expect(right).toBeVisible();
    await camera.take('clock', { page: web, popup, marks: [right] });
  });

  test('by an area, and by a saved picture', async ({
    camera,
    scene,
    web,
    say,
    context,
    openPage,
    pressToolbar,
  }) => {
    const first = await openPage('welcome.html');
    await createVault(first, say);
    await first.close();
    await setUpAs(scene, 'tomoko');
    const picture = await savedPicture(web);
    const popup = await pressToolbar();
    await expect(button(popup, say.selectArea)).toBeVisible();
    await expect(popup.getByRole('region', { name: say.foundOnPage })).toBeVisible();
    await button(popup, say.selectArea).scrollIntoViewIfNeeded();
    await camera.take('choose-area', {
      page: web,
      popup,
      marks: [button(popup, say.selectArea)],
      figure: popupTop(520),
    });
    await popup.close();
    const before = await openCapture(scene, context);
    await expect(before.getByTestId('frozen-page')).toBeVisible();
    await camera.take('area-page', { page: before, marks: [before.getByTestId('frozen-page')] });
    await before.close();
    const capture = await selectArea(scene, context, 'mouse');
    await expect(capture.getByTestId('preview')).toBeVisible();
    await camera.take('area-found', {
      page: capture,
      marks: [button(capture, say.save)],
      figure: { x: 0, y: 0, width: 800, height: 330 },
      forStores: true,
    });
    await capture.close();

    const add = await openPage('manager.html#/add');
    const chosen = add.getByLabel(say.choosePicture);
    await expect(chosen).toBeAttached();
    await camera.take('add', {
      page: add,
      marks: [add.locator('label').filter({ hasText: say.choosePicture }).first()],
      figure: { x: 0, y: 0, width: 800, height: 280 },
    });
    await chosen.setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: picture });
    await expect(add.getByTestId('preview')).toBeVisible();
    await button(add, say.save).scrollIntoViewIfNeeded();
    await camera.take('add-found', { page: add, marks: [button(add, say.save)] });
  });
});
