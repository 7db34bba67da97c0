import { type Gray, means } from './gray.ts';

/** A picture in black and white: `dark` holds a 1 for every dark pixel. */
export interface Binary {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

/** Dark is what is darker than the mean of its surroundings (`window` pixels a side) by more than `offset`. */
export function adaptiveBinary(gray: Gray, window: number, offset: number): Binary {
  const { width, height, values } = gray;
  const mean = means(gray, window >> 1);
  const dark = new Uint8Array(values.length);
  for (let at = 0; at < dark.length; at++) if ((values[at] ?? 0) <= (mean[at] ?? 0) - offset) dark[at] = 1;
  return { width, height, dark };
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
export function otsuOf(values: Float32Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const scale = 255 / Math.max(1e-6, most - least);
  const bytes = Uint8Array.from(values, (value) => (value - least) * scale);
  return least + (otsuThreshold(bytes) + 0.5) / scale;
}
