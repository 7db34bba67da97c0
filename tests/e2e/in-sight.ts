import { mkdirSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** What a popup shows on a low window; the most that browsers give one is 600. Every popup is tried by the lower one. */
const POPUP = { width: 380, height: 510 };

/** What a person sees without scrolling holds all of it, and nothing lies over it. `height` in CSS pixels; the window's own if larger. */
export async function expectInSight(
  target: Locator,
  why: string,
  height = Number.POSITIVE_INFINITY,
): Promise<void> {
  await expect(target, why).toBeVisible();
  const seen = await target.evaluate((element, most) => {
    const { top, bottom } = element.getBoundingClientRect();
    const foot = document.querySelector('.popup-foot');
    // What sticks to the lower edge takes its room from everything else.
    const sticks = foot && !foot.contains(element) && getComputedStyle(foot).position === 'sticky';
    const room = Math.min(innerHeight, most) - (sticks ? foot.getBoundingClientRect().height : 0);
    return { top, bottom, room, scrolled: scrollY };
  }, height);
  expect(seen.scrolled, why).toBe(0);
  expect(seen.top, why).toBeGreaterThanOrEqual(0);
  expect(seen.bottom, `${why}: ${JSON.stringify(seen)}`).toBeLessThanOrEqual(seen.room);
}

/** In a real popup, whose size the browser chooses, or in its page in a tab. */
export async function expectInPopup(popup: Page, target: Locator, why: string): Promise<void> {
  if (popup.viewportSize()) await popup.setViewportSize(POPUP).catch(() => {});
  await expectInSight(target, why, POPUP.height);
}

/** The one thing to press next is whole in sight, whichever it is. */
export async function expectNextInPopup(popup: Page, why: string): Promise<void> {
  const next = popup.locator(
    '.button:not(.button-second, .button-link, .button-danger, [aria-disabled="true"]):visible',
  );
  await expectInPopup(popup, next.first(), why);
}

/** As a person sets it in the browser: a share of the usual size; empty for that. */
export async function setTextSize(page: Page, share: string): Promise<void> {
  await page.evaluate((to) => {
    document.documentElement.style.fontSize = to;
  }, share);
}

/** 400 % of page zoom on a usual window, and twice the text in a window as wide as a popup: nothing lies beyond its side. */
export async function expectToFit(page: Page, why: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const [width, share] of [
    [320, '100%'],
    [380, '200%'],
  ] as const) {
    await page.setViewportSize({ width, height: 600 });
    await setTextSize(page, share);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(wide, { message: `${why}, text ${share}` }).toBeLessThanOrEqual(width);
  }
  await setTextSize(page, '');
  await page.setViewportSize(size);
}

/** The looks in which somebody may see a screen. */
const LOOKS = {
  '': {},
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
  'forced-dark': { forcedColors: 'active', colorScheme: 'dark' },
} as const;

/**
 * Pictures for those who look at every state, where PICTURES names a folder, and none else: in each look, with twice the text, and 320 px wide (a
 * popup as its own page in a tab only).
 */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const isPopup = page.url().includes('/popup.html');
  const part = isPopup ? { clip: { x: 0, y: 0, width: 380, height: 600 } } : {};
  const take = (look: string, how: object = part) =>
    page.screenshot({ path: `${folder}/${[name, look].filter(Boolean).join('-')}.png`, ...how });
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
    await take(look);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  const size = page.viewportSize();
  // A real popup has the size that it has.
  const isNarrow = await page.setViewportSize({ width: 380, height: 600 }).then(
    () => true,
    () => false,
  );
  if (!size || !isNarrow) return;
  const whole = isPopup ? {} : { fullPage: true };
  await setTextSize(page, '200%');
  await take('200', whole);
  await setTextSize(page, '');
  await page.setViewportSize({ width: 320, height: 600 });
  await take('320', whole);
  await page.setViewportSize(size);
}
