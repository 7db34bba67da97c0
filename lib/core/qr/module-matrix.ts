import { otsuOf } from './binary.ts';
import { repaintFunctionPatterns } from './function-patterns.ts';

/** The gray of each module of a code, row by row. `darkIsLow` is false for light codes on a dark ground. */
export interface ModuleGrays {
  readonly size: number;
  readonly grays: Float32Array;
  readonly darkIsLow: boolean;
}

/** Which corner has no finder pattern, as the picture shows it; 3 in a code that stands upright. */
export type MissingCorner = 0 | 1 | 2 | 3;

/** The modules as dark (1) and light (0), turned upright, the function patterns repainted as they must be. */
export interface ModuleMatrix {
  readonly size: number;
  readonly modules: Uint8Array;
}

export function toMatrix(sampled: ModuleGrays, missing: MissingCorner = 3, threshold?: number): ModuleMatrix {
  const { size, grays, darkIsLow } = sampled;
  const limit = threshold ?? otsuOf(grays);
  let modules = Uint8Array.from(grays, (gray) => ((darkIsLow ? gray < limit : gray > limit) ? 1 : 0));
  const quarterTurns = { 3: 0, 1: 1, 0: 2, 2: 3 }[missing];
  for (let turn = 0; turn < quarterTurns; turn++) modules = turned(modules, size);
  repaintFunctionPatterns(modules, size);
  return { size, modules };
}

/** By 90° clockwise. */
function turned(modules: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(modules.length);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) out[x * size + (size - 1 - y)] = modules[y * size + x] ?? 0;
  return out;
}

/**
 * Takes back a blur by which every module took a share `blur` of each of its four neighbours: a few Jacobi steps of
 * v = u (1 − 4b) + b Σ neighbours. Outside the code it is light.
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
  for (let step = 0; step < 6; step++) {
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
        next[at] = Math.max(least - 20, Math.min(most + 20, value));
      }
    }
    current = next;
  }
  return { ...sampled, grays: current };
}

/** Each module against its own surroundings (11 × 11): uneven light and shadows fall out. Threshold 0 afterwards. */
export function evenedOut(sampled: ModuleGrays): ModuleGrays {
  const { size, grays } = sampled;
  const radius = 5;
  const window = new Float32Array((2 * radius + 1) ** 2);
  const out = new Float32Array(grays.length);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let count = 0;
      for (let j = Math.max(0, y - radius); j <= Math.min(size - 1, y + radius); j++)
        for (let i = Math.max(0, x - radius); i <= Math.min(size - 1, x + radius); i++)
          window[count++] = grays[j * size + i] ?? 0;
      const around = window.subarray(0, count).sort();
      const low = around[Math.floor(count * 0.15)] ?? 0;
      const high = around[Math.floor(count * 0.85)] ?? 0;
      out[y * size + x] = (grays[y * size + x] ?? 0) - (low + high) / 2;
    }
  }
  return { ...sampled, grays: out };
}
