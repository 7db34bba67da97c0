import type { Binary } from '../image/threshold.ts';

/** For each row how often it changes between ink and ground, in the columns `from` to `to` (outside). */
export function rowChanges({ width, height, ink }: Binary, from: number, to: number): Uint32Array {
  const changes = new Uint32Array(height);
  for (let y = 0; y < height; y++) {
    let count = 0;
    const end = y * width + Math.min(to, width);
    for (let at = y * width + from + 1; at < end; at++) if (ink[at] !== ink[at - 1]) count++;
    changes[y] = count;
  }
  return changes;
}

/** For each column how often it changes between ink and ground, in the rows `from` to `to` (outside). */
export function columnChanges({ width, height, ink }: Binary, from: number, to: number): Uint32Array {
  const changes = new Uint32Array(width);
  for (let y = from + 1; y < Math.min(to, height); y++) {
    const row = y * width;
    for (let x = 0; x < width; x++)
      if (ink[row + x] !== ink[row - width + x]) changes[x] = (changes[x] ?? 0) + 1;
  }
  return changes;
}
