import { readMatrix } from '../decode/read-matrix.ts';
import type { CodeBox } from '../find/code-box.ts';
import { cornersOf } from '../found-codes.ts';
import {
  fitUprightGrids,
  isCredible,
  sampleDots,
  sampleUpright,
  type UprightGrid,
} from '../grid/upright-grid.ts';
import type { Gray } from '../image/gray.ts';
import { cornersInPicture, type View } from '../image/view.ts';
import { deblurred } from '../modules/deblurred.ts';
import { evenedOut } from '../modules/evened-out.ts';
import { type ModuleGrays, type ModuleMatrix, toMatrix, underLogos } from '../modules/module-matrix.ts';
import type { Reading } from './rung.ts';

/** Below so many pixels a module not even the best sampling holds what the code said. */
const READABLE_MODULE = 1.3;

/** Reads an upright code by its box, in pixels of the view; gives back its grid when a text came out. */
export function readUprightBox(
  view: View,
  box: CodeBox,
  { found, decode }: Reading,
): UprightGrid | undefined {
  for (const grid of fitUprightGrids(view.gray, box)) {
    if (!isCredible(grid)) continue;
    for (const matrix of matrices(view.gray, grid)) {
      const read = readMatrix(matrix, decode);
      if (!read) continue;
      const corners = cornersOf(grid.left, grid.top, grid.right, grid.bottom);
      found.add(read, cornersInPicture(view, corners));
      return grid;
    }
    if ((grid.right - grid.left) / grid.size / view.scale < READABLE_MODULE) found.tooSmall = true;
  }
  return undefined;
}

/** What the code may be, the likeliest first: as it was sampled, then as if a logo lay over it. */
function* matrices(gray: Gray, grid: UprightGrid): Generator<ModuleMatrix> {
  for (const sampled of samplings(gray, grid)) yield toMatrix(sampled, grid.missing);
  // Dots over a picture: each is told from what lies around it alone.
  yield toMatrix(sampleDots(gray, grid), grid.missing);
  yield toMatrix(evenedOut(sampleUpright(gray, grid)), grid.missing, 0);
  yield* underLogos(toMatrix(sampleUpright(gray, grid), grid.missing));
}

/** The ways to take the modules out of the picture, the likeliest first; made only when the ones before failed. */
function* samplings(gray: Gray, grid: UprightGrid): Generator<ModuleGrays> {
  const whole = sampleUpright(gray, grid);
  yield whole;
  yield sampleUpright(gray, grid, false);
  yield deblurred(whole, 0.08);
  yield deblurred(whole, 0.14);
}
