import { test as base, expect, PASSWORD } from '../e2e/fixtures.ts';
import {
  enrolOnPage,
  firstAccount,
  firstVault,
  goToSetUp,
  openCapture,
  savedPicture,
  selectArea,
} from '../e2e/journeys.ts';
import { KEY } from '../e2e/known-key.ts';
import { button, codeIn, createVault, expectLoggedIn, field, filled, submit, vault } from '../e2e/steps.ts';
import { openCamera } from './camera.ts';
import { openSocietySite } from './society-site.ts';

const test = base.extend<{ readonly camera: ReturnType<typeof openCamera> }>({
  site: async ({}, use) => {
    const site = await openSocietySite();
    await use(site);
    await site.close();
  },
  camera: async ({ language }, use) => use(openCamera(`docs/guide/pictures/${language}`)),
});

test('the first set-up and the login', async ({ camera, scene, web, site, say, pressToolbar, openPage }) => {
  const welcome = await openPage('welcome.html');
  await expect(button(welcome, say.start)).toBeAttached();
  await camera.take('welcome', { page: welcome, marks: ['button'], address: 'かぎ番' });
  await welcome.close();

  const user = await goToSetUp(scene, 'kosmo');
  await camera.take('set-up-page', { page: web, marks: ['button'] });
  const popup = await pressToolbar();
  await vault(popup, 'none');
  await camera.take('first-popup', { page: web, popup, marks: [button(popup, say.start)] });
  await createVault(popup, say);
  const saved = button(popup, say.fillIn);
  await expect(saved.or(button(popup, say.save)).first()).toBeVisible();
  if (await button(popup, say.save).isVisible()) {
    await camera.take('found', { page: web, popup, marks: [button(popup, say.save)] });
    await button(popup, say.save).click();
  }
  await expect(saved).toBeVisible();
  await camera.take('saved', { page: web, popup, marks: [saved] });
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
  await camera.take('login-page', { page: web, marks: ['button'] });
  const again = await pressToolbar();
  await expect(button(again, say.fillIn)).toBeVisible();
  await camera.take('login-popup', { page: web, popup: again, marks: [button(again, say.fillIn)] });
  await button(again, say.fillIn).click();
  await codeIn(web, '#otp');
  await again.close();
  await camera.take('login-filled', { page: web, marks: [web.locator('#otp'), web.locator('#kc-login')] });
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
  await firstVault(scene);
  await goToSetUp(scene, 'kosmo');
  const picture = await savedPicture(web);
  const popup = await pressToolbar();
  await expect(button(popup, say.selectArea)).toBeVisible();
  await button(popup, say.selectArea).scrollIntoViewIfNeeded();
  await camera.take('choose-area', { page: web, popup, marks: [button(popup, say.selectArea)] });
  await popup.close();
  const before = await openCapture(scene, context);
  await expect(before.getByTestId('frozen-page')).toBeVisible();
  await camera.take('area-page', {
    page: before,
    marks: [before.getByTestId('frozen-page')],
    address: 'かぎ番',
  });
  await before.close();
  const capture = await selectArea(scene, context, 'mouse');
  await expect(capture.getByTestId('preview')).toBeVisible();
  await camera.take('area-found', { page: capture, marks: [button(capture, say.save)], address: 'かぎ番' });
  await capture.close();

  const add = await openPage('manager.html#/add');
  const chosen = add.getByLabel(say.choosePicture);
  await camera.take('add', { page: add, marks: [], address: 'かぎ番' });
  await chosen.setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: picture });
  await expect(add.getByTestId('preview')).toBeVisible();
  await button(add, say.save).scrollIntoViewIfNeeded();
  await camera.take('add-found', { page: add, marks: [button(add, say.save)], address: 'かぎ番' });
});

test('what is kept and what is moved', async ({ camera, scene, say, openPage }) => {
  const page = await firstAccount(scene, { service: 'KOSMO Web', account: 'hanako', key: KEY });
  const go = async (route: string) => {
    await page.goto(page.url().replace(/#.*/, `#/${route}`));
    await page.reload();
  };
  await go('backup');
  await expect(button(page, say.saveBackup)).toBeVisible();
  await camera.take('backup', { page, marks: [button(page, say.saveBackup)], address: 'かぎ番' });
  await go('accounts');
  await camera.take('accounts', { page, marks: [button(page, say.usePhone)], address: 'かぎ番' });
  await button(page, say.usePhone).click();
  await field(page, say.masterPassword).fill(PASSWORD);
  await button(page, say.showCode).click();
  const code = page.getByRole('img', { name: /KOSMO/ });
  await expect(code).toBeVisible();
  await code.scrollIntoViewIfNeeded();
  await camera.take('phone', { page, marks: [code], address: 'かぎ番' });
  await go('settings');
  await camera.take('settings', { page, marks: [], address: 'かぎ番' });
  await go('help');
  await camera.take('help', { page, marks: [], address: 'かぎ番' });
  const popup = await openPage('popup.html');
  await button(popup, say.lock).click();
  await vault(popup, 'locked');
  await popup.close();
});

test('the locked door and the ways back in', async ({ camera, scene, web, say, pressToolbar }) => {
  await goToSetUp(scene, 'kosmo');
  await (await enrolOnPage(scene)).close();
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
  await camera.take('forgot', { page: web, popup, marks: [] });
});

test('a code that was refused', async ({ camera, scene, web, pressToolbar }) => {
  await goToSetUp(scene, 'kosmo');
  await (await enrolOnPage(scene)).close();
  await web.locator('#totp').fill('000000');
  await submit(web);
  await expect(web.locator('#input-error-otp-code')).toBeVisible();
  const popup = await pressToolbar();
  await expect(popup.getByRole('alert').first()).toBeVisible();
  await camera.take('refused', { page: web, popup, marks: [popup.getByRole('alert').first()] });
});
