import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../../lib/core/qr/picture.ts';
import { readQrCodes as readPixels } from '../../../../lib/core/qr/read-qr-codes.ts';
import { decodeBytes } from '../../support/decode-bytes.ts';
import { drawGray, matrixOf, toPixels } from '../../support/qr-drawings.ts';

const how = { now: () => 0, decode: decodeBytes };
/** As nobody waits for it: a whole look does more. */
const readQrCodes = (pixels: Pixels) => readPixels(pixels, { ...how, glance: true }).codes;

const URI = 'otpauth://totp/KOSMO:hanako?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=KOSMO';

/** A QR code of `pixel` pixels a module on a page of the given size, its upper left corner at x, y. */
function drawn(
  codes: readonly { readonly text: string; readonly x: number; readonly y: number; readonly pixel: number }[],
  width: number,
  height: number,
  colours = { dark: 0, light: 255 },
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(colours.light);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  for (const { text, x, y, pixel } of codes) {
    const qr = qrcode(0, 'L');
    qr.addData(text);
    qr.make();
    const side = qr.getModuleCount() * pixel;
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++) {
        if (!qr.isDark(Math.floor(row / pixel), Math.floor(column / pixel))) continue;
        data.fill(
          colours.dark,
          ((y + row) * width + x + column) * 4,
          ((y + row) * width + x + column) * 4 + 3,
        );
      }
  }
  return { width, height, data };
}

describe('reading QR codes', () => {
  it('finds one and says where it is', () => {
    const [code, ...others] = readQrCodes(drawn([{ text: URI, x: 100, y: 60, pixel: 5 }], 640, 480));
    expect(others).toEqual([]);
    expect(code?.text).toBe(URI);
    expect(code?.corners[0].x).toBeCloseTo(100, -1);
    expect(code?.corners[0].y).toBeCloseTo(60, -1);
  });

  it('finds a light one on a dark page', () => {
    const page = drawn([{ text: URI, x: 100, y: 60, pixel: 5 }], 640, 480, { dark: 255, light: 0 });
    expect(readQrCodes(page).map(({ text }) => text)).toEqual([URI]);
  });

  it('finds the small one of a saved picture of 2 pixels a module', () => {
    expect(
      readQrCodes(drawn([{ text: URI, x: 8, y: 8, pixel: 2 }], 100, 100)).map(({ text }) => text),
    ).toEqual([URI]);
  });

  it('finds one on a large screen', () => {
    const page = drawn([{ text: URI, x: 2000, y: 1200, pixel: 8 }], 2880, 1800);
    const [code] = readQrCodes(page);
    expect(code?.text).toBe(URI);
    expect(code?.corners[0].x).toBeCloseTo(2000, -2);
  });

  it('finds nothing where nothing is', () => {
    expect(readQrCodes(drawn([], 300, 200))).toEqual([]);
  });
});

describe('the text of a code', () => {
  it('that Japanese phones wrote as Shift_JIS is read as what it says', () => {
    const [code] = readQrCodes(
      drawn([{ text: '\x8c\x92\x8d\x4e\x95\xdb\x8c\xaf', x: 40, y: 40, pixel: 6 }], 320, 320),
    );
    expect(code?.text).toBe('健康保険');
  });

  it('is never trimmed', () => {
    const [code] = readQrCodes(drawn([{ text: ' a \r\n', x: 40, y: 40, pixel: 6 }], 320, 320));
    expect(code?.text).toBe(' a \r\n');
  });
});

describe('several codes', () => {
  it('side by side are all read, each in its place', () => {
    const other = URI.replace('hanako', 'taro');
    const page = drawn(
      [
        { text: URI, x: 40, y: 60, pixel: 4 },
        { text: other, x: 320, y: 60, pixel: 4 },
      ],
      640,
      320,
    );
    const codes = readQrCodes(page);
    expect(codes.map(({ text }) => text).sort()).toEqual([URI, other].sort());
    const left = codes.find(({ text }) => text === URI);
    expect(left?.corners[0].x).toBeLessThan(200);
  });
});

describe('a glance', () => {
  it('tries less where nothing lies as the patterns of a code do', () => {
    const data = new Uint8ClampedArray(400 * 400 * 4).map((_, at) =>
      at % 4 === 3 ? 255 : (at * at * 31) % 251,
    );
    let [asked, tries] = [0, 0];
    const now = () => ++tries;
    const noise = { width: 400, height: 400, data };
    expect(readPixels(noise, { ...how, now, glance: true }).codes).toEqual([]);
    [asked, tries] = [tries, 0];
    expect(readPixels(noise, { ...how, now }).codes).toEqual([]);
    expect(asked).toBeLessThan(tries / 2);
  });
});

describe('two colours', () => {
  const coloured = (ink: readonly number[], ground: readonly number[]) => {
    const pixels = toPixels(drawGray(matrixOf(URI, 'M'), { module: 5, margin: 25 }));
    for (let at = 0; at < pixels.data.length; at += 4) {
      const from = (pixels.data[at] ?? 0) < 128 ? ink : ground;
      pixels.data.set(from, at);
    }
    return pixels;
  };

  it.each([
    ['red on green of one brightness', [220, 40, 60], [30, 95, 60]],
    ['violet on green', [150, 80, 200], [100, 118, 60]],
    ['blue on orange', [60, 120, 255], [230, 85, 20]],
    ['pink on turquoise', [255, 110, 180], [60, 170, 170]],
  ] as const)('%s are told apart', (_, ink, ground) => {
    expect(readQrCodes(coloured(ink, ground)).map(({ text }) => text)).toEqual([URI]);
  });
});

describe('a logo over the middle', () => {
  // Error correction alone mends half of what it mends where it is known what is covered.
  it.each([
    ['L', 0.22],
    ['M', 0.32],
    ['Q', 0.42],
    ['H', 0.44],
  ] as const)('at level %s may take a share of %d of the side', (level, share) => {
    const matrix = matrixOf(URI, level);
    const pixels = toPixels(drawGray(matrix, { module: 6, margin: 24 }));
    const side = matrix.size * 6 * share;
    const from = Math.round((pixels.width - side) / 2);
    for (let y = from; y < from + side; y++)
      for (let x = from; x < from + side; x++) {
        const gray = (x * 7 + y * 3) % 40 < 20 ? 0 : 200;
        pixels.data.fill(gray, (y * pixels.width + x) * 4, (y * pixels.width + x) * 4 + 3);
      }
    expect(readQrCodes(pixels).map(({ text }) => text)).toEqual([URI]);
  });
});

describe('a code that is too small', () => {
  it('is told apart from none', () => {
    const large = drawn([{ text: URI, x: 40, y: 40, pixel: 8 }], 480, 480);
    const scale = 8 / 1.05;
    const side = Math.round(480 / scale);
    const data = new Uint8ClampedArray(side * side * 4).fill(255);
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        let [sum, count] = [0, 0];
        for (let v = Math.floor(y * scale); v < Math.min(480, (y + 1) * scale); v++)
          for (let u = Math.floor(x * scale); u < Math.min(480, (x + 1) * scale); u++, count++)
            sum += large.data[(v * 480 + u) * 4] ?? 0;
        data.fill(sum / count, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    const read = readPixels({ width: side, height: side, data }, how);
    expect(read.codes.length > 0 || read.tooSmall).toBe(true);
  });
});
