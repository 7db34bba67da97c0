import { expect, test } from './fixtures.ts';
import {
  expectInPopup,
  expectInSight,
  expectNextInPopup,
  expectToFit,
  photograph,
  setTextSize,
} from './in-sight.ts';
import { expectInkInContrastThemes } from './ink.ts';
import { firstVault } from './journeys.ts';
import { KEY } from './known-key.ts';
import { button, field, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

const ROUTES = ['add', 'accounts', 'backup', 'import', 'settings', 'help', 'new', 'recovery'] as const;
const LANGUAGES = { ja: '日本語', en: 'English' } as const;

test('every page has one heading, a title of its own and no sideways scrolling, in both languages', async ({
  scene,
  context,
}) => {
  test.setTimeout(240_000);
  const { say, openPage } = scene;
  const names = ['KOSMO Web 健康保険組合加入者ページ', 'GitHub Enterprise Server'];
  await firstVault(scene, {
    accounts: names.map((issuer, place) => ({
      ...{ issuer, accountName: 'hanako.kenpo@department.example.co.jp' },
      key: place === 0 ? KEY : KEY.replace('G', 'M'),
    })),
  });
  // What the browser's own list of extensions calls options.
  const welcome = await openPage('welcome.html');
  const opened = context.waitForEvent('page');
  await welcome.evaluate(() => chrome.runtime.openOptionsPage());
  const page = await opened;
  await expect(page).toHaveURL(/manager\.html#\/settings$/);
  await expect(page.getByRole('heading', { level: 1, name: say.settings })).toBeVisible();

  const titles = new Set<string>();
  for (const [language, name] of Object.entries(LANGUAGES)) {
    await page.goto(page.url().replace(/#.*/, '#/settings'));
    await page.getByRole('radio', { name }).check();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const route of ROUTES) {
      await page.goto(page.url().replace(/#.*/, `#/${route}`));
      await expect(page.locator('main h1')).toBeVisible();
      await expect(page.locator('h1')).toHaveCount(1);
      titles.add(await page.title());
      await expectToFit(page, `${route}, ${language}`);
      if (language === 'ja') await expectInkInContrastThemes(page, route);
      await photograph(page, `page-${route}-${language}`);
    }
  }
  // With twice the text in a narrow window, the way to the other pages leaves room for the page.
  await page.setViewportSize({ width: 380, height: 600 });
  await setTextSize(page, '200%');
  await expectInSight(page.locator('h1'), 'the heading, with twice the text');
  await setTextSize(page, '');
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(titles.size).toBe(ROUTES.length * 2);
  expect([...titles].filter((title) => !/(かぎ番|Kagiban)/.test(title) || title.includes('__'))).toEqual([]);
  await page.goto(page.url().replace(/#.*/, '#/settings'));
  await page.getByRole('radio', { name: LANGUAGES.ja }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');

  // Behind the door, and where what lies there does not open.
  await button(page, say.lock).click();
  await vault(page, 'locked');
  await expect(field(page, say.masterPassword)).toBeFocused();
  await expect(page.locator('h1')).toHaveCount(1);
  await expectToFit(page, 'the door');
  const popup = await openPage('popup.html');
  await popup.setViewportSize({ width: 380, height: 510 });
  await expectInPopup(popup, button(popup, say.unlock), 'the door');
  await button(popup, say.forgot).click();
  await expect(popup.getByRole('heading', { name: say.forgot })).toBeVisible();
  await photograph(popup, 'popup-forgot');
  await popup.evaluate(async () => {
    await chrome.storage.local.set({ 'v.a': 'KV1.broken', 'v.b': 'KV1.broken' });
    const root = await navigator.storage.getDirectory();
    for (const name of ['vault.bak', 'vault.prev']) await root.removeEntry(name).catch(() => {});
  });
  await popup.reload();
  await vault(popup, 'recovery');
  await expectNextInPopup(popup, 'what does not open');
  await photograph(popup, 'popup-recovery');
  await welcome.reload();
  await vault(welcome, 'recovery');
  await button(welcome, say.restore).click();
  await expect(welcome.locator('h1')).toHaveCount(1);
  await expectToFit(welcome, 'a backup is brought back');
  await photograph(welcome, 'restore');
});
