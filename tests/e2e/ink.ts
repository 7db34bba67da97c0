import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';

/** What is pressed and what is read: each has letters. */
const WITH_LETTERS =
  '.button, .digits, .choice-number, label, legend, summary, h1, h2, h3, .who bdi, .quiet, nav a, [role="status"] > b, [role="alert"] > *';

/** So much of a button's edge belongs to its border and its corners, in pixels. */
const EDGE = 6;

/** In contrast themes, light and dark: whatever has letters in the window shows them, by the pixels of one picture each. */
export async function expectInkInContrastThemes(page: Page, why: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    const shown = await page.evaluate(lettersInWindow, WITH_LETTERS);
    expect(shown.length, `${why}, ${colorScheme}`).toBeGreaterThan(1);
    const { data, info } = await sharp(await page.screenshot({ animations: 'disabled' }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const bare = shown.filter(({ box, isButton }) => {
      const edge = isButton ? EDGE : 0;
      const [left, top] = [Math.ceil(box.x) + edge, Math.ceil(box.y) + edge];
      const [right, bottom] = [box.x + box.width - edge, box.y + box.height - edge].map(Math.floor);
      // Around the letters of a button there is more of its ground.
      const place = { left, top, right: right ?? 0, bottom: bottom ?? 0 };
      return inkIn(data, info, place, isButton ? 0.25 : 0.5) < 0.01;
    });
    expect(
      bare.map(({ text }) => text),
      `without letters: ${why}, ${colorScheme}`,
    ).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

/** Every element of this kind that has text of its own and stands whole in the window, with nothing over it. Runs in the page. */
function lettersInWindow(selector: string) {
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
    const isButton = element.matches('.button');
    // A label may be as wide as its field: of it its letters.
    const letters = document.createRange();
    letters.selectNodeContents(element);
    const { x, y, width, height } = (isButton ? element : letters).getBoundingClientRect();
    const inside =
      element.checkVisibility() && x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
    const text = element.textContent?.trim() ?? '';
    const top = inside ? document.elementFromPoint(x + width / 2, y + height / 2) : null;
    // What lets presses through is never found under one.
    const through = getComputedStyle(element).pointerEvents === 'none';
    const free = through || (top !== null && (element.contains(top) || top.contains(element)));
    return text !== '' && height > 12 && free ? [{ text, isButton, box: { x, y, width, height } }] : [];
  });
}

/**
 * The share of a place that its letters take. A label on a ground of its own would make a second colour of more than `most` of the pixels, and one in
 * the colour of its ground none.
 */
function inkIn(
  data: Buffer,
  { width, channels }: { readonly width: number; readonly channels: number },
  place: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  most: number,
): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (let y = place.top; y < place.bottom; y++)
    for (let x = place.left; x < place.right; x++, all++) {
      const colour = data.readUIntBE((y * width + x) * channels, 3);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  const [ground = 0, second = 0] = [...counts.values()].sort((one, other) => other - one);
  return second / all > most ? 0 : 1 - ground / all;
}
