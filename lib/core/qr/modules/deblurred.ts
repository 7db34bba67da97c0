import type { ModuleGrays } from './module-matrix.ts';

const STEPS = 6;
/** How far beyond the grays of the picture the sharpened ones may go. */
const OVERSHOOT = 20;

/**
 * Takes back a blur by which every module took a share `blur` of each of its four neighbours: a few Jacobi steps of
 * v = (u − b Σ neighbours) / (1 − 4b). Outside the code it is light.
 */
export function deblurred(sampled: ModuleGrays, blur: number): ModuleGrays {
  const { size, grays, darkIsLow } = sampled;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const gray of grays) {
    least = Math.min(least, gray);
    most = Math.max(most, gray);
  }
  const outside = darkIsLow ? most : least;
  let current = grays;
  for (let step = 0; step < STEPS; step++) {
    const next = new Float32Array(grays.length);
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        const at = y * size + x;
        const around =
          (x > 0 ? (current[at - 1] ?? 0) : outside) +
          (x < size - 1 ? (current[at + 1] ?? 0) : outside) +
          (y > 0 ? (current[at - size] ?? 0) : outside) +
          (y < size - 1 ? (current[at + size] ?? 0) : outside);
        const value = ((grays[at] ?? 0) - blur * around) / (1 - 4 * blur);
        next[at] = Math.max(least - OVERSHOOT, Math.min(most + OVERSHOOT, value));
      }
    }
    current = next;
  }
  return { ...sampled, grays: current };
}
