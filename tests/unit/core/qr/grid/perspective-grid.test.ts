import { describe, expect, it } from 'vitest';
import { findFinderPatterns } from '../../../../../lib/core/qr/find/finder-patterns.ts';
import { findTriples } from '../../../../../lib/core/qr/find/finder-triples.ts';
import { homographyOf, pointAt } from '../../../../../lib/core/qr/grid/homography.ts';
import {
  cornersOfGrid,
  fitPerspective,
  refinePerspective,
  samplePerspective,
} from '../../../../../lib/core/qr/grid/perspective-grid.ts';
import type { Gray } from '../../../../../lib/core/qr/image/gray.ts';
import { adaptiveThreshold } from '../../../../../lib/core/qr/image/threshold.ts';
import { toMatrix } from '../../../../../lib/core/qr/modules/module-matrix.ts';
import { matrixOf, textOfVersion } from '../../../support/qr-drawings.ts';

const SIDE = 420;

/** A code seen through a homography that takes its corners to the given points: every pixel looks where it comes from. */
function seen(
  version: number,
  quad: readonly [number, number, number, number, number, number, number, number],
) {
  const { size, modules } = matrixOf(textOfVersion(version));
  const project = homographyOf(quad);
  const values = new Uint8Array(SIDE * SIDE).fill(235);
  // Drawn point by point, closer than pixels are.
  const steps = size * 24;
  for (let v = 0; v < steps; v++)
    for (let u = 0; u < steps; u++) {
      const { x, y } = pointAt(project, (u + 0.5) / steps, (v + 0.5) / steps);
      if (modules[Math.floor((v * size) / steps) * size + Math.floor((u * size) / steps)])
        values[Math.floor(y) * SIDE + Math.floor(x)] = 30;
    }
  const gray: Gray = { width: SIDE, height: SIDE, values };
  return { size, modules, gray };
}

describe('a grid in perspective', () => {
  it.each([
    ['upright', [60, 60, 340, 60, 340, 340, 60, 340]],
    ['turned by 20°', [120, 40, 383, 136, 287, 399, 24, 303]],
    ['upside down', [340, 340, 60, 340, 60, 60, 340, 60]],
    ['seen from the left', [60, 55, 340, 75, 340, 325, 60, 345]],
    ['seen from below', [75, 70, 325, 62, 345, 350, 55, 345]],
  ] as const)('finds the modules of a code that is %s', (_, quad) => {
    const { size, modules, gray } = seen(7, quad);
    const binary = adaptiveThreshold(gray, 61, 5).dark;
    const [triple] = findTriples(findFinderPatterns(binary), 12);
    if (!triple) throw new Error('no triple');
    expect(Math.abs(triple.size - size)).toBeLessThan(9);
    const grid = refinePerspective(gray, fitPerspective(gray, triple, size), triple.module);
    const read = toMatrix(samplePerspective(gray, grid)).modules;
    // The error correction mends ten times as many.
    expect(read.filter((value, at) => value !== modules[at]).length).toBeLessThan(modules.length * 0.005);
    const [upperLeft, , lowerRight] = cornersOfGrid(grid);
    expect(Math.hypot(upperLeft.x - quad[0], upperLeft.y - quad[1])).toBeLessThan(4);
    expect(Math.hypot(lowerRight.x - quad[4], lowerRight.y - quad[5])).toBeLessThan(4);
  });

  it('fits the right version better than its neighbours', () => {
    const { size, gray } = seen(9, [60, 55, 340, 75, 340, 325, 60, 345]);
    const [triple] = findTriples(findFinderPatterns(adaptiveThreshold(gray, 61, 5).dark), 12);
    if (!triple) throw new Error('no triple');
    const contrast = (of: number) => fitPerspective(gray, triple, of).contrast;
    expect(contrast(size)).toBeGreaterThan(Math.max(contrast(size - 4), contrast(size + 4)) + 20);
  });
});
