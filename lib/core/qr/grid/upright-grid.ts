import type { CodeBox } from '../find/code-box.ts';
import type { Gray } from '../image/gray.ts';
import { samplerOf } from '../image/sample.ts';
import type { MissingCorner, ModuleGrays } from '../modules/module-matrix.ts';
import { FINDER, isFinderDark, TIMING } from './function-patterns.ts';
import { hillClimb } from './hill-climb.ts';

/** An upright grid of modules over a picture. Contrasts are differences of grays, 0 to 255. */
export interface UprightGrid extends CodeBox {
  readonly size: number;
  /** False for light codes on a dark ground. */
  readonly darkIsLow: boolean;
  readonly missing: MissingCorner;
  readonly finderContrast: number;
  readonly timingContrast: number;
}

const SIZES = { least: 21, most: 145, step: 4 }; // Version 32: no login code comes near it.
/** Below, in pixels, modules can not be told apart. */
const LEAST_MODULE = 0.95;
const LEAST_FINDER_CONTRAST = 12;
const LEAST_TIMING_CONTRAST = 2;
/** Left, top, right, bottom, each alone; then the whole box along and down, which keeps its size. */
const MOVES = [[0], [1], [2], [3], [0, 2], [1, 3]];
const LAST_STEP = 0.12;
/** In modules. */
const SHIFT = 0.4;
/** Of all sizes, those whose edges are moved, and those that are worth reading. */
const SETTLED = 3;
const KEPT = 2;

/** Whether a grid lies on a code and not on something that is only as busy. */
export function isCredible({ finderContrast, timingContrast }: UprightGrid): boolean {
  return finderContrast >= LEAST_FINDER_CONTRAST && timingContrast >= LEAST_TIMING_CONTRAST;
}

/**
 * The best two grids for a box, without any rounding to pixels: for every size the contrast of three of the four finder patterns and of
 * the timing patterns is measured, then the edges are moved until it grows no more. Only the right size makes the timing alternate.
 */
export function fitUprightGrids(gray: Gray, box: CodeBox): readonly UprightGrid[] {
  if (gray.width < 10 || gray.height < 10) return [];
  const measure = measureOf(gray);
  const side = Math.min(box.right - box.left, box.bottom - box.top);
  const grids: UprightGrid[] = [];
  for (let size = SIZES.least; size <= SIZES.most && side / size >= LEAST_MODULE; size += SIZES.step)
    grids.push(bestShift(size, box, measure));
  const best = grids.sort(byScore).slice(0, SETTLED);
  return best
    .map((grid) => settled(grid, measure))
    .sort(byScore)
    .slice(0, KEPT);
}

type Measure = (size: number, box: CodeBox) => UprightGrid;

function measureOf(gray: Gray): Measure {
  const sample = samplerOf(gray);
  return (size, box) => {
    const stepX = (box.right - box.left) / size;
    const stepY = (box.bottom - box.top) / size;
    const at = (x: number, y: number) => sample(box.left + (x + 0.5) * stepX, box.top + (y + 0.5) * stepY);
    const far = size - FINDER;
    const signed = [finderAt(at, 0, 0), finderAt(at, far, 0), finderAt(at, 0, far), finderAt(at, far, far)];
    const darkIsLow = signed.reduce((sum, contrast) => sum + contrast, 0) >= 0;
    const contrasts = signed.map((contrast) => (darkIsLow ? contrast : -contrast));
    const weakest = Math.min(...contrasts);
    const missing = contrasts.indexOf(weakest) as MissingCorner;
    const finderContrast = (contrasts.reduce((sum, contrast) => sum + contrast, 0) - weakest) / 3;
    const timing = timingAt(at, size, missing);
    return { ...box, size, darkIsLow, missing, finderContrast, timingContrast: darkIsLow ? timing : -timing };
  };
}

/** A box may be off by half a module, where every point lies between two: the best of nine places, as it is unless another is better. */
function bestShift(size: number, box: CodeBox, measure: Measure): UprightGrid {
  const module = (box.right - box.left) / size;
  const shifts = [0, -SHIFT * module, SHIFT * module];
  const moved = (across: number, down: number) =>
    measure(size, {
      left: box.left + across,
      top: box.top + down,
      right: box.right + across,
      bottom: box.bottom + down,
    });
  const grids = shifts.flatMap((across) => shifts.map((down) => moved(across, down)));
  return grids.reduce((best, grid) => (scoreOf(grid) > scoreOf(best) + 1 ? grid : best));
}

/** Moves the edges of a grid to where its contrast is greatest. */
function settled(grid: UprightGrid, measure: Measure): UprightGrid {
  const boxOf = ([left = 0, top = 0, right = 0, bottom = 0]: readonly number[]) => ({
    left,
    top,
    right,
    bottom,
  });
  const module = (grid.right - grid.left) / grid.size;
  const { numbers } = hillClimb(
    [grid.left, grid.top, grid.right, grid.bottom],
    (edges) => scoreOf(measure(grid.size, boxOf(edges))),
    { moves: MOVES, firstStep: Math.max(0.5, Math.min(module / 2, 2)), lastStep: LAST_STEP, rounds: 60 },
  );
  return measure(grid.size, boxOf(numbers));
}

function scoreOf({ finderContrast, timingContrast }: UprightGrid): number {
  return finderContrast + timingContrast;
}

function byScore(one: UprightGrid, other: UprightGrid): number {
  return scoreOf(other) - scoreOf(one);
}

type At = (x: number, y: number) => number;

/** Light minus dark of the 7 × 7 modules of a finder pattern: 33 dark, 16 light. */
function finderAt(at: At, left: number, top: number): number {
  let [dark, light] = [0, 0];
  for (let y = 0; y < FINDER; y++) {
    for (let x = 0; x < FINDER; x++) {
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
  const row = corner < 2 ? TIMING : size - 1 - TIMING;
  const column = corner % 2 === 0 ? TIMING : size - 1 - TIMING;
  let [dark, light, darkCount, lightCount] = [0, 0, 0, 0];
  for (let place = FINDER + 1; place < size - FINDER - 1; place++) {
    const grays = at(place, row) + at(column, place);
    if (place % 2 === 0) [dark, darkCount] = [dark + grays, darkCount + 2];
    else [light, lightCount] = [light + grays, lightCount + 2];
  }
  return light / lightCount - dark / darkCount;
}

/** The share of a module, around its middle, that is sampled: its edges belong to its neighbours as well. */
const SAMPLED_SHARE = 0.6;

/** The gray of each module: the mean of some points in its middle, or its very middle alone. */
export function sampleUpright(gray: Gray, grid: UprightGrid, wholeArea = true): ModuleGrays {
  const sample = samplerOf(gray);
  const { size, left, top, right, bottom, darkIsLow } = grid;
  const [stepX, stepY] = [(right - left) / size, (bottom - top) / size];
  const points = !wholeArea ? 1 : stepX >= 4 ? 3 : stepX >= 2.2 ? 2 : 1;
  const offsets = Array.from(
    { length: points },
    (_, index) => 0.5 + ((index + 0.5) / points - 0.5) * SAMPLED_SHARE,
  );
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

const CORNERS = [0.04, 0.96];

/** The middle of each module against the corners of its square: what is drawn as dots over a picture differs from its ground alone. */
export function sampleDots(gray: Gray, grid: UprightGrid): ModuleGrays {
  const sample = samplerOf(gray);
  const { size, left, top, right, bottom } = grid;
  const [stepX, stepY] = [(right - left) / size, (bottom - top) / size];
  const middles = sampleUpright(gray, grid, false);
  const grays = middles.grays.map((middle, at) => {
    const [x, y] = [at % size, Math.floor(at / size)];
    let around = 0;
    for (const down of CORNERS)
      for (const across of CORNERS) around += sample(left + (x + across) * stepX, top + (y + down) * stepY);
    return 2 * middle - around / 4;
  });
  return { ...middles, grays };
}
