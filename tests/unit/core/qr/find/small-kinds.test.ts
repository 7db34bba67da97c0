import bwipjs from 'bwip-js';
import { describe, expect, it } from 'vitest';
import type { Gray } from '../../../../../lib/core/qr/image/gray.ts';
import { readQrCodes } from '../../../../../lib/core/qr/read-qr-codes.ts';
import { decodeBytes } from '../../../support/decode-bytes.ts';
import { drawGray, matrixOf, textOfVersion, toPixels } from '../../../support/qr-drawings.ts';

const MARGIN = 12;

/** The modules of a code that is no square, or has no three finder patterns, as bwip-js makes it. */
function drawn(kind: string, text: string, module: number, inverted = false, version?: string): Gray {
  const [code] = bwipjs.raw({ bcid: kind, text, ...(version && { version }) });
  const [width, height] = [code.pixx * module + 2 * MARGIN, code.pixy * module + 2 * MARGIN];
  const values = new Uint8Array(width * height).fill(inverted ? 20 : 255);
  for (let y = 0; y < code.pixy * module; y++)
    for (let x = 0; x < code.pixx * module; x++) {
      const isDark = code.pixs[Math.floor(y / module) * code.pixx + Math.floor(x / module)] === 1;
      values[(y + MARGIN) * width + x + MARGIN] = isDark === inverted ? 255 : 20;
    }
  return { width, height, values };
}

const read = (gray: Gray) => readQrCodes(toPixels(gray), { now: () => 0, decode: decodeBytes });

describe('codes of one finder pattern', () => {
  it.each([
    ['Micro QR, M1', 'microqrcode', '12345', undefined],
    ['Micro QR, M2', 'microqrcode', '12345678', undefined],
    ['Micro QR, M3', 'microqrcode', 'KAGIBAN', undefined],
    ['Micro QR, M4', 'microqrcode', 'kagiban 123', undefined],
    ['R7×59', 'rectangularmicroqrcode', 'KAGIBAN', 'R7x59'],
    ['R11×77', 'rectangularmicroqrcode', 'KAGIBAN 12345', 'R11x77'],
    ['R13×43', 'rectangularmicroqrcode', 'KAGIBAN', 'R13x43'],
    ['R17×139', 'rectangularmicroqrcode', 'otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP', 'R17x139'],
  ])('%s: is named for what it is', (_, kind, text, version) => {
    for (const module of [3, 5]) {
      expect(read(drawn(kind, text, module, false, version)), `${module} pixels a module`).toMatchObject({
        codes: [],
        smallKind: true,
      });
      expect(read(drawn(kind, text, module, true, version))).toMatchObject({ codes: [], smallKind: true });
    }
  });

  it('is not said of ordinary codes, whole or cut off, nor of other matrices', () => {
    const whole = drawGray(matrixOf(textOfVersion(7)), { module: 4, margin: 16 });
    expect(read(whole)).toMatchObject({ smallKind: false });
    const half = { ...whole, height: 100, values: whole.values.slice(0, whole.width * 100) };
    expect(read(half)).toMatchObject({ codes: [], smallKind: false });
    for (const kind of ['datamatrix', 'azteccode'])
      expect(read(drawn(kind, 'KAGIBAN 12345', 5))).toMatchObject({ codes: [], smallKind: false });
  });
});
