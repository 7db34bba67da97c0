import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitUprightGrids, isCredible, sampleUpright } from '../../../../../lib/core/qr/grid/upright-grid.ts';
import { toMatrix } from '../../../../../lib/core/qr/modules/module-matrix.ts';
import { drawGray, matrixOf, type Placing, textOfVersion } from '../../../support/qr-drawings.ts';

/** The modules that the best grid for the drawn code gives back; the box is off by up to a module, as boxes are. */
function readBack(version: number, placing: Placing, error = 0) {
  const matrix = matrixOf(textOfVersion(version));
  const gray = drawGray(matrix, placing);
  const start = placing.margin + (placing.phase ?? 0) + error * placing.module;
  const box = {
    left: start,
    top: start,
    right: start + matrix.size * placing.module,
    bottom: start + matrix.size * (placing.moduleDown ?? placing.module),
  };
  const [grid] = fitUprightGrids(gray, box);
  if (!grid || !isCredible(grid)) return { matrix, grid };
  return { matrix, grid, read: toMatrix(sampleUpright(gray, grid), grid.missing) };
}

describe('a grid fitted to an upright code', () => {
  it('finds version and every module at any scale from 1.5 pixels and at any phase', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.double({ min: 1.5, max: 8, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (version, module, phase) => {
          const { matrix, read } = readBack(version, { module, phase, margin: 12 });
          expect(read?.size).toBe(matrix.size);
          expect(read?.modules).toEqual(matrix.modules);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([0, 1, 2, 3])('is turned upright after %i quarter turns', (turns) => {
    const { matrix, read } = readBack(6, { module: 3, margin: 12, turns });
    expect(read).toEqual(matrix);
  });

  it('takes a light code on a dark ground for what it is', () => {
    const { matrix, grid, read } = readBack(8, { module: 2.7, margin: 12, ink: 240, ground: 20 });
    expect(grid?.darkIsLow).toBe(false);
    expect(read).toEqual(matrix);
  });

  it('mends a box that is off by half a module', () => {
    for (const error of [-0.5, -0.3, 0.3, 0.5]) {
      const { matrix, read } = readBack(7, { module: 4, margin: 20 }, error);
      expect(read, `${error}`).toEqual(matrix);
    }
  });

  it('reads faint ink', () => {
    const { matrix, read } = readBack(6, { module: 3, margin: 12, ink: 205, ground: 230 });
    expect(read).toEqual(matrix);
  });

  it('follows a code that is a little wider than high', () => {
    const { matrix, read } = readBack(6, { module: 4, moduleDown: 3.7, margin: 12 });
    expect(read).toEqual(matrix);
  });

  it('believes in no grid where there is none', () => {
    // A photograph of something soft.
    const soft = Uint8Array.from(
      { length: 200 * 200 },
      (_, at) => 128 + 100 * Math.sin(at / 9000) * Math.cos((at % 200) / 31),
    );
    const grids = fitUprightGrids(
      { width: 200, height: 200, values: soft },
      { left: 20, top: 20, right: 180, bottom: 180 },
    );
    expect(grids.filter(isCredible)).toEqual([]);
  });
});
