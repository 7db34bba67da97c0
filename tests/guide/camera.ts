import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

/** Heights and widths in CSS pixels. The popup is as large as the browser draws it, 380 × 600 at most. */
const WIDTH = 1000;
const BAR = 92;
const POPUP = { width: 380, height: 600, right: 28 };
const BUTTON = { x: WIDTH - 104, y: 46, size: 36 };

/** What a picture shows and points at. Marks are numbered in this order; `button` is the one in the toolbar. */
export interface Shot {
  readonly page: Page;
  /** The popup over the page. */
  readonly popup?: Page | undefined;
  readonly marks: readonly (Locator | 'button')[];
  /** The browser's bar above the page is left out where a tab of ours is shown. */
  readonly address?: string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes pictures as a person sees the screen, with numbers at the controls where these really are, into one folder. */
export function openCamera(folder: string) {
  return {
    async take(name: string, { page, popup, marks, address }: Shot): Promise<void> {
      const boxes: Box[] = [];
      for (const mark of marks) {
        if (mark === 'button')
          boxes.push({ x: BUTTON.x, y: BUTTON.y, width: BUTTON.size, height: BUTTON.size });
        else boxes.push(await placeOf(mark, mark.page() === popup));
      }
      const ground = await page.screenshot();
      const { height = 0 } = await sharp(ground).metadata();
      const over = popup && (await drawnPopup(popup));
      const total = Math.max(BAR + height, over ? BAR + over.height + 24 : 0);
      const path = join(folder, `${name}.webp`);
      mkdirSync(dirname(path), { recursive: true });
      await sharp({ create: { width: WIDTH, height: total, channels: 3, background: '#ffffff' } })
        .composite([
          { input: ground, left: 0, top: BAR },
          { input: Buffer.from(bar(address ?? new URL(page.url()).host)), left: 0, top: 0 },
          ...(over
            ? [{ input: over.input, left: WIDTH - POPUP.width - POPUP.right - 12, top: BAR - 6 }]
            : []),
          { input: Buffer.from(drawnMarks(boxes, total)), left: 0, top: 0 },
        ])
        .webp({ quality: 82, effort: 6 })
        .toFile(path);
      writeFileSync(join(folder, `${name}.txt`), (await wordsOn(popup ?? page)).join('\n'));
    },
  };
}

/**
 * What stands on the controls and headings of our own page, a line each; nothing for a page of somebody else. Beside the picture, so that a test
 * can tell when a screen says something else by now (tests/unit/kits/guide.test.ts).
 */
async function wordsOn(page: Page): Promise<readonly string[]> {
  if (!page.url().startsWith('chrome-extension:')) return [];
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, button, summary')]
      .filter((element) => element.checkVisibility() && !/\d/.test(element.innerText))
      .map((element) => element.innerText.replace(/\s+/g, ' ').trim())
      .filter((words) => words !== ''),
  );
}

/** Where a control is in the finished picture. Throws when it is not in sight: a picture must not point at what a person can't see. */
async function placeOf(control: Locator, inPopup: boolean): Promise<Box> {
  const box = await control.boundingBox();
  if (!box) throw new Error(`nothing to point at: ${control}`);
  if (inPopup && box.y + box.height > POPUP.height) throw new Error(`below the popup's end: ${control}`);
  const left = inPopup ? WIDTH - POPUP.width - POPUP.right : 0;
  return { ...box, x: box.x + left, y: box.y + BAR };
}

/** The popup with its edge and shadow, 12 pixels wider on each side. */
async function drawnPopup(popup: Page) {
  const size = await popup.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: Math.min(document.documentElement.scrollHeight, window.innerHeight),
  }));
  const height = Math.min(size.height, POPUP.height);
  const inside = await popup.screenshot({ clip: { x: 0, y: 0, width: POPUP.width, height } });
  const [w, h] = [POPUP.width + 24, height + 30];
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">
    <filter id="s" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="6"/></filter>
    <rect x="10" y="8" width="${w - 20}" height="${h - 16}" rx="8" fill="#000" opacity=".35" filter="url(#s)"/>
    <rect x="11" y="5" width="${w - 22}" height="${height + 2}" rx="2" fill="#fff" stroke="#9a968c"/></svg>`;
  const input = await sharp(Buffer.from(frame))
    .composite([{ input: inside, left: 12, top: 6 }])
    .png()
    .toBuffer();
  return { input, height };
}

/** The bar of a browser: an address, the puzzle piece, and our button where a person presses it. */
function bar(host: string): string {
  const icon = readFileSync('assets/icon.svg').toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${BAR}">
    <rect width="${WIDTH}" height="${BAR}" fill="#dfe3e8"/>
    <path d="M16 40V18q0-8 8-8h220q8 0 8 8v22z" fill="#fff"/>
    <rect y="40" width="${WIDTH}" height="${BAR - 40}" fill="#fff"/>
    <rect x="132" y="48" width="${WIDTH - 300}" height="34" rx="17" fill="#eef1f4"/>
    <g fill="none" stroke="#5f6368" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
      <path d="M40 65H26m6-6-6 6 6 6M70 65h14m-6-6 6 6-6 6"/>
      <path d="M117 59a9 9 0 1 0 2 8m-2-14v6h-6"/>
      <path d="M150 64v-4a5 5 0 0 1 10 0v4m-12 0h14v10h-14z"/>
      <path d="M${WIDTH - 152} 58h6a4 4 0 1 1 8 0h6v6a4 4 0 1 1 0 8v6h-20z"/>
      <path d="M${WIDTH - 28} 57v.1m0 8v.1m0 8v.1" stroke-width="4"/>
    </g>
    <text x="176" y="71" font-family="Noto Sans CJK JP, sans-serif" font-size="17" fill="#202124">${host}</text>
    <image x="${BUTTON.x + 4}" y="${BUTTON.y + 4}" width="${BUTTON.size - 8}" height="${BUTTON.size - 8}" xlink:href="data:image/svg+xml;base64,${icon}"/>
    <path d="M0 ${BAR - 0.5}h${WIDTH}" stroke="#c8ccd1"/></svg>`;
}

/** A ring around each control, and its number at the corner that has room. */
function drawnMarks(boxes: readonly Box[], height: number): string {
  const rings = boxes.map(({ x, y, width, height: tall }, index) => {
    const [cx, cy] = [Math.max(20, x - 8), Math.max(20, y - 8)];
    const number = boxes.length > 1 ? String(index + 1) : '';
    const arrow = `<path d="M${cx - 62} ${cy - 44}L${cx - 12} ${cy - 8}" stroke="#c2410c" stroke-width="7" marker-end="url(#a)"/>`;
    const label = `<circle cx="${cx}" cy="${cy}" r="18" fill="#c2410c" stroke="#fff" stroke-width="3"/>
      <text x="${cx}" y="${cy + 7}" text-anchor="middle" font-family="Noto Sans CJK JP, sans-serif" font-weight="700" font-size="20" fill="#fff">${number}</text>`;
    return `<rect x="${x - 5}" y="${y - 5}" width="${width + 10}" height="${tall + 10}" rx="10" fill="none" stroke="#fff" stroke-width="8"/>
      <rect x="${x - 5}" y="${y - 5}" width="${width + 10}" height="${tall + 10}" rx="10" fill="none" stroke="#c2410c" stroke-width="4"/>
      ${number ? label : arrow}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}">
    <marker id="a" viewBox="0 0 10 10" refX="7" refY="5" markerWidth="3.2" markerHeight="3.2" orient="auto"><path d="M0 0L10 5L0 10z" fill="#c2410c"/></marker>
    ${rings.join('')}</svg>`;
}
