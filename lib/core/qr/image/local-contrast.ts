import type { Gray } from './gray.ts';
import { slidingMeans } from './sliding-means.ts';

/** Below this standard deviation (of 255) the surroundings are taken for even: their noise is not blown up. */
const LEAST_SPREAD = 4;
const GAIN = 55;

/** Every pixel against mean and spread of its surroundings (`radius`), 128 in the middle: shadows and uneven light fall out. */
export function withEvenContrast(gray: Gray, radius: number): Gray {
  const { width, height, values } = gray;
  const squares = Uint16Array.from(values, (value) => value * value);
  const means = slidingMeans(width, height, values, radius);
  const meanSquares = slidingMeans(width, height, squares, radius);
  const out = new Uint8Array(values.length);
  for (let y = 0, at = 0; y < height; y++) {
    const mean = means(y);
    const meanSquare = meanSquares(y);
    for (let x = 0; x < width; x++, at++) {
      const around = mean[x] ?? 0;
      const variance = Math.max(0, (meanSquare[x] ?? 0) - around * around);
      const spread = Math.max(LEAST_SPREAD, Math.sqrt(variance));
      out[at] = Math.max(0, Math.min(255, 128 + (((values[at] ?? 0) - around) / spread) * GAIN));
    }
  }
  return { width, height, values: out };
}
