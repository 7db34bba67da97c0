import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { scanImageData } from '@undecaf/zbar-wasm';
import sharp from 'sharp';
import type { Pixels } from '../../lib/core/qr/picture.ts';
import {
  addressWith,
  japaneseNames,
  namesOfScripts,
  punctuation,
  westernNames,
} from '../unit/support/names.ts';
import { drawGray, toPixels } from '../unit/support/qr-drawings.ts';
import { encoders } from '../unit/support/qr-encoders.ts';
import { type Decoder, decoders, prepareDecoders } from './decoders.ts';

const zbar: Decoder = {
  name: 'zbar-wasm',
  async read({ data, width, height }) {
    const found = await scanImageData({ data, width, height } as ImageData);
    return found.map((code) => code.decode());
  },
};
/** `qr` gives back bytes of its own choice of charset: it is measured by pictures alone. */
const measured = [...decoders.filter(({ name }) => name !== 'qr'), zbar];

const groups = {
  Japanese: japaneseNames,
  western: westernNames,
  scripts: namesOfScripts,
  punctuation,
} as const;

const corpus = join(import.meta.dirname, '../corpus/qr/encoders');
const kept: readonly { file: string; encoder: string; texts: readonly string[] }[] = JSON.parse(
  readFileSync(join(corpus, 'truth.json'), 'utf8'),
);

test('how many names each decoder gets right, of each encoder', async () => {
  await prepareDecoders();
  const rows = new Map<string, Record<string, number>>();
  const lost: string[] = [];
  const judge = async (row: string, text: string, pixels: Pixels) => {
    const right: string[] = [];
    for (const { name, read } of measured) {
      const texts = await Promise.resolve(read(pixels)).catch(() => []);
      if (texts[0] === text) right.push(name);
    }
    const counts = rows.get(row) ?? {};
    for (const name of ['codes', ...right]) counts[name] = (counts[name] ?? 0) + 1;
    rows.set(row, counts);
    if (right.length > 0 && !right.includes('kagiban')) lost.push(`${row}: ${text}, right in ${right}`);
  };
  for (const { name, encode } of encoders)
    for (const [group, names] of Object.entries(groups))
      for (const each of names) {
        const text = addressWith(each);
        const drawn = toPixels(drawGray(await encode(text), { module: 4, margin: 16 }));
        await judge(`${name}: ${group}`, text, drawn);
      }
  for (const { file, encoder, texts } of kept) {
    const { data, info } = await sharp(join(corpus, file))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
    await judge(encoder, texts[0] ?? '', pixels);
  }
  console.log('names that came back letter for letter');
  const names = ['codes', ...measured.map(({ name }) => name)];
  console.log(`${''.padEnd(52)}${names.map((name) => name.padStart(12)).join('')}`);
  for (const [row, counts] of rows)
    console.log(`${row.padEnd(52)}${names.map((name) => String(counts[name] ?? 0).padStart(12)).join('')}`);
  expect(lost).toEqual([]);
  for (const counts of rows.values())
    for (const { name } of measured) expect(counts['kagiban'] ?? 0).toBeGreaterThanOrEqual(counts[name] ?? 0);
});
