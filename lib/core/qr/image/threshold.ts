import type { Gray, Polarity } from './gray.ts';
import { slidingMeans } from './sliding-means.ts';

/** A picture of ink and ground: `ink` holds a 1 for every pixel of the colour that codes are drawn in. */
export interface Binary {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/**
 * Ink is what differs from the mean of its surroundings (`window` pixels a side) by at least `offset`: darker for dark codes, lighter
 * for light ones. Both are made at once, because the means cost most.
 */
export function adaptiveThreshold(
  gray: Gray,
  window: number,
  offset: number,
): Readonly<Record<Polarity, Binary>> {
  const { width, height, values } = gray;
  const means = slidingMeans(width, height, values, window >> 1);
  const dark = new Uint8Array(values.length);
  const light = new Uint8Array(values.length);
  for (let y = 0, at = 0; y < height; y++) {
    const mean = means(y);
    for (let x = 0; x < width; x++, at++) {
      const difference = (values[at] ?? 0) - (mean[x] ?? 0);
      if (difference <= -offset) dark[at] = 1;
      else if (difference >= offset) light[at] = 1;
    }
  }
  return { dark: { width, height, ink: dark }, light: { width, height, ink: light } };
}

/** Otsu's threshold: the value that parts the histogram into the two classes that differ most. Values up to it are dark. */
export function otsuThreshold(values: Uint8Array): number {
  const histogram = new Uint32Array(256);
  for (const value of values) histogram[value] = (histogram[value] ?? 0) + 1;
  let total = 0;
  for (let value = 0; value < 256; value++) total += value * (histogram[value] ?? 0);
  let [count, sum, best, first, last] = [0, 0, -1, 127, 127];
  for (let value = 0; value < 256; value++) {
    count += histogram[value] ?? 0;
    if (count === 0) continue;
    const others = values.length - count;
    if (others === 0) break;
    sum += value * (histogram[value] ?? 0);
    const difference = sum / count - (total - sum) / others;
    const variance = count * others * difference * difference;
    // Between two clear peaks every threshold is as good: the middle of them is safest.
    if (variance > best * (1 + 1e-6)) [best, first, last] = [variance, value, value];
    else if (variance >= best * (1 - 1e-6)) last = value;
  }
  return (first + last) >> 1;
}

/** The same for values of any range. */
export function otsuThresholdOf(values: Float32Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const scale = 255 / Math.max(1e-6, most - least);
  const bytes = Uint8Array.from(values, (value) => (value - least) * scale);
  return least + (otsuThreshold(bytes) + 0.5) / scale;
}
