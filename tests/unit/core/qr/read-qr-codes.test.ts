import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '../../../../lib/core/qr/picture.ts';
import { erase, hasTransparency, onGround, reduced, scaled } from '../../../../lib/core/qr/pixels.ts';
import { readQrCodes } from '../../../../lib/core/qr/read-qr-codes.ts';

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

describe('pixels', () => {
  const dot = (alpha: number): Pixels => ({
    width: 1,
    height: 1,
    data: new Uint8ClampedArray([0, 0, 0, alpha]),
  });
  it('show the ground where they are transparent', () => {
    expect([...onGround(dot(0), 255).data]).toEqual([255, 255, 255, 255]);
    expect([...onGround(dot(255), 255).data]).toEqual([0, 0, 0, 255]);
    expect([hasTransparency(dot(0)), hasTransparency(dot(255))]).toEqual([true, false]);
  });
  it('are repeated, averaged and erased', () => {
    const two: Pixels = {
      width: 2,
      height: 1,
      data: new Uint8ClampedArray([0, 0, 0, 255, 200, 200, 200, 255]),
    };
    expect(scaled(two, 2)).toMatchObject({ width: 4, height: 2 });
    expect([...reduced(two, 0.5).data]).toEqual([100, 100, 100, 255]);
    const corners = [
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ];
    expect([...erase(two, corners).data]).toEqual([255, 255, 255, 255, 200, 200, 200, 255]);
  });
});
