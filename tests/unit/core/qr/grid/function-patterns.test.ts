import { describe, expect, it } from 'vitest';
import { readMatrix } from '../../../../../lib/core/qr/decode/read-matrix.ts';
import {
  alignmentCentres,
  knownModules,
  repaintFunctionPatterns,
  sizeOfVersion,
} from '../../../../../lib/core/qr/grid/function-patterns.ts';
import { decodeBytes } from '../../../support/decode-bytes.ts';
import { matrixOf, textOfVersion } from '../../../support/qr-drawings.ts';

describe('alignment patterns', () => {
  // ISO/IEC 18004:2015, table E.1, whole.
  const table: readonly (readonly number[])[] = [
    [],
    [6, 18],
    [6, 22],
    [6, 26],
    [6, 30],
    [6, 34],
    [6, 22, 38],
    [6, 24, 42],
    [6, 26, 46],
    [6, 28, 50],
    [6, 30, 54],
    [6, 32, 58],
    [6, 34, 62],
    [6, 26, 46, 66],
    [6, 26, 48, 70],
    [6, 26, 50, 74],
    [6, 30, 54, 78],
    [6, 30, 56, 82],
    [6, 30, 58, 86],
    [6, 34, 62, 90],
    [6, 28, 50, 72, 94],
    [6, 26, 50, 74, 98],
    [6, 30, 54, 78, 102],
    [6, 28, 54, 80, 106],
    [6, 32, 58, 84, 110],
    [6, 30, 58, 86, 114],
    [6, 34, 62, 90, 118],
    [6, 26, 50, 74, 98, 122],
    [6, 30, 54, 78, 102, 126],
    [6, 26, 52, 78, 104, 130],
    [6, 30, 56, 82, 108, 134],
    [6, 34, 60, 86, 112, 138],
    [6, 30, 58, 86, 114, 142],
    [6, 34, 62, 90, 118, 146],
    [6, 30, 54, 78, 102, 126, 150],
    [6, 24, 50, 76, 102, 128, 154],
    [6, 28, 54, 80, 106, 132, 158],
    [6, 32, 58, 84, 110, 136, 162],
    [6, 26, 54, 82, 110, 138, 166],
    [6, 30, 58, 86, 114, 142, 170],
  ];

  it('stand where Annex E of ISO/IEC 18004 has them, in all forty versions', () => {
    expect(table.map((_, index) => alignmentCentres(sizeOfVersion(index + 1)))).toEqual(table);
  });
});

describe('the function patterns', () => {
  // Two encoders agree on them: ours know where they are, the other one drew the code.
  it.each([1, 2, 6, 7, 10, 14, 15, 21, 28, 32, 36, 40])(
    'of version %i are where a code has them',
    (version) => {
      const { size, modules } = matrixOf(textOfVersion(version));
      expect(size).toBe(sizeOfVersion(version));
      const wrong = knownModules(size).filter(
        ({ x, y, dark }) => modules[Math.floor(y) * size + Math.floor(x)] !== Number(dark),
      );
      expect(wrong).toEqual([]);
      const painted = modules.slice();
      repaintFunctionPatterns(painted, size);
      expect(painted).toEqual(modules);
    },
  );

  it('that were scratched are mended', () => {
    const text = 'otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ';
    const { size, modules } = matrixOf(text);
    for (let at = 0; at < 7; at++) modules[at * size + at] = 1 - (modules[at * size + at] ?? 0);
    repaintFunctionPatterns(modules, size);
    expect(readMatrix({ size, modules }, decodeBytes)?.text).toBe(text);
  });
});
