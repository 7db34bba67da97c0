import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gray, toGray } from '../../../../../lib/core/qr/image/gray.ts';
import { withEvenContrast } from '../../../../../lib/core/qr/image/local-contrast.ts';
import { cropped, resized } from '../../../../../lib/core/qr/image/resize.ts';
import { samplerOf } from '../../../../../lib/core/qr/image/sample.ts';
import { slidingMeans } from '../../../../../lib/core/qr/image/sliding-means.ts';
import { adaptiveThreshold, otsuThreshold } from '../../../../../lib/core/qr/image/threshold.ts';
import {
  fromPicture,
  partOf,
  scaledView,
  toPicture,
  wholeView,
} from '../../../../../lib/core/qr/image/view.ts';

const grays: fc.Arbitrary<Gray> = fc
  .record({ width: fc.integer({ min: 1, max: 24 }), height: fc.integer({ min: 1, max: 24 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((values) => ({ width, height, values })),
  );

describe('gray', () => {
  it('is laid on the ground where a picture is transparent', () => {
    const data = new Uint8ClampedArray([0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 128]);
    expect([...toGray({ width: 3, height: 1, data }).values]).toEqual([255, 255, 127]);
    expect([...toGray({ width: 3, height: 1, data }, 'luma', 0).values]).toEqual([0, 255, 0]);
  });

  it('parts yellow from white and red from blue by the right projection', () => {
    const data = new Uint8ClampedArray([
      255, 255, 0, 255, 255, 255, 255, 255, 250, 0, 0, 255, 0, 0, 250, 255,
    ]);
    const [yellow = 0, white = 0] = toGray({ width: 4, height: 1, data }, 'min').values;
    expect(white - yellow).toBe(255);
    const [, , red = 0, blue = 0] = toGray({ width: 4, height: 1, data }, 'red').values;
    expect(red - blue).toBe(250);
  });
});

describe('means that slide', () => {
  it('are the means of the squares around every pixel', () => {
    fc.assert(
      fc.property(grays, fc.integer({ min: 0, max: 9 }), ({ width, height, values }, radius) => {
        const means = slidingMeans(width, height, values, radius);
        for (let y = 0; y < height; y++) {
          const row = means(y);
          for (let x = 0; x < width; x++) {
            let [sum, count] = [0, 0];
            for (let j = Math.max(0, y - radius); j <= Math.min(height - 1, y + radius); j++)
              for (let i = Math.max(0, x - radius); i <= Math.min(width - 1, x + radius); i++, count++)
                sum += values[j * width + i] ?? 0;
            expect(row[x]).toBeCloseTo(sum / count, 3);
          }
        }
      }),
    );
  });
});

describe('thresholds', () => {
  it("Otsu's lies between two peaks", () => {
    const values = Uint8Array.from({ length: 1000 }, (_, at) => (at % 3 ? 200 : 60));
    expect(otsuThreshold(values)).toBeGreaterThanOrEqual(60);
    expect(otsuThreshold(values)).toBeLessThan(200);
  });

  it('the adaptive one follows a shadow', () => {
    const [width, height] = [120, 40];
    // Stripes of 4 pixels, under a light that falls off by half.
    const values = Uint8Array.from({ length: width * height }, (_, at) => {
      const x = at % width;
      return (Math.floor(x / 4) % 2 ? 200 : 120) * (1 - x / (2 * width));
    });
    const { dark, light } = adaptiveThreshold({ width, height, values }, 21, 5);
    for (let x = 12; x < width - 12; x++) {
      const isStripe = Math.floor(x / 4) % 2 === 0;
      expect([dark.ink[20 * width + x], light.ink[20 * width + x]]).toEqual(isStripe ? [1, 0] : [0, 1]);
    }
  });

  it('even contrast takes the shadow out', () => {
    const [width, height] = [160, 40];
    const values = Uint8Array.from({ length: width * height }, (_, at) => {
      const x = at % width;
      return (Math.floor(x / 4) % 2 ? 220 : 150) * (1 - x / (2 * width));
    });
    const even = withEvenContrast({ width, height, values }, 12);
    const at = (x: number) => even.values[20 * width + x] ?? 0;
    expect(Math.abs(at(22) - at(142))).toBeLessThan(12);
    expect(at(22) - at(18)).toBeGreaterThan(60);
  });
});

describe('parts and scales', () => {
  it('a part is cut off at the edges', () => {
    const gray = { width: 4, height: 3, values: Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) };
    const { gray: part, box } = cropped(gray, { x: 2.5, y: -5, width: 100, height: 6.2 });
    expect(box).toEqual({ x: 2, y: 0, width: 2, height: 2 });
    expect([...part.values]).toEqual([2, 3, 6, 7]);
  });

  it('the mean brightness stays what it was', () => {
    fc.assert(
      fc.property(grays, fc.constantFrom(2, 3), (gray, scale) => {
        const mean = ({ values }: Gray) => values.reduce((sum, value) => sum + value, 0) / values.length;
        const larger = resized(gray, scale);
        expect(Math.abs(mean(resized(larger, 1 / scale)) - mean(larger))).toBeLessThan(2);
      }),
    );
  });

  it('sampling meets the pixels in their middles and goes on at the edge', () => {
    const sample = samplerOf({ width: 2, height: 2, values: Uint8Array.from([0, 100, 200, 40]) });
    expect(sample(0.5, 0.5)).toBeCloseTo(0, 5);
    expect(sample(1, 0.5)).toBeCloseTo(50, 5);
    expect(sample(1, 1)).toBeCloseTo(85, 5);
    expect(sample(-9, 99)).toBeCloseTo(200, 0);
  });

  it('places in a part of another scale lead back to the picture', () => {
    const whole = wholeView({ width: 100, height: 80, values: new Uint8Array(8000) });
    const part = scaledView(partOf(whole, { x: 30, y: 20, width: 40, height: 40 }), 2);
    expect(toPicture(part, { x: 10, y: 20 })).toEqual({ x: 35, y: 30 });
    expect(fromPicture(part, { x: 35, y: 30 })).toEqual({ x: 10, y: 20 });
  });
});
