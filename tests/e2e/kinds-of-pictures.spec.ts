import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { qrPicture } from '../portal/qr-picture.mjs';
import { matrixOf } from '../unit/support/qr-drawings.ts';
import { expect, test } from './fixtures.ts';
import { firstVault } from './journeys.ts';
import { dataUrl, HOST, serveQrPages, uriFor } from './qr-pages.ts';
import { button } from './steps.ts';

test.use({ browserFor: 'worker' });

test.beforeEach(({ scene }) => firstVault(scene));

const parts = join(import.meta.dirname, '../corpus/qr/encoders');

/** A white page with a code on it, as a scanner or a camera makes it. */
function pageWith(text: string, width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    { input: qrPicture(text, 600), left: Math.round(width * 0.6), top: Math.round(height * 0.7) },
  ]);
}

/** Windows' oldest kind of picture, 24 bits a pixel, from the bottom. */
async function bmpOf(png: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(png).removeAlpha().flip().raw().toBuffer({ resolveWithObject: true });
  const row = (info.width * 3 + 3) & ~3;
  const bytes = Buffer.alloc(54 + row * info.height);
  bytes.write('BM');
  const { width, height } = info;
  for (const [at, value] of [
    [2, bytes.length],
    [10, 54],
    [14, 40],
    [18, width],
    [22, height],
  ] as const)
    bytes.writeUInt32LE(value, at);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  for (let y = 0; y < info.height; y++)
    for (let x = 0; x < info.width * 3; x++)
      bytes[54 + y * row + x] = data[(y * info.width + Math.floor(x / 3)) * info.channels + 2 - (x % 3)] ?? 0;
  return bytes;
}

async function choose(add: Page, label: string, ...files: Buffer[]): Promise<void> {
  await add
    .getByLabel(label)
    .setInputFiles(files.map((buffer, index) => ({ name: `p${index}`, mimeType: 'image/png', buffer })));
}

test('pictures that people have are read, whatever made them, or named with the way on', async ({
  say,
  openPage,
}) => {
  test.setTimeout(240_000);
  const png = qrPicture(uriFor('taro'));
  const kinds: readonly (readonly [string, Buffer])[] = [
    ['A4 at 600 dpi', await pageWith(uriFor('taro'), 4960, 7016).toColourspace('b-w').png().toBuffer()],
    ['50 million pixels', await pageWith(uriFor('taro'), 8192, 6144).jpeg().toBuffer()],
    [
      'held upright',
      await sharp(await pageWith(uriFor('taro'), 3000, 2200).png().toBuffer())
        .rotate(90)
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
    ],
    ['BMP', await bmpOf(png)],
    ['GIF', await sharp(png).gif().toBuffer()],
    ['AVIF', await sharp(png).avif({ quality: 80 }).toBuffer()],
    ['WebP', await sharp(png).webp().toBuffer()],
  ];
  for (const [name, file] of kinds) {
    const add = await openPage('manager.html#/add');
    await choose(add, say.choosePicture, file);
    await expect(add.getByTestId('preview'), name).toContainText('taro', { timeout: 60_000 });
    await add.close();
  }
  for (const [file, error] of [
    [await sharp(png).tiff().toBuffer(), 'pictureUnknownTypeTiff'],
    [Buffer.from('%PDF-1.7 1 0 obj'), 'pictureUnknownTypePdf'],
    [
      Buffer.from(
        '000000186674797068656963000000006d6966316865696300000014697370650000000000000fc000000bd0',
        'hex',
      ),
      'pictureUnknownTypeHeic',
    ],
  ] as const) {
    const add = await openPage('manager.html#/add');
    await choose(add, say.choosePicture, file);
    await expect(add.getByRole('alert')).toHaveAttribute('data-error', error);
    await add.close();
  }
});

test('an address over two codes is collected, in one choice or two', async ({ say, openPage }) => {
  const [first, second] = [1, 2].map((part) => readFileSync(join(parts, `segno-part-${part}-of-2.png`)));
  if (!first || !second) throw new Error('no pictures');
  const add = await openPage('manager.html#/add');
  await choose(add, say.choosePicture, second);
  await expect(add.getByRole('alert')).toHaveAttribute('data-error', 'qrPart');
  await expect(add.getByTestId('qr-parts')).toContainText('2');
  await choose(add, say.choosePicture, first);
  await expect(add.getByTestId('preview')).toContainText('健康保険組合');
});

const FORM =
  '<form method="post"><label>ワンタイムコード<input autocomplete="one-time-code" inputmode="numeric"></label><button>実行</button></form>';
const ASKS = `<h1>認証アプリの設定</h1><p>認証アプリで二次元コードを読み取ってください。</p>`;

test('a code is bound to the page that asks for it; one of a frame, a mail or far below is told apart', async ({
  web,
  say,
  context,
  pressToolbar,
}) => {
  const code = `<img src="${dataUrl(uriFor('taro'))}">`;
  await serveQrPages(context, {
    setup: ASKS + code + FORM,
    mail: `<h1>受信トレイ</h1><p>下の二次元コードを認証アプリに登録してください。</p>${code}`,
    frame: `${ASKS}<iframe width="500" height="400" srcdoc='${code.replace(/'/g, '')}'></iframe>${FORM}`,
    table: ASKS + tableOf(uriFor('taro')) + FORM,
    lazy: `<h1>設定</h1><div style="height:9000px"></div><img loading="lazy" width="260" height="260" src="/never.png">`,
  });
  const bound: Record<string, boolean> = { setup: true, mail: false, frame: false, table: true };
  for (const [name, isBound] of Object.entries(bound)) {
    await web.goto(`${HOST}/${name}`);
    const popup = await pressToolbar();
    if (name === 'mail' || name === 'frame') await button(popup, say.scan).click();
    const preview = popup.getByTestId('preview');
    await expect(preview, name).toContainText('taro');
    await expect(preview.locator('.host'), name).toHaveCount(isBound ? 1 : 0);
    await popup.close();
  }
  await web.goto(`${HOST}/lazy`);
  const popup = await pressToolbar();
  await button(popup, say.scan).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'qrNotFoundYet');
});

/** A code as cells of a table that stand apart. */
function tableOf(text: string): string {
  const { size, modules } = matrixOf(text);
  const cell = (dark: number | undefined) =>
    `<td style="padding:0;width:5px;height:5px;background:${dark ? '#000' : '#fff'}"></td>`;
  const row = (y: number) =>
    `<tr>${Array.from({ length: size }, (_, x) => cell(modules[y * size + x])).join('')}</tr>`;
  return `<table style="border-spacing:1px;background:#fff;margin:20px">${Array.from({ length: size }, (_, y) => row(y)).join('')}</table>`;
}
