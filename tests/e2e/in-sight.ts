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

/** A picture for those who look at every state, where PICTURES names a folder. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const popup = page.url().includes('/popup.html') && { clip: { x: 0, y: 0, width: 380, height: 600 } };
  await page.screenshot({ path: `${folder}/${name}.png`, ...popup });
}
