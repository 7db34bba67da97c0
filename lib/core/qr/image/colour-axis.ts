import type { Pixels } from '../picture.ts';
import type { Gray } from './gray.ts';

const SAMPLED_PIXELS = 20_000;
/** Steps of the power iteration; two colours that differ at all are told apart in a few. */
const STEPS = 12;
type Colour = readonly [number, number, number];

/**
 * The picture in gray along the line through the colours on which they differ most: the two colours of a code come out as far apart as they
 * are, whichever they are. Stretched to 0 to 255.
 */
export function alongColours({ width, height, data }: Pixels): Gray {
  const axis = mainAxis(data);
  const projected = new Float32Array(width * height);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0, from = 0; at < projected.length; at++, from += 4) {
    const value =
      axis[0] * (data[from] ?? 0) + axis[1] * (data[from + 1] ?? 0) + axis[2] * (data[from + 2] ?? 0);
    projected[at] = value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const scale = 255 / Math.max(1, most - least);
  return { width, height, values: new Uint8Array(projected.map((value) => (value - least) * scale)) };
}

/** The first principal component of red, green and blue. */
function mainAxis(data: Uint8ClampedArray): Colour {
  const step = Math.max(4, Math.floor(data.length / 4 / SAMPLED_PIXELS) * 4);
  let count = 0;
  const [sums, products] = [new Float64Array(3), new Float64Array(9)];
  for (let at = 0; at < data.length; at += step, count++) {
    for (let one = 0; one < 3; one++) {
      const value = data[at + one] ?? 0;
      sums[one] = (sums[one] ?? 0) + value;
      for (let other = 0; other < 3; other++)
        products[one * 3 + other] = (products[one * 3 + other] ?? 0) + value * (data[at + other] ?? 0);
    }
  }
  const mean = (one: number) => (sums[one] ?? 0) / count;
  const shared = (one: number, other: number) =>
    (products[one * 3 + other] ?? 0) / count - mean(one) * mean(other);
  // Begun beside luma's own axis, so that it is not at right angles to any.
  let axis: Colour = [0.9, -0.5, 0.3];
  for (let round = 0; round < STEPS; round++) {
    const along = (one: number) =>
      shared(one, 0) * axis[0] + shared(one, 1) * axis[1] + shared(one, 2) * axis[2];
    const next: Colour = [along(0), along(1), along(2)];
    const length = Math.hypot(...next);
    if (length < 1e-9) return axis;
    axis = [next[0] / length, next[1] / length, next[2] / length];
  }
  return axis;
}
