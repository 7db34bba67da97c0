import { describe, expect, it } from 'vitest';
import { findFinderPatterns } from '../../../../../lib/core/qr/find/finder-patterns.ts';
import { findTriples } from '../../../../../lib/core/qr/find/finder-triples.ts';
import type { Binary } from '../../../../../lib/core/qr/image/threshold.ts';
import { drawGray, matrixOf, type Placing, textOfVersion } from '../../../support/qr-drawings.ts';

function inkOf(version: number, placing: Placing): Binary {
  const { width, height, values } = drawGray(matrixOf(textOfVersion(version)), placing);
  return { width, height, ink: values.map((value) => (value < 128 ? 1 : 0)) };
}

describe('finder patterns', () => {
  it.each([2, 3, 5, 9])('of %i pixels a module are seen where they are', (module) => {
    const margin = 4 * module;
    const patterns = findFinderPatterns(inkOf(6, { module, margin }));
    const [near, far] = [margin + 3.5 * module, margin + (41 - 3.5) * module];
    for (const [x, y] of [
      [near, near],
      [far, near],
      [near, far],
    ] as const) {
      const pattern = patterns.find((seen) => Math.hypot(seen.x - x, seen.y - y) < module);
      expect(pattern?.module).toBeCloseTo(module, 0);
      expect(pattern?.diagonals).toBeGreaterThan(0);
      expect(pattern?.rows).toBeGreaterThanOrEqual(2);
    }
  });

  it('are seen without any quiet zone, at the very edge of a picture', () => {
    const patterns = findFinderPatterns(inkOf(3, { module: 4, margin: 1 }));
    expect(patterns.filter(({ diagonals }) => diagonals > 0).length).toBeGreaterThanOrEqual(3);
  });

  it('are at most 400, whatever a picture holds', () => {
    // A wall of them: 7 × 7 modules of 2 pixels, two modules apart.
    const side = 720;
    const ink = Uint8Array.from({ length: side * side }, (_, at) => {
      const [x, y] = [Math.floor((at % side) / 2) % 9, Math.floor(at / side / 2) % 9];
      if (x > 6 || y > 6) return 0;
      return Math.max(Math.abs(x - 3), Math.abs(y - 3)) === 2 ? 0 : 1;
    });
    expect(findFinderPatterns({ width: side, height: side, ink })).toHaveLength(400);
  });

  it('are none on an empty page and on stripes', () => {
    expect(findFinderPatterns({ width: 50, height: 50, ink: new Uint8Array(2500) })).toEqual([]);
    const stripes = Uint8Array.from({ length: 2500 }, (_, at) => Number((at % 50) % 4 < 2));
    expect(findFinderPatterns({ width: 50, height: 50, ink: stripes })).toEqual([]);
  });
});

describe('triples of finder patterns', () => {
  it.each([0, 1, 2, 3])(
    'know their corners after %i quarter turns, and about how many modules there are',
    (turns) => {
      const module = 4;
      const [triple] = findTriples(findFinderPatterns(inkOf(8, { module, margin: 16, turns })), 36);
      const [near, far] = [16 + 3.5 * module, 16 + (49 - 3.5) * module];
      const corners = [
        [near, near],
        [far, near],
        [far, far],
        [near, far],
      ] as const;
      const expected = [corners[turns], corners[(turns + 1) % 4], corners[(turns + 3) % 4]];
      const seen = triple && [triple.upperLeft, triple.upperRight, triple.lowerLeft];
      seen?.forEach(({ x, y }, index) => {
        expect(Math.hypot(x - (expected[index]?.[0] ?? 0), y - (expected[index]?.[1] ?? 0))).toBeLessThan(
          module,
        );
      });
      expect(triple?.size).toBeCloseTo(49, -1);
      expect(triple?.cost).toBeLessThan(0);
    },
  );

  it('are none where three patterns stand in a row or are of unequal size', () => {
    const pattern = (x: number, y: number, module = 4) => ({ x, y, module, rows: 9, diagonals: 9 });
    expect(findTriples([pattern(20, 20), pattern(120, 20), pattern(220, 22)], 36)).toEqual([]);
    expect(findTriples([pattern(20, 20), pattern(120, 20), pattern(20, 120, 9)], 36)).toEqual([]);
    expect(findTriples([pattern(20, 20), pattern(120, 20), pattern(20, 120)], 36)).toHaveLength(1);
  });
});
