import type { CodeBox } from './code-box.ts';
import { isFinderDark } from './function-patterns.ts';
import { type Gray, samplerOf } from './gray.ts';
import type { MissingCorner, ModuleGrays } from './module-matrix.ts';

/** An upright grid of modules over a picture. Contrasts are differences of grays, 0 to 255. */
export interface ModuleGrid extends CodeBox {
  readonly size: number;
  readonly darkIsLow: boolean;
  readonly missing: MissingCorner;
  readonly finderContrast: number;
  readonly timingContrast: number;
}

const LARGEST = 145; // Version 32; no login code comes near it.
const LEAST_MODULE = 0.95;
const LEAST_FINDER_CONTRAST = 12;
const LEAST_TIMING_CONTRAST = 2;

/** Whether a grid lies on a code and not on something that is only as busy. */
export function isCredible({ finderContrast, timingContrast }: ModuleGrid): boolean {
  return finderContrast >= LEAST_FINDER_CONTRAST && timingContrast >= LEAST_TIMING_CONTRAST;
}

/**
 * The best grids for a box, without any rounding to pixels: for every size the contrast of three of the four finder patterns and of
 * the timing patterns is measured, then the edges are moved until it grows no more. Only the right size makes the timing alternate.
 */
export function fitGrids(gray: Gray, box: CodeBox, keep: number): readonly ModuleGrid[] {
  if (gray.width < 10 || gray.height < 10) return [];
  const judge = judgeOf(gray);
  const side = Math.min(box.right - box.left, box.bottom - box.top);
  const candidates: ModuleGrid[] = [];
  for (let size = 21; size <= LARGEST && side / size >= LEAST_MODULE; size += 4)
    candidates.push(judge(size, box));
  candidates.sort((one, other) => scoreOf(other) - scoreOf(one));
  return candidates
    .slice(0, keep + 1)
    .map((grid) => climb(grid, judge))
    .sort((one, other) => scoreOf(other) - scoreOf(one));
}

function scoreOf({ finderContrast, timingContrast }: ModuleGrid): number {
  return finderContrast + timingContrast;
}

type Judge = (size: number, box: CodeBox) => ModuleGrid;

function judgeOf(gray: Gray): Judge {
  const sample = samplerOf(gray);
  return (size, box) => {
    const stepX = (box.right - box.left) / size;
    const stepY = (box.bottom - box.top) / size;
    const at = (x: number, y: number) => sample(box.left + (x + 0.5) * stepX, box.top + (y + 0.5) * stepY);
    const far = size - 7;
    const signed = [finderAt(at, 0, 0), finderAt(at, far, 0), finderAt(at, 0, far), finderAt(at, far, far)];
    const darkIsLow = signed.reduce((sum, contrast) => sum + contrast, 0) >= 0;
    const contrasts = signed.map((contrast) => (darkIsLow ? contrast : -contrast));
    const weakest = Math.min(...contrasts);
    const missing = contrasts.indexOf(weakest) as MissingCorner;
    const finderContrast = (contrasts.reduce((sum, contrast) => sum + contrast, 0) - weakest) / 3;
    const timing = timingAt(at, size, missing);
    const timingContrast = darkIsLow ? timing : -timing;
    return { ...box, size, darkIsLow, missing, finderContrast, timingContrast };
  };
}

type At = (x: number, y: number) => number;

/** Light minus dark of the 7 × 7 modules of a finder pattern: 33 dark, 16 light. */
function finderAt(at: At, left: number, top: number): number {
  let [dark, light] = [0, 0];
  for (let y = 0; y < 7; y++) {
    for (let x = 0; x < 7; x++) {
      const gray = at(left + x, top + y);
      if (isFinderDark(x - 3, y - 3)) dark += gray;
      else light += gray;
    }
  }
  return light / 16 - dark / 33;
}

/** Light minus dark along both timing patterns, which meet at the corner across from the missing one. */
function timingAt(at: At, size: number, missing: MissingCorner): number {
  const corner = 3 - missing;
  const row = corner < 2 ? 6 : size - 7;
  const column = corner % 2 === 0 ? 6 : size - 7;
  let [dark, light, darkCount, lightCount] = [0, 0, 0, 0];
  for (let place = 8; place < size - 8; place++) {
    const grays = at(place, row) + at(column, place);
    if (place % 2 === 0) [dark, darkCount] = [dark + grays, darkCount + 2];
    else [light, lightCount] = [light + grays, lightCount + 2];
  }
  return light / lightCount - dark / darkCount;
}

type Edge = 'left' | 'top' | 'right' | 'bottom';
const moves: readonly (readonly Edge[])[] = [
  ['left'],
  ['top'],
  ['right'],
  ['bottom'],
  ['left', 'right'],
  ['top', 'bottom'],
];

/** Moves edges, alone and in pairs, by ever smaller steps while the contrast grows. */
function climb(start: ModuleGrid, judge: Judge): ModuleGrid {
  const module = (start.right - start.left) / start.size;
  let best = start;
  let step = Math.max(0.5, Math.min(module / 2, 2));
  while (step >= 0.12) {
    let better = false;
    for (const edges of moves) {
      for (const move of [-step, step]) {
        const { left, top, right, bottom } = best;
        const box: Record<Edge, number> = { left, top, right, bottom };
        for (const edge of edges) box[edge] += move;
        const grid = judge(start.size, box);
        if (scoreOf(grid) <= scoreOf(best) + 1e-6) continue;
        best = grid;
        better = true;
      }
    }
    if (!better) step /= 2;
  }
  return best;
}

/** The gray of each module: the mean of some points in its middle 60 %, or its very middle alone. */
export function sampleGrid(gray: Gray, grid: ModuleGrid, wholeArea = true): ModuleGrays {
  const sample = samplerOf(gray);
  const { size, left, top, right, bottom, darkIsLow } = grid;
  const [stepX, stepY] = [(right - left) / size, (bottom - top) / size];
  const points = !wholeArea ? 1 : stepX >= 4 ? 3 : stepX >= 2.2 ? 2 : 1;
  const offsets = Array.from({ length: points }, (_, index) => 0.5 + ((index + 0.5) / points - 0.5) * 0.6);
  const grays = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let sum = 0;
      for (const down of offsets)
        for (const across of offsets) sum += sample(left + (x + across) * stepX, top + (y + down) * stepY);
      grays[y * size + x] = sum / (points * points);
    }
  }
  return { size, grays, darkIsLow };
}
