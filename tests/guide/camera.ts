import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { drawScreen } from './drawing.ts';
import { BAR, type Box, BUTTON, drawnBar, drawnEdge, drawnMarks, POPUP, WIDTH } from './frame.ts';

/** What a picture shows and points at. Marks are numbered in this order; `button` is the one in the toolbar. */
export interface Shot {
  readonly page: Page;
  /** The popup over the page. */
  readonly popup?: Page | undefined;
  readonly marks: readonly (Locator | 'button')[];
  /** What has to be in the picture beside the marks and the popup; else all of the window is. */
  readonly until?: Locator;
  /** The whole window without marks as well, for the stores' pictures (scripts/guide/store-pictures.mjs). */
  readonly forStores?: boolean;
  /** A drawing of the popup from its top, or of a part of our page, for the help inside the product (components/texts/help-figures.ts). */
  readonly figure?: Box;
}

/** The popup from its top, as high as this. */
export const popupTop = (height: number): Box => ({ x: 0, y: 0, width: POPUP.width, height });

/** Room below the lowest thing that a picture is about. */
const BELOW = 44;
const LEAST = 330;

/** Takes pictures as a person sees the screen, with numbers at the controls where these really are, into one folder. */
export function openCamera(language: string) {
  const folder = join('docs/guide/pictures', language);
  /** What stands in the browser's bar: the host, or our name, as browsers show it for the pages of an extension. */
  const addressOf = (page: Page) =>
    page.url().startsWith('chrome-extension:')
      ? language === 'ja'
        ? 'かぎ番'
        : 'Kagiban'
      : new URL(page.url()).host;
  return {
    async take(name: string, shot: Shot): Promise<void> {
      const { page, popup, marks, until, forStores, figure } = shot;
      const places = async () => {
        const boxes: Box[] = [];
        for (const mark of marks) boxes.push(await placeOf(mark, popup));
        return boxes;
      };
      const photograph = async () => ({
        ground: await page.screenshot(),
        over: popup && (await drawnPopup(popup)),
      });
      await makeRoom(page, [...marks, ...(until ? [until] : [])]);
      let boxes = await places();
      let taken = await photograph();
      // Again where something moved meanwhile: a mark would stand beside its control.
      for (let now = await places(); !isDeepStrictEqual(now, boxes); now = await places()) {
        boxes = now;
        taken = await photograph();
      }
      const { ground, over } = taken;
      const { height: window = 0 } = await sharp(ground).metadata();
      const whole = BAR + Math.max(window, over ? over.height + 24 : 0);
      const layers = [
        { input: ground, left: 0, top: BAR },
        { input: Buffer.from(drawnBar(addressOf(page))), left: 0, top: 0 },
        ...(over ? [{ input: over.input, left: WIDTH - POPUP.width - POPUP.right - 12, top: BAR - 6 }] : []),
      ];
      const scene = await sharp({
        create: { width: WIDTH, height: whole, channels: 3, background: '#ffffff' },
      })
        .composite(layers)
        .png()
        .toBuffer();
      if (forStores) keep(join('.output/guide', language, `${name}.png`), scene);
      const lowest = [...boxes, ...(until ? [await placeOf(until, popup)] : [])].map(
        (box) => box.y + box.height,
      );
      if (over) lowest.push(BAR + over.height);
      const height =
        lowest.length === 0
          ? whole
          : Math.min(whole, Math.max(LEAST, Math.round(Math.max(...lowest)) + BELOW));
      const marked = await sharp(scene)
        .composite([{ input: Buffer.from(drawnMarks(boxes, whole)), left: 0, top: 0 }])
        .png()
        .toBuffer();
      const cut = sharp(marked).extract({ left: 0, top: 0, width: WIDTH, height });
      keep(join(folder, `${name}.webp`), await cut.webp({ quality: 84, effort: 6 }).toBuffer());
      if (figure) {
        const own = marks.filter((mark) => mark !== 'button');
        const parts = await Promise.all(own.map((mark) => mark.boundingBox()));
        const drawing = await drawScreen(
          popup ?? page,
          figure,
          parts.filter((box) => box !== null),
        );
        keep(join('public/help', language, `${name}.svg`), drawing);
      }
      keep(join(folder, `${name}.txt`), (await wordsOn(popup ?? page)).join('\n'));
      // Last: a picture of one element may scroll.
      const card = forStores && popup?.getByTestId('account').first();
      if (card && (await card.isVisible()))
        keep(join('.output/guide', language, `${name}-card.png`), await card.screenshot());
    },
  };
}

function keep(path: string, content: Buffer | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
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

/** Makes the window higher where a control that is pointed at would end below it. */
async function makeRoom(page: Page, controls: readonly (Locator | 'button')[]): Promise<void> {
  const size = page.viewportSize();
  let lowest = 0;
  for (const control of controls) {
    if (control === 'button' || control.page() !== page) continue;
    const box = await control.boundingBox();
    if (!box || isLarge(box, page)) continue;
    lowest = Math.max(lowest, Math.ceil(box.y + box.height) + BELOW);
  }
  if (size && lowest > size.height) await page.setViewportSize({ ...size, height: lowest });
}

/** What fills the window goes beyond it, however high it is. */
const isLarge = (box: Box, page: Page) => box.height > (page.viewportSize()?.height ?? 0) / 2;

/** Where a control is in the finished picture. Throws when it is not in sight: a picture must not point at what a person can't see. */
async function placeOf(control: Locator | 'button', popup: Page | undefined): Promise<Box> {
  if (control === 'button') return { ...BUTTON, width: BUTTON.size, height: BUTTON.size };
  const box = await control.boundingBox();
  if (!box) throw new Error(`nothing to point at: ${control}`);
  const inPopup = control.page() === popup;
  const end = box.y + (isLarge(box, control.page()) ? 0 : box.height);
  if (!inPopup && end > (control.page().viewportSize()?.height ?? 0))
    throw new Error(`below the window's end: ${control}`);
  if (inPopup && box.y + box.height > POPUP.height) throw new Error(`below the popup's end: ${control}`);
  return { ...box, x: box.x + (inPopup ? WIDTH - POPUP.width - POPUP.right : 0), y: box.y + BAR };
}

/** The popup with its edge and shadow, 12 pixels wider on each side. */
async function drawnPopup(popup: Page) {
  const size = await popup.evaluate(() =>
    Math.min(document.documentElement.scrollHeight, window.innerHeight),
  );
  const height = Math.min(size, POPUP.height);
  const inside = await popup.screenshot({ clip: { x: 0, y: 0, width: POPUP.width, height } });
  const input = await sharp(Buffer.from(drawnEdge(height)))
    .composite([{ input: inside, left: 12, top: 6 }])
    .png()
    .toBuffer();
  return { input, height };
}
