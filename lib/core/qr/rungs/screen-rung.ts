import { readMatrix } from '../clean-bitmap.ts';
import { type CodeBox, refineBox } from '../code-box.ts';
import { findCodeRegions } from '../code-regions.ts';
import { cornersOf } from '../found-codes.ts';
import type { Gray } from '../gray.ts';
import { fitGrids, isCredible, type ModuleGrid, sampleGrid } from '../module-grid.ts';
import { deblurred, type ModuleGrays, toMatrix } from '../module-matrix.ts';
import type { Reading } from './reading.ts';

/** Shares of a quiet line that a code may have: small versions and dotted styles have more. */
const GAPS = [0.008, 0.05];
/** Below so many pixels a module not even the best sampling holds what the code said. */
const READABLE_MODULE = 1.3;

/** Upright codes as screens show them: region, box, grid, modules. `most` bounds the regions that are looked at. */
export function readUpright(gray: Gray, reading: Reading, most = 14): void {
  const done: CodeBox[] = [];
  const tried: CodeBox[] = [];
  for (const region of findCodeRegions(gray, most)) {
    if (reading.late()) return;
    const x = (region.left + region.right) / 2;
    const y = (region.top + region.bottom) / 2;
    const explained = done.some(
      (box) => isInside(x, y, box) && region.right - region.left < 1.6 * (box.right - box.left),
    );
    if (explained) continue;
    for (const gap of GAPS) {
      const box = refineBox(gray, region, gap);
      if (!box || tried.some((other) => isNear(box, other)) || done.some((other) => isSame(box, other)))
        continue;
      tried.push(box);
      const grid = readGrid(gray, box, reading);
      if (!grid) continue;
      done.push(grid);
      break;
    }
  }
}

/** Reads the best grid of a box; gives it back when a text came out. */
function readGrid(gray: Gray, box: CodeBox, { found, decode }: Reading): ModuleGrid | undefined {
  for (const grid of fitGrids(gray, box, 1)) {
    if (!isCredible(grid)) continue;
    for (const sampled of samplings(gray, grid)) {
      const text = readMatrix(toMatrix(sampled, grid.missing), decode);
      if (text === undefined) continue;
      found.add(text, cornersOf(grid.left, grid.top, grid.right, grid.bottom));
      return grid;
    }
    if ((grid.right - grid.left) / grid.size < READABLE_MODULE) found.tooSmall = true;
  }
  return undefined;
}

/** The ways to take the modules out of the picture, the likeliest first; made only when the ones before failed. */
function* samplings(gray: Gray, grid: ModuleGrid): Generator<ModuleGrays> {
  const whole = sampleGrid(gray, grid);
  yield whole;
  yield sampleGrid(gray, grid, false);
  yield deblurred(whole, 0.08);
  yield deblurred(whole, 0.14);
}

function isInside(x: number, y: number, box: CodeBox): boolean {
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function isNear(one: CodeBox, other: CodeBox): boolean {
  const edges = ['left', 'top', 'right', 'bottom'] as const;
  return edges.reduce((sum, edge) => sum + Math.abs(one[edge] - other[edge]), 0) < 4;
}

/** Overlapping and of about the same size. */
function isSame(one: CodeBox, other: CodeBox): boolean {
  const meets =
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
  return meets && Math.abs((one.right - one.left) / (other.right - other.left) - 1) < 0.15;
}
