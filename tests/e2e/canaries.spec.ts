import { Secret } from 'otpauth';
import { filesWith, spellings } from './disk.ts';
import { expect, test } from './fixtures.ts';
import { enrolOnPage } from './journeys.ts';
import {
  addByKey,
  button,
  codeIn,
  createVault,
  expectLoggedIn,
  field,
  submit,
  unlock,
  vault,
} from './steps.ts';

/** Values that stand nowhere else: where one is found, it came from us. */
const canary = {
  password: 'kanariya-tonda-7341-aozora',
  service: 'カナリヤ健康保険組合9187',
  account: 'kanariya-hanako-5527',
  key: 'KANARIYAKANARIYAKANARIYAKANARIYA',
};
const secretBytes = Buffer.from(Secret.fromBase32(canary.key).bytes);

test('21, 57 canaries of every kind: none in console, errors, addresses, titles, requests or on the disk, and no key in a profile that is stolen', async ({
  scene,
  context,
  web,
  site,
  profile,
}) => {
  test.setTimeout(300_000);
  const { say, openPage, pressToolbar } = scene;
  const said: string[] = [];
  const listen = (page: typeof web) => {
    page.on('console', (message) => said.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`error: ${error.message} ${error.stack}`));
    page.on('framenavigated', (frame) => said.push(`address: ${decodeURIComponent(frame.url())}`));
  };
  context.on('page', listen);
  for (const page of context.pages()) listen(page);
  context.on('request', (request) => {
    // What the person sends to the portal by its own button is theirs.
    if (request.method() === 'GET') said.push(`request: ${decodeURIComponent(request.url()).slice(0, 2000)}`);
  });

  const welcome = await openPage('welcome.html');
  await createVault(welcome, say, canary.password);
  await welcome.close();
  const add = await openPage('manager.html#/add');
  await field(add, say.key).fill(`${canary.key}8`);
  await button(add, say.save).click();
  await expect(add.getByRole('alert')).toBeVisible();
  await addByKey(add, say, { service: canary.service, account: canary.account, key: canary.key });
  await add.close();
  const user = await site.newMember('kosmo');
  await site.signIn(web, 'kosmo', user);
  const popup = await enrolOnPage(scene);
  await popup.close();
  await submit(web);
  await expectLoggedIn(web);
  await site.signIn(web, 'kosmo', user);
  const login = await pressToolbar();
  await button(login.getByTestId('account').filter({ hasText: user }), say.fillIn).click();
  await codeIn(web, '#otp');
  await submit(web);
  await expectLoggedIn(web);
  await web.goto('about:blank');
  const codes = await pressToolbar();
  await button(codes.getByTestId('account').filter({ hasText: canary.account }), say.copy).click();
  await expect(codes.getByText(say.copied)).toBeVisible();
  await codes.close();

  for (const route of ['accounts', 'backup', 'import', 'settings', 'recovery']) {
    const page = await openPage(`manager.html#/${route}`);
    await vault(page, 'open');
    await expect(page.locator('h1')).toBeVisible();
    said.push(`title: ${await page.title()}`);
    await page.close();
  }
  const help = await openPage('manager.html#/help');
  await expect(help.getByTestId('diagnosis')).toContainText('accounts: 2');
  said.push(`diagnosis: ${await help.getByTestId('diagnosis').textContent()}`);
  await help.close();
  const settings = await openPage('manager.html#/settings');
  await button(settings, say.lock).click();
  await field(settings, say.masterPassword).fill(`${canary.password}x`);
  await button(settings, say.unlock).click();
  await expect(settings.getByRole('alert')).toBeVisible();
  await unlock(settings, say, canary.password);
  await vault(settings, 'open');

  const everything = said.join('\n');
  for (const value of Object.values(canary)) expect(everything).not.toContain(value);
  expect(everything).not.toContain('secret=');

  // While it is open, and stolen while it is locked or the browser is closed.
  const key = await settings.evaluate(async () => {
    const { vk } = await chrome.storage.session.get<{ vk: { key: string } }>('vk');
    return vk.key;
  });
  const vaultKey = Buffer.from(key, 'base64url');
  expect(vaultKey).toHaveLength(32);
  const needles = [
    ...[...Object.values(canary).flatMap(spellings), secretBytes, secretBytes.toString('base64')],
    ...[vaultKey, key, vaultKey.toString('base64'), vaultKey.toString('hex')],
  ];
  expect(filesWith(profile, needles)).toEqual([]);
  await button(settings, say.lock).click();
  await vault(settings, 'locked');
  expect(filesWith(profile, needles)).toEqual([]);
  await context.close();
  expect(filesWith(profile, needles)).toEqual([]);
  // The vault itself is there: this profile is not empty.
  expect(filesWith(profile, ['KV1.']).length).toBeGreaterThan(0);
});
