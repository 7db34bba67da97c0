import type { Gray } from './gray.ts';

/**
 * The means of the squares of `2 × radius + 1` pixels a side around every pixel, cut off at the edges of the picture. Call it for the
 * rows 0, 1, 2 … in turn: sums slide down the columns and then along the row, so that the radius costs nothing. Every call fills and
 * gives back the same array.
 */
export function slidingMeans(
  width: number,
  height: number,
  values: ArrayLike<number>,
  radius: number,
): (y: number) => Float32Array {
  const row = new Float32Array(width);
  const columns = new Float64Array(width);
  let rows = 0;
  const slide = (y: number, sign: 1 | -1) => {
    if (y < 0 || y >= height) return;
    rows += sign;
    const from = y * width;
    for (let x = 0; x < width; x++) columns[x] = (columns[x] ?? 0) + sign * (values[from + x] ?? 0);
  };
  for (let y = 0; y < radius; y++) slide(y, 1);
  return (y) => {
    slide(y + radius, 1);
    slide(y - radius - 1, -1);
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); x++) sum += columns[x] ?? 0;
    for (let x = 0; x < width; x++) {
      const right = x + radius;
      const left = x - radius - 1;
      if (right < width) sum += columns[right] ?? 0;
      if (left >= 0) sum -= columns[left] ?? 0;
      const count = (right < width ? right : width - 1) - (left >= 0 ? left : -1);
      row[x] = sum / (count * rows);
    }
    return row;
  };
}

/** Every pixel becomes the mean of its surroundings. Radius 0 changes nothing. */
export function smoothed(gray: Gray, radius: number): Gray {
  if (radius < 1) return gray;
  const { width, height } = gray;
  const means = slidingMeans(width, height, gray.values, radius);
  const values = new Uint8Array(gray.values.length);
  for (let y = 0; y < height; y++) values.set(means(y), y * width);
  return { width, height, values };
}
