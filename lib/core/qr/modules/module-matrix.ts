import { repaintFunctionPatterns } from '../grid/function-patterns.ts';
import { otsuThresholdOf } from '../image/threshold.ts';

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
  /** 1 for what may as well be the other: neither clearly dark nor clearly light, or covered. */
  readonly doubtful?: Uint8Array;
}

/** Quarter turns clockwise that bring the missing corner to the lower right. */
const QUARTER_TURNS = { 3: 0, 1: 1, 0: 2, 2: 3 } as const;

/** Dark and light by one threshold (Otsu's unless given). */
export function toMatrix(sampled: ModuleGrays, missing: MissingCorner = 3, threshold?: number): ModuleMatrix {
  const { size, grays, darkIsLow } = sampled;
  const limit = threshold ?? otsuThresholdOf(grays);
  let modules = Uint8Array.from(grays, (gray) => ((darkIsLow ? gray < limit : gray > limit) ? 1 : 0));
  for (let turn = 0; turn < QUARTER_TURNS[missing]; turn++) modules = turned(modules, size);
  repaintFunctionPatterns(modules, size);
  return { size, modules };
}

/** Shares of the side that a logo in the middle takes, the usual ones. */
const LOGOS = [0.24, 0.34, 0.44];

/** The same code for each size that a logo over its middle may have, with what lies under it marked as unreadable. */
export function* underLogos(matrix: ModuleMatrix): Generator<ModuleMatrix> {
  const { size, modules } = matrix;
  for (const share of LOGOS) {
    const half = (size * share) / 2;
    const isUnder = (at: number) =>
      Math.abs((at % size) + 0.5 - size / 2) < half &&
      Math.abs(Math.floor(at / size) + 0.5 - size / 2) < half;
    yield { ...matrix, doubtful: modules.map((_, at) => Number(isUnder(at))) };
  }
}

/** By 90° clockwise. */
function turned(modules: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(modules.length);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) out[x * size + (size - 1 - y)] = modules[y * size + x] ?? 0;
  return out;
}
