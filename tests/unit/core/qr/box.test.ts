import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween, boxInPicture, moveBox, resizeBox } from '../../../../lib/core/qr/box.ts';

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
    expect(resizeBox(box, -100, -100, bounds, 24)).toEqual({ x: 10, y: 10, width: 24, height: 24 });
    expect(resizeBox(box, 5000, 5000, bounds, 24)).toEqual({ x: 10, y: 10, width: 790, height: 490 });
  });

  it('covers the same part of the picture at every zoom, rounded outwards', () => {
    const box = { x: 10.2, y: 20.6, width: 50.1, height: 40.3 };
    expect(boxInPicture(box, bounds, { width: 1600, height: 1000 })).toEqual({
      x: 20,
      y: 41,
      width: 101,
      height: 81,
    });
    expect(boxInPicture({ x: 0, y: 0, ...bounds }, bounds, { width: 1280, height: 800 })).toEqual({
      x: 0,
      y: 0,
      width: 1280,
      height: 800,
    });
  });
});
