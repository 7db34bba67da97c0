import { describe, expect, it } from 'vitest';
import { readMatrix } from '../../../../lib/core/qr/clean-bitmap.ts';
import { drawQrCode } from '../../../../lib/core/qr/draw-qr-code.ts';
import { alignmentCentres, repaintFunctionPatterns } from '../../../../lib/core/qr/function-patterns.ts';
import { decodeBytes } from '../../support/decode-bytes.ts';

describe('alignment patterns', () => {
  // ISO/IEC 18004, Annex E.
  it.each([
    [1, []],
    [2, [6, 18]],
    [6, [6, 34]],
    [7, [6, 22, 38]],
    [14, [6, 26, 46, 66]],
    [15, [6, 26, 48, 70]],
    [16, [6, 26, 50, 74]],
    [21, [6, 28, 50, 72, 94]],
    [22, [6, 26, 50, 74, 98]],
    [28, [6, 26, 50, 74, 98, 122]],
    [32, [6, 34, 60, 86, 112, 138]],
    [36, [6, 24, 50, 76, 102, 128, 154]],
    [39, [6, 26, 54, 82, 110, 138, 166]],
    [40, [6, 30, 58, 86, 114, 142, 170]],
  ])('of version %i stand at %j', (version, centres) => {
    expect(alignmentCentres(17 + 4 * version)).toEqual(centres);
  });
});

describe('the function patterns', () => {
  it.each([10, 60, 160, 400, 900])('of a code of %i letters are painted where they are', (length) => {
    const text = 'otpauth://totp/'.padEnd(length, 'abc');
    const rows = drawQrCode(text);
    const size = rows.length;
    const modules = Uint8Array.from(rows.flat(), Number);
    const painted = modules.slice();
    repaintFunctionPatterns(painted, size);
    expect(painted).toEqual(modules);
    expect(readMatrix({ size, modules: painted }, decodeBytes)).toBe(text);
  });

  it('that were scratched are mended', () => {
    const rows = drawQrCode('otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ');
    const modules = Uint8Array.from(rows.flat(), Number);
    for (let at = 0; at < 7; at++) modules[at * rows.length + at] = 1 - (modules[at * rows.length + at] ?? 0);
    repaintFunctionPatterns(modules, rows.length);
    expect(readMatrix({ size: rows.length, modules }, decodeBytes)).toBe(
      'otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ',
    );
  });
});
