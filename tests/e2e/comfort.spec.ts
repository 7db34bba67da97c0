import type { Page, Worker } from '@playwright/test';
import { accountOfSite, boundAccount, countingAccountHere, FORM, HOST, SITE } from './accounts-here.ts';
import { countedHand } from './counted-hand.ts';
import { expect, test } from './fixtures.ts';
import { firstVault, pageOpenedBy } from './journeys.ts';
import { codeNow, KEY } from './known-key.ts';
import { button, codeIn, unlock } from './steps.ts';

/** What stands on the icon while this page is in front. */
const badge = (worker: Worker, page: Page) =>
  worker.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find(({ url }) => url === address);
    return tab?.id === undefined ? 'no such tab' : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());

/** The browser's own event for the shortcut; no test can press the browser's keys. */
const pressShortcut = (worker: Worker) =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch(command: string, tab: unknown): void };
    };
    onCommand.dispatch('fill', tab);
  });

/** A code that ends within 4 s is not filled in without the popup, which says so: there is time for the press. */
const codeLasts = () => expect.poll(() => Date.now() % 30_000, { timeout: 45_000 }).toBeLessThan(20_000);

test.use({ siteKind: 'net', browserFor: 'worker' });

test('J5 both shortcuts have keys from the start', async ({ openPage }) => {
  const page = await openPage('manager.html#/settings');
  const keys = await page.evaluate(async () =>
    (await chrome.commands.getAll()).map(({ shortcut }) => shortcut),
  );
  expect(keys).toEqual(['Ctrl+Shift+7', 'Ctrl+Shift+6']);
});

test('J5 one shortcut fills the code in, without the popup; after a refusal it explains instead', async ({
  scene,
  net,
  context,
}) => {
  const { web, pressToolbar } = scene;
  await boundAccount(scene, net);
  const first = await web.locator('#otp').inputValue();
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('no service worker');
  await web.goto(`${SITE}/login`);
  await expect.poll(codeNow, { timeout: 45_000 }).not.toBe(first);
  // The press of the shortcut gives the grant; here a press of the toolbar does.
  await (await pressToolbar()).close();
  await pressShortcut(worker);
  expect(await codeIn(web, '#otp')).not.toBe(first);

  const refused = FORM.replace(
    '<input id="otp"',
    '<span id="input-error-otp-code">無効です。</span><input id="otp"',
  );
  net.serve(`${SITE}/refused`, { body: refused });
  await web.goto(`${SITE}/refused`);
  await expect.poll(codeNow, { timeout: 45_000 }).not.toBe(first);
  await (await pressToolbar()).close();
  await pressShortcut(worker);
  await web.waitForTimeout(1500);
  expect(await web.locator('#otp').inputValue()).toBe('');
});

test.describe('a site where the person gave leave', () => {
  test.use({ browserFor: 'test', grantedSites: [`${SITE}/*`] });

  test('J5 marks the icon while its login page is in front, and no other page', async ({
    scene,
    net,
    context,
  }) => {
    const { web } = scene;
    net.serve(SITE, { body: FORM });
    net.serve(`${SITE}/home`, { body: '<h1>ようこそ</h1>' });
    net.serve(`${SITE}/mail`, {
      body: `<p>メールに届いた番号</p>${FORM.replace('</form>', '<button name="resend">再送信</button></form>')}`,
    });
    net.serve(`${SITE}/late`, {
      html: `<!doctype html><title>late</title><link rel="icon" href="data:,"><div id="root"></div><script>setTimeout(() => { root.innerHTML = ${JSON.stringify(FORM)} }, 900)</script>`,
    });
    net.serve('https://www.other.portal.kosmo-web.jp', { body: FORM });
    const [worker] = context.serviceWorkers();
    if (!worker) throw new Error('no service worker');
    // Right after the installation pages may be there before the worker listens.
    await expect.poll(() => worker.evaluate(() => chrome.tabs.onUpdated.hasListeners())).toBe(true);
    for (const [address, mark] of [
      [`${SITE}/login`, '6'],
      [`${SITE}/home`, ''],
      [`${SITE}/late`, '6'],
      [`${SITE}/mail`, ''],
    ] as const) {
      await web.goto(address);
      await web.waitForTimeout(mark === '' ? 3000 : 0);
      await expect.poll(() => badge(worker, web)).toBe(mark);
    }
    // Without leave not even the address is known.
    await web.goto('https://www.other.portal.kosmo-web.jp/login');
    await web.waitForTimeout(1000);
    expect(await badge(worker, web)).toBe('no such tab');
  });

  test('J5 takes one shortcut and not one press of the icon, and is chosen in the settings', async ({
    scene,
    net,
    context,
    expectAccessible,
  }) => {
    const { web } = scene;
    await accountOfSite(scene);
    net.serve(SITE, { body: FORM });
    const [worker] = context.serviceWorkers();
    if (!worker) throw new Error('no service worker');
    const again = await context.newPage();
    await web.close();
    await again.goto(`${SITE}/login`);
    // The page is the one in front, as a person sees it, when its mark is there.
    await again.bringToFront();
    await expect.poll(() => badge(worker, again)).toBe('6');
    await codeLasts();
    await pressShortcut(worker);
    await codeIn(again, '#otp');
    const settings = await scene.openPage('manager.html#/settings');
    await expect(settings.getByRole('checkbox', { name: HOST })).toBeChecked();
    await expectAccessible(settings);
  });
});

test('without leave nothing is marked, and the settings show the site as not chosen', async ({
  scene,
  net,
  context,
}) => {
  const { web, openPage } = scene;
  await countingAccountHere(scene, net);
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('no service worker');
  const other = await context.newPage();
  await other.goto(`${SITE}/elsewhere`);
  await other.waitForTimeout(1500);
  expect(await badge(worker, other)).toBe('no such tab');
  const settings = await openPage('manager.html#/settings');
  await expect(settings.getByRole('checkbox', { name: HOST })).not.toBeChecked();
  expect(web).toBeTruthy();
});

test('J5 the form is sent after filling only where that was switched on, once, and never after a refusal', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar, openPage } = scene;
  await countingAccountHere(scene, net);
  const settings = await openPage('manager.html#/settings');
  await settings.getByRole('checkbox', { name: say.alsoSubmit }).check();
  // It is shown before it is kept.
  const kept = () =>
    settings.evaluate(
      async () => (await chrome.storage.local.get<Record<string, unknown>>('settings'))['settings'],
    );
  await expect.poll(kept).toMatchObject({ submitAfterFill: true });
  await settings.close();
  let sent = 0;
  const refused = FORM.replace(
    '<input id="otp"',
    '<span id="input-error-otp-code">無効です。</span><input id="otp"',
  );
  net.serve(`${SITE}/sent`, () => {
    sent++;
    return { body: refused };
  });
  await web.goto(`${SITE}/login`);
  // J5: the toolbar and 「入力する」; the page's button is pressed for the person.
  const hand = countedHand(scene);
  const popup = await hand.toolbar();
  await hand.click(button(popup, say.fillIn));
  await expect(web.locator('#input-error-otp-code')).toBeVisible();
  hand.expectAtMost(2);
  expect(sent).toBe(1);
  await popup.close();
  const again = await pressToolbar();
  await button(again, say.fillIn).click();
  await codeIn(web, '#otp');
  await web.waitForTimeout(1000);
  expect(sent).toBe(1);
});

test('J5 in a window without a toolbar our page opens as a small window for its tab: asks, fills in, and closes', async ({
  scene,
  net,
  context,
}) => {
  const { web, say, pressToolbar } = scene;
  await firstVault(scene, {
    accounts: [{ issuer: 'KOSMO Web', accountName: '花子', key: KEY, origin: SITE }],
    locked: true,
  });
  net.serve(SITE, { body: FORM });
  await web.goto(`${SITE}/login`);
  await (await pressToolbar()).close();
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('no service worker');
  // A window as `window.open` makes it: with an address, without buttons.
  const tabId = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await chrome.windows.create({ tabId: tab.id, type: 'popup' });
    return tab?.id;
  });
  const ours = (asked: () => Promise<void>) =>
    pageOpenedBy(context, (address) => address.endsWith(`?tab=${tabId}`), asked);
  // The menu is drawn by the system, where no test can press: the browser's own event is sent by hand.
  const window = await ours(() =>
    worker.evaluate(async (id) => {
      const clicked = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: object): void;
      };
      clicked.dispatch({ menuItemId: 'fill', editable: true }, { id });
    }, tabId),
  );
  await unlock(window, say);
  await button(window, say.fillIn).click();
  await codeIn(web, '#otp');
  await expect.poll(() => window.isClosed()).toBe(true);
  // The code was used just now: the shortcut asks, too.
  const again = await ours(() => pressShortcut(worker));
  await expect(again.locator('main')).toHaveAttribute('data-page', 'login');
});
