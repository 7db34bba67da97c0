import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readMatrix } from '../../../../lib/core/qr/decode/read-matrix.ts';
import { readQrCodes } from '../../../../lib/core/qr/read-qr-codes.ts';
import { decodeBytes } from '../../support/decode-bytes.ts';
import { addressWith, allNames } from '../../support/names.ts';
import { numbers } from '../../support/numbers.ts';
import { encoders } from '../../support/qr-encoders.ts';

const corpus = join(import.meta.dirname, '../../../corpus/qr/encoders');
const kept: readonly { file: string; encoder: string; texts: readonly string[] }[] = JSON.parse(
  readFileSync(join(corpus, 'truth.json'), 'utf8'),
);

async function readFile(file: string) {
  const { data, info } = await sharp(readFileSync(join(corpus, file)))
    .ensureAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
  return readQrCodes(pixels, { now: () => 0, decode: decodeBytes }).codes;
}

describe('letters in codes of other encoders', () => {
  it.each(kept)('$file ($encoder) say what was meant', async ({ file, texts }) => {
    expect((await readFile(file)).map(({ text }) => text)).toEqual(texts);
  });

  // Two letters of one encoder that no decoder can tell apart: it writes the yen sign as the byte of the backslash.
  const isLost = (encoder: string, name: string) => encoder.startsWith('zxing-wasm') && /¥/.test(name);

  it.each(encoders)('$name: all names come back as they were', async ({ name: encoder, encode }) => {
    const wrong: unknown[] = [];
    // An encoder that always writes UTF-8 may have five names in one code: what is not said of the charset is found out by the whole text.
    const together = encoder.startsWith('zxing-wasm') ? 1 : 5;
    const names = allNames.filter((each) => !isLost(encoder, each));
    for (let at = 0; at < names.length; at += together) {
      const name = names.slice(at, at + together).join(' ');
      const text = addressWith(name);
      const read = readMatrix(await encode(text), decodeBytes)?.text;
      if (read !== text) wrong.push({ name, read });
    }
    expect(wrong).toEqual([]);
  });

  it('of any length, mixed from all names, come back as they were', async () => {
    const random = numbers(20);
    const pick = () => allNames[Math.floor(random() * allNames.length)] ?? '';
    for (let round = 0; round < 60; round++) {
      const encoder = encoders[round % encoders.length];
      const text = addressWith(Array.from({ length: 1 + Math.floor(random() * 4) }, pick).join(' '));
      if (!encoder || isLost(encoder.name, text)) continue;
      expect(readMatrix(await encoder.encode(text), decodeBytes)?.text, encoder.name).toBe(text);
    }
  });
});

describe('one message over several codes', () => {
  it('is told from a whole one, and which part it is', async () => {
    const [code] = await readFile('segno-part-1-of-2.png');
    expect(code?.part).toMatchObject({ index: 0, of: 2 });
  });
});
