import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPictureHeader } from '../../../../lib/core/qr/picture-header.ts';
import { readQrCodes } from '../../../../lib/core/qr/read-qr-codes.ts';
import { decodeBytes } from '../../support/decode-bytes.ts';

interface Picture {
  readonly file: string;
  readonly texts: readonly string[];
  readonly match: 'all' | 'any';
  readonly extraAllowed: boolean;
}

const corpus = join(import.meta.dirname, '../../../corpus/qr');
const { images }: { readonly images: readonly Picture[] } = JSON.parse(
  readFileSync(join(corpus, 'ground-truth.json'), 'utf8'),
);

// The clock stands still: what is read is decided by limits of work, on every machine the same.
describe('the pictures of the corpus', () => {
  it.each(images)('$file', async ({ file, texts, match, extraAllowed }) => {
    const bytes = readFileSync(join(corpus, file));
    const header = readPictureHeader(new Uint8Array(bytes));
    if (file.endsWith('.svg')) return expect(header).toEqual({ ok: false, error: 'pictureUnknownType' });
    const { data, info } = await sharp(bytes)
      .rotate()
      .ensureAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(header).toMatchObject({ ok: true, value: { width: info.width, height: info.height } });
    const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
    // A glance does less than a whole look, and finds every code all the same.
    const how = { now: () => 0, decode: decodeBytes, glance: texts.length > 0 };
    const read = readQrCodes(pixels, how).codes.map(({ text }) => text);
    if (match === 'all') expect(read).toEqual(expect.arrayContaining([...texts]));
    else expect(texts.some((text) => read.includes(text))).toBe(true);
    if (!extraAllowed) expect(read.filter((text) => !texts.includes(text))).toEqual([]);
  });
});
