import { type BrowserContext, expect, type Page } from '@playwright/test';
import { type FirstAccount, type FirstVault, openFirstVault, type Reach } from './first-vault.ts';
import type { Site } from './sites/site.ts';
import {
  type addByKey,
  button,
  codeIn,
  createVault,
  expectLoggedIn,
  filled,
  pressByKey,
  submit,
  unlock,
} from './steps.ts';
import type { Words } from './words.ts';

/** What every journey works with; the fixtures hand it over whole. */
export interface Scene {
  readonly web: Page;
  readonly site: Site;
  readonly say: Words;
  readonly pressToolbar: (page?: Page) => Promise<Page>;
  readonly openPage: (path: string) => Promise<Page>;
  /** From where the extension's stores can be reached. */
  readonly stores: () => Promise<Reach>;
}

/** A press by mouse or by keyboard alone. */
export type Hand = 'mouse' | 'keyboard';

export const press = (hand: Hand, page: Page, name: string) =>
  hand === 'mouse' ? button(page, name).click() : pressByKey(page, button(page, name));

/** A new member in front of the set-up page. */
export async function goToSetUp({ web, site }: Scene, realm: string): Promise<string> {
  const user = await site.newMember(realm);
  await site.signIn(web, realm, user);
  await expect(web.locator('#totp')).toBeVisible();
  // Nothing moves any more: its style is there.
  await web.waitForLoadState('load');
  return user;
}

/** J1 up to the page's own button: the code is found, saved and filled in, with the device's name. Leaves the popup open. */
export async function enrolOnPage(scene: Scene, hand: Hand = 'mouse'): Promise<Page> {
  const { web, say, pressToolbar } = scene;
  const popup = await pressToolbar();
  await expect(popup.locator('main')).toHaveAttribute('data-page', 'setup');
  await expect(popup.locator('html')).toHaveAttribute('data-vault', /./);
  const state = await popup.locator('html').getAttribute('data-vault');
  if (state === 'none') await createVault(popup, say);
  else if (state === 'locked') await unlock(popup, say);
  // The first password saves what was found along with it, if it was found by then; else it is saved as any other.
  const offered = button(popup, say.save);
  await expect(button(popup, say.fillIn).or(offered).first()).toBeVisible();
  if (await offered.isVisible()) {
    const card = popup.getByRole('region', { name: say.foundOnPage });
    await expect(card.getByTestId('preview').getByTestId('code')).toHaveText(/^\d{3,4} \d{3,4}$/);
    await press(hand, popup, say.save);
  }
  await press(hand, popup, say.fillIn);
  await codeIn(web, '#totp');
  await expect(web.locator('#userLabel')).not.toHaveValue('');
  await expect(filled(popup, say)).toBeVisible();
  return popup;
}

/** J1, J10: a wrong code on the set-up page, and the popup over the page that says so. */
export async function failSetUp(scene: Scene, realm: string): Promise<{ user: string; popup: Page }> {
  const { web, pressToolbar } = scene;
  await firstVault(scene);
  const user = await goToSetUp(scene, realm);
  await (await enrolOnPage(scene)).close();
  await web.locator('#totp').fill('000000');
  await submit(web);
  await expect(web.locator('#input-error-otp-code')).toBeVisible();
  return { user, popup: await pressToolbar() };
}

/** After that: filled in once more, and taken. */
export async function finishSetUp({ web, say }: Scene, popup: Page): Promise<void> {
  await button(popup, say.fillIn).click();
  await expect(filled(popup, say)).toBeVisible({ timeout: 75_000 });
  await popup.close();
  await submit(web);
  await expectLoggedIn(web);
}

/** J5: the login page, the icon, 「入力する」, the page's own button. The code of the set-up can't be used again, so this may wait. */
export async function logIn(scene: Scene, realm: string, user: string, hand: Hand = 'mouse'): Promise<void> {
  const { web, site, say, pressToolbar } = scene;
  await site.signIn(web, realm, user);
  await expect(web.locator('#otp')).toBeVisible();
  const popup = await pressToolbar();
  await expect(popup.locator('main')).toHaveAttribute('data-page', 'login');
  await press(hand, popup, say.fillIn);
  await codeIn(web, '#otp');
  await submit(web);
  await expectLoggedIn(web);
}

/** Opens the popup on the set-up page and fills in the code of the account that is saved already. */
export async function enterCode(scene: Scene, hand: Hand = 'mouse'): Promise<void> {
  const { web, say, pressToolbar } = scene;
  const popup = await pressToolbar();
  await press(hand, popup, say.fillIn);
  const question = button(popup, say.useOnSite);
  // An account that came from elsewhere knows no site yet.
  await expect(question.or(popup.getByRole('status').filter({ hasText: say.waitOrFilled }))).toBeVisible();
  if (await question.isVisible()) await press(hand, popup, say.useOnSite);
  await codeIn(web, '#totp, #otp');
}

/** The same, and the page takes it. */
export async function logInByCode(scene: Scene, hand: Hand = 'mouse'): Promise<void> {
  await enterCode(scene, hand);
  await submit(scene.web);
  await expectLoggedIn(scene.web);
}

/** Saves what was read on this page of ours, which is closed then, and logs in by it. */
export async function saveAndLogIn(scene: Scene, page: Page, hand: Hand): Promise<void> {
  await press(hand, page, scene.say.save);
  await expect(page.getByRole('status').filter({ hasText: scene.say.added })).toBeVisible();
  await page.close();
  await logInByCode(scene, hand);
}

/** The frozen page in its tab. */
export async function openCapture({ pressToolbar, say }: Scene, context: BrowserContext): Promise<Page> {
  const popup = await pressToolbar();
  return captureOpenedBy(context, () => button(popup, say.selectArea).click());
}

/** The tab of the frozen page that a press opens. It comes to the front by itself, once it has the picture of the page that is in front now. */
export const captureOpenedBy = (context: BrowserContext, press: () => Promise<void>) =>
  pageOpenedBy(context, (address) => address.includes('/capture.html'), press);

/** The page with such an address that a press opens. */
export async function pageOpenedBy(
  context: BrowserContext,
  isIt: (address: string) => boolean,
  press: () => Promise<void>,
): Promise<Page> {
  const before = context.pages();
  const opened = () => context.pages().find((page) => !before.includes(page) && isIt(page.url()));
  await press();
  // A tab may be told of before it has its address.
  await expect.poll(() => opened() !== undefined).toBe(true);
  const page = opened();
  if (!page) throw new Error('the page is closed already');
  return page;
}

/**
 * The tab of the frozen page once more, from the start. Playwright's clock may come too late into a tab that the extension opens; into
 * one that is loaded anew it comes before everything else.
 */
export async function freezeAgain({ web }: Scene, capture: Page): Promise<void> {
  // It comes to the front by itself, once; before that the page in front must stay.
  await expect.poll(() => capture.evaluate(async () => (await chrome.tabs.getCurrent())?.active)).toBe(true);
  await web.bringToFront();
  await capture.reload();
  await expect(capture.getByTestId('frozen-page')).toBeVisible();
}

/** J2: opens the frozen page and draws a box around the code of the set-up page. */
export async function selectArea(scene: Scene, context: BrowserContext, hand: Hand | 'touch'): Promise<Page> {
  const capture = await openCapture(scene, context);
  await frameCode(scene, capture, hand);
  return capture;
}

/** Draws a box around the code of the set-up page, on its frozen picture. */
export async function frameCode({ web }: Scene, capture: Page, hand: Hand | 'touch'): Promise<void> {
  const code = await web.locator('#kc-totp-secret-qr-code').boundingBox();
  const shown = web.viewportSize();
  if (!code || !shown) throw new Error('no code on the page');
  const frozen = capture.getByTestId('frozen-page');
  await expect(frozen).toBeVisible();
  const picture = await frozen.boundingBox();
  if (!picture) throw new Error('no frozen page');
  const scale = picture.width / shown.width;
  const from = { x: picture.x + (code.x - 24) * scale, y: picture.y + (code.y - 24) * scale };
  const to = {
    x: from.x + (code.width + 48) * scale,
    y: Math.min(from.y + (code.height + 48) * scale, picture.y + picture.height - 1),
  };
  if (hand === 'mouse') {
    await capture.mouse.move(from.x, from.y);
    await capture.mouse.down();
    await capture.mouse.move(to.x, to.y, { steps: 6 });
    await capture.mouse.up();
  } else if (hand === 'touch') {
    const session = await capture.context().newCDPSession(capture);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    await touch('touchStart', from);
    await touch('touchMove', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    await touch('touchMove', to);
    await touch('touchEnd');
  } else {
    // The box begins as the middle half of the picture, and moves by 16 px.
    const steps = (middleOfCode: number, middle: number) => Math.round((middleOfCode - middle) / 16);
    const right = steps((from.x + to.x) / 2, picture.x + picture.width / 2);
    const down = steps((from.y + to.y) / 2, picture.y + picture.height / 2);
    await expect(capture.getByRole('application')).toBeFocused();
    await capture.keyboard.press('ArrowLeft');
    await capture.keyboard.press('ArrowRight');
    for (let i = 0; i < Math.abs(right); i++)
      await capture.keyboard.press(right < 0 ? 'ArrowLeft' : 'ArrowRight');
    for (let i = 0; i < Math.abs(down); i++) await capture.keyboard.press(down < 0 ? 'ArrowUp' : 'ArrowDown');
    await capture.keyboard.press('Enter');
  }
}

/** The bytes of the picture that the set-up page shows, as a person would save them. */
export async function savedPicture(web: Page): Promise<Buffer> {
  const address = await web.locator('#kc-totp-secret-qr-code').getAttribute('src');
  return Buffer.from((address ?? '').split(',')[1] ?? '', 'base64');
}

/** The first vault as a person makes it, on the welcome page. */
async function firstVaultByForm({ openPage, say }: Pick<Scene, 'openPage' | 'say'>): Promise<void> {
  const welcome = await openPage('welcome.html');
  await createVault(welcome, say);
  await welcome.close();
}

/** The first vault, open and empty unless it is said otherwise; for tests whose subject is another than how it is made. */
export async function firstVault(scene: Scene, contents: FirstVault = {}): Promise<void> {
  await openFirstVault(await scene.stores(), () => firstVaultByForm(scene), contents);
}

/** The first vault with one account in it, and `manager.html#/add`, which stays open. */
export async function firstAccount(scene: Scene, names: Parameters<typeof addByKey>[2]): Promise<Page> {
  await firstVault(scene, { accounts: [accountOf(names)] });
  return scene.openPage('manager.html#/add');
}

/** What `addByKey` saves, as a seed. */
export const accountOf = ({ service, account, key }: Parameters<typeof addByKey>[2]): FirstAccount => ({
  ...{ issuer: service, accountName: account, key },
});
