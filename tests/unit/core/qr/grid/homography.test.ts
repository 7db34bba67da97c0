import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  homographyOf,
  modulesToPixels,
  pointAt,
  type Quad,
} from '../../../../../lib/core/qr/grid/homography.ts';

describe('a homography', () => {
  it('takes the corners of the unit square to any four corners', () => {
    const corner = (x: number, y: number) =>
      fc.tuple(
        fc.double({ min: x - 30, max: x + 30, noNaN: true }),
        fc.double({ min: y - 30, max: y + 30, noNaN: true }),
      );
    fc.assert(
      fc.property(corner(0, 0), corner(100, 0), corner(100, 100), corner(0, 100), (a, b, c, d) => {
        const project = homographyOf([...a, ...b, ...c, ...d]);
        const corners = [
          pointAt(project, 0, 0),
          pointAt(project, 1, 0),
          pointAt(project, 1, 1),
          pointAt(project, 0, 1),
        ];
        [a, b, c, d].forEach(([x, y], index) => {
          expect(corners[index]?.x).toBeCloseTo(x, 6);
          expect(corners[index]?.y).toBeCloseTo(y, 6);
        });
      }),
    );
  });

  it('keeps straight lines straight', () => {
    const project = homographyOf([0, 0, 90, 12, 120, 130, -8, 100]);
    const [from, middle, to] = [
      pointAt(project, 0, 0.3),
      pointAt(project, 0.4, 0.3),
      pointAt(project, 1, 0.3),
    ];
    const turn = (to.x - from.x) * (middle.y - from.y) - (to.y - from.y) * (middle.x - from.x);
    expect(turn).toBeCloseTo(0, 6);
  });

  it('of an upright code is a mere scale: three pixels a module', () => {
    const size = 25;
    const at = (module: number) => module * 3;
    const anchors: Quad = [at(3.5), at(3.5), at(21.5), at(3.5), at(21.5), at(21.5), at(3.5), at(21.5)];
    const project = modulesToPixels(anchors, size);
    expect(pointAt(project, 0, 0).x).toBeCloseTo(0, 9);
    expect(pointAt(project, 25, 12)).toEqual({ x: expect.closeTo(75, 9), y: expect.closeTo(36, 9) });
  });
});
