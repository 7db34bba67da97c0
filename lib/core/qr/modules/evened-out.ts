import type { ModuleGrays } from './module-matrix.ts';

/** Modules on each side that count as the surroundings: 11 × 11 hold enough of both, and less than a shadow. */
const RADIUS = 5;
/** Half way between these shares of the surroundings, from the darkest, is the local threshold. */
const LOW_SHARE = 0.15;
const HIGH_SHARE = 0.85;
const BINS = 128;

/** Each module against the threshold of its own surroundings, which becomes 0: uneven light and shadows fall out. */
export function evenedOut(sampled: ModuleGrays): ModuleGrays {
  const { size, grays } = sampled;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const gray of grays) {
    least = Math.min(least, gray);
    most = Math.max(most, gray);
  }
  const width = Math.max(1e-6, most - least) / (BINS - 1);
  const bins = Uint8Array.from(grays, (gray) => Math.round((gray - least) / width));
  const histogram = new Uint16Array(BINS);
  const count = (column: number, top: number, bottom: number, sign: 1 | -1) => {
    if (column < 0 || column >= size) return 0;
    for (let y = top; y <= bottom; y++) {
      const bin = bins[y * size + column] ?? 0;
      histogram[bin] = (histogram[bin] ?? 0) + sign;
    }
    return sign * (bottom - top + 1);
  };
  const out = new Float32Array(grays.length);
  for (let y = 0; y < size; y++) {
    const [top, bottom] = [Math.max(0, y - RADIUS), Math.min(size - 1, y + RADIUS)];
    histogram.fill(0);
    let total = 0;
    // The histogram of the surroundings slides along the row: a column comes in, another goes out.
    for (let column = 0; column < RADIUS; column++) total += count(column, top, bottom, 1);
    for (let x = 0; x < size; x++) {
      total += count(x + RADIUS, top, bottom, 1) + count(x - RADIUS - 1, top, bottom, -1);
      const middle = (binAt(histogram, total * LOW_SHARE) + binAt(histogram, total * HIGH_SHARE)) / 2;
      out[y * size + x] = (grays[y * size + x] ?? 0) - (least + middle * width);
    }
  }
  return { ...sampled, grays: out };
}

/** The bin that holds the value with so many before it. */
function binAt(histogram: Uint16Array, before: number): number {
  let seen = 0;
  for (let bin = 0; bin < BINS; bin++) {
    seen += histogram[bin] ?? 0;
    if (seen > before) return bin;
  }
  return BINS - 1;
}
