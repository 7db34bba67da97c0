import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { qrPicture } from '../portal/qr-picture.mjs';
import { textOfVersion } from '../unit/support/qr-drawings.ts';
import { photograph } from './photograph.ts';

/** A page with codes as a browser shows it, and what they say. */
export interface BenchPicture {
  readonly category: string;
  readonly note: string;
  readonly texts: readonly string[];
  readonly file: Buffer;
}

interface Shot {
  readonly category: string;
  readonly note: string;
  readonly texts: readonly string[];
  readonly body: string;
  /** Browser zoom times display scale: to a page they are the same. */
  readonly scale: number;
  /** The whole window, or the code with some of the page around it. */
  readonly whole?: boolean;
  readonly after?: (screenshot: Buffer) => Promise<Buffer>;
}

const WINDOW = { width: 1280, height: 800 };
/** Where only the code and what is around it matters, in CSS pixels. */
const PART = { width: 640, height: 600 };
const AROUND = 40;
const VERSIONS = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
const ZOOMS = [25, 33, 50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400, 500];
const DISPLAYS = [1, 1.25, 1.5, 2, 3];
/** At less than this many pixels a module a picture does not hold what the code says any more. */
const LEAST_MODULE = 1.04;
/** Larger, a window does not hold the code. */
const LARGEST_SCALE = 6;

/** Keycloak's own picture of a code: 246 × 246 pixels, level L. `name` makes texts of one version differ. */
function keycloakCode(version: number, name: string) {
  const text = textOfVersion(version).slice(0, -name.length) + name;
  const url = `data:image/png;base64, ${qrPicture(text).toString('base64')}`;
  return { text, url, module: Math.floor(246 / (17 + 4 * version + 8)) };
}

const words = [
  'ワンタイムパスワード',
  '認証',
  '設定',
  '端末',
  '回線',
  '日本国',
  'code',
  'device',
  'set up',
  '健康保険組合',
];
const textPage = (picture: string, random: () => number) => {
  const line = () => Array.from({ length: 26 }, () => words[Math.floor(random() * words.length)]).join(' ');
  const lines = Array.from({ length: 46 }, line).join('<br>');
  const place = `left:${Math.round(random() * 900)}px;top:${Math.round(random() * 500)}px`;
  return `<p style="font:13px/17px sans-serif;white-space:nowrap;overflow:hidden">${lines}</p><img style="position:absolute;${place}" src="${picture}">`;
};

/** The shots of all categories. The same numbers give the same pictures. */
function shots(random: () => number): readonly Shot[] {
  const all: Shot[] = [];
  let count = 0;
  const pick = <Kind>(list: readonly Kind[]) => list[Math.floor(random() * list.length)] as Kind;
  const add = (
    category: string,
    body: (url: string) => string,
    more: Partial<Shot> = {},
    version = pick(VERSIONS),
  ) => {
    const code = keycloakCode(version, `#${++count}`);
    const scale = more.scale ?? pick([1, 1.25, 1.5, 2]);
    const note = `version ${version}, ×${scale}${more.note ? `, ${more.note}` : ''}`;
    all.push({ ...more, category, body: body(code.url), scale, note, texts: [code.text] });
  };
  const plain = (url: string) => `<img src="${url}">`;
  for (const version of VERSIONS) {
    for (const zoom of ZOOMS) {
      const scale = (zoom / 100) * pick(DISPLAYS);
      if (keycloakCode(version, '#').module * scale < LEAST_MODULE || scale > LARGEST_SCALE) continue;
      add(zoom < 100 ? 'zoom 25–90 %' : 'zoom 100–500 %', plain, { scale, note: `zoom ${zoom} %` }, version);
    }
  }
  for (const version of VERSIONS) {
    const dark = 'body{background:#111;color:#eee}';
    add('dark page', (url) => `<style>${dark}</style>${plain(url)}`, {}, version);
    add('inverted', (url) => `<style>${dark}img{filter:invert(1)}</style>${plain(url)}`, {}, version);
    for (const rendering of ['auto', 'pixelated']) {
      const width = pick([150, 170, 200, 300, 400]);
      const note = `${width} px, ${rendering}`;
      const sized = (url: string) =>
        `<img width="${width}" style="image-rendering:${rendering}" src="${url}">`;
      add(`scaled by CSS, ${rendering}`, sized, { note }, version);
    }
    const clear = `<style>${dark}body{background:#345}img{mix-blend-mode:multiply}</style>`;
    add('transparent on dark', (url) => `${clear}${plain(url)}`, {}, version);
    const quality = pick([25, 40, 60]);
    const jpeg = (screenshot: Buffer) => sharp(screenshot).jpeg({ quality }).toBuffer();
    add('JPEG', plain, { after: jpeg, note: `quality ${quality}` }, version);
    const blur = pick([0.5, 0.8, 1]);
    const blurred = (url: string) => `<img style="filter:blur(${blur}px)" src="${url}">`;
    add('blurred', blurred, { note: `${blur} px` }, Math.min(version, 11));
    const shot = (screenshot: Buffer) => photograph(screenshot, random);
    add(
      'photographed',
      (url) => `<img width="400" src="${url}">`,
      { after: shot, scale: 2 },
      Math.min(version, 10),
    );
    add('in a page of text', (url) => textPage(url, random), { whole: true }, version);
    add(
      'turned',
      (url) => `<img style="rotate:${pick([3, 8, 30, 90, 180])}deg;margin:80px" src="${url}">`,
      {},
      version,
    );
    add(
      'no quiet zone, dark',
      (url) =>
        `<style>body{background:#000}div{width:max-content;line-height:0}img{clip-path:inset(calc((246px - ${keycloakCode(version, '#').module * (17 + 4 * version)}px) / 2))}</style>${plain(url)}`,
      {},
      version,
    );
  }
  for (let pair = 0; pair < 10; pair++) {
    const codes = [6, 10].map((version) => keycloakCode(version, `#${++count}`));
    const body = codes.map(({ url }) => `<img style="margin:${pick([4, 20, 60])}px" src="${url}">`).join('');
    all.push({
      category: 'two codes',
      note: '',
      scale: pick([1, 1.5, 2]),
      whole: true,
      body,
      texts: codes.map(({ text }) => text),
    });
  }
  for (let empty = 0; empty < 4; empty++) {
    const chequers = 'repeating-conic-gradient(#000 0 25%,#fff 0 50%) 0 0/9px 9px';
    const body =
      empty % 2
        ? textPage('data:,', random)
        : `<div style="width:246px;height:246px;background:${chequers}"></div>`;
    all.push({ category: 'no code', note: '', texts: [], body, scale: pick([1, 2]), whole: true });
  }
  return all;
}

/** Lets a real browser draw all pictures, one after the other. */
export async function* drawPictures(browser: Browser, random: () => number): AsyncGenerator<BenchPicture> {
  for (const shot of shots(random)) {
    const { category, note, texts, after } = shot;
    const page = await browser.newPage({
      deviceScaleFactor: shot.scale,
      viewport: shot.whole ? WINDOW : PART,
    });
    const screenshot = await draw(page, shot);
    await page.close();
    yield { category, note, texts, file: after ? await after(screenshot) : screenshot };
  }
}

async function draw(page: Page, { body, whole }: Shot): Promise<Buffer> {
  await page.setContent(
    `<!doctype html><body><h3>オーセンティケーターの設定</h3><p>次の手順で設定してください。</p>${body}`,
    { waitUntil: 'load' },
  );
  const box = whole ? undefined : await page.locator('img').first().boundingBox();
  if (!box) return page.screenshot();
  const [left, top] = [Math.max(0, box.x - AROUND), Math.max(0, box.y - AROUND)];
  const clip = { x: left, y: top, width: box.width + 2 * AROUND, height: box.height + 2 * AROUND };
  return page.screenshot({ clip, fullPage: true });
}
