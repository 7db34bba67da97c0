import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, inWholePixels, moveBox, moveEdges } from '../../../../lib/core/qr/box.ts';

const bounds = { width: 800, height: 500 };

describe('a box drawn on the frozen page', () => {
  it('is the same whichever corner the drawing starts from', () => {
    const expected = { x: 10, y: 20, width: 90, height: 60 };
    expect(boxBetween({ x: 10, y: 20 }, { x: 100, y: 80 }, bounds)).toEqual(expected);
    expect(boxBetween({ x: 100, y: 80 }, { x: 10, y: 20 }, bounds)).toEqual(expected);
    expect(boxBetween({ x: 100, y: 20 }, { x: 10, y: 80 }, bounds)).toEqual(expected);
  });

  it('stays inside the picture however far the pointer goes', () => {
    const number = fc.double({ min: -5000, max: 5000, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, (x1, y1, x2, y2) => {
        const box = boxBetween({ x: x1, y: y1 }, { x: x2, y: y2 }, bounds);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(bounds.width + 1e-9);
        expect(box.y + box.height).toBeLessThanOrEqual(bounds.height + 1e-9);
      }),
    );
  });

  it('keeps its size when moved against an edge', () => {
    const box = { x: 700, y: 10, width: 80, height: 80 };
    expect(moveBox(box, 100, -100, bounds)).toEqual({ x: 720, y: 0, width: 80, height: 80 });
  });

  it('does not shrink below what can be seen', () => {
    const box = { x: 10, y: 10, width: 40, height: 40 };
    const lowerRight = ['right', 'bottom'] as const;
    expect(moveEdges(box, lowerRight, { dx: -100, dy: -100 }, bounds, 24)).toEqual({
      ...{ x: 10, y: 10, width: 24, height: 24 },
    });
    expect(moveEdges(box, lowerRight, { dx: 5000, dy: 5000 }, bounds, 24)).toEqual({
      ...{ x: 10, y: 10, width: 790, height: 490 },
    });
    expect(moveEdges(box, ['left', 'top'], { dx: 100, dy: 100 }, bounds, 24)).toEqual({
      ...{ x: 26, y: 26, width: 24, height: 24 },
    });
  });

  it('moves one edge and leaves the others where they are', () => {
    const box = { x: 100, y: 100, width: 200, height: 150 };
    expect(moveEdges(box, ['left'], { dx: -30, dy: 99 }, bounds, 24)).toEqual({ ...box, x: 70, width: 230 });
    expect(moveEdges(box, ['bottom'], { dx: 99, dy: -30 }, bounds, 24)).toEqual({ ...box, height: 120 });
  });

  it('is inside the picture and no smaller than asked for, however its edges are moved', () => {
    const number = fc.double({ min: -3000, max: 3000, noNaN: true });
    const edges = fc.subarray(['left', 'top', 'right', 'bottom'] as const);
    fc.assert(
      fc.property(edges, number, number, (moved, dx, dy) => {
        const box = moveEdges({ x: 100, y: 100, width: 200, height: 150 }, moved, { dx, dy }, bounds, 24);
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(bounds.width);
        expect(box.y + box.height).toBeLessThanOrEqual(bounds.height);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24 - 1e-9);
      }),
    );
  });

  it('is read in whole pixels, rounded outwards', () => {
    const box = { x: 20.4, y: 41.2, width: 100.2, height: 80.6 };
    expect(inWholePixels(box, bounds)).toEqual({ x: 20, y: 41, width: 101, height: 81 });
    expect(inWholePixels({ x: -3, y: 0, width: 900, height: 500 }, bounds)).toEqual({
      x: 0,
      y: 0,
      ...bounds,
    });
  });
});
