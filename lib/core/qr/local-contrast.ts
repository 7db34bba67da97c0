import { type Gray, integralOf } from './gray.ts';

/** Every pixel against mean and spread of its surroundings (`radius`), 128 in the middle: shadows and uneven light fall out. */
export function withEvenContrast(gray: Gray, radius: number): Gray {
  const { width, height, values } = gray;
  const squares = Float64Array.from(values, (value) => value * value);
  const [sum, sumOfSquares] = [integralOf(width, height, values), integralOf(width, height, squares)];
  const out = new Uint8Array(values.length);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
      const area = (bottom - top) * (right - left);
      const mean = sum(left, top, right, bottom) / area;
      const variance = sumOfSquares(left, top, right, bottom) / area - mean * mean;
      const spread = Math.max(4, Math.sqrt(Math.max(0, variance)));
      const value = 128 + (((values[y * width + x] ?? 0) - mean) / spread) * 55;
      out[y * width + x] = Math.max(0, Math.min(255, value));
    }
  }
  return { width, height, values: out };
}
