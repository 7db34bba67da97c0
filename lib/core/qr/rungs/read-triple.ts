import { readMatrix } from '../decode/read-matrix.ts';
import type { FinderTriple } from '../find/finder-triples.ts';
import { likelySizes } from '../find/triple-match.ts';
import {
  cornersOfGrid,
  fitPerspective,
  type PerspectiveGrid,
  refinePerspective,
  samplePerspective,
} from '../grid/perspective-grid.ts';
import type { Gray } from '../image/gray.ts';
import { withEvenContrast } from '../image/local-contrast.ts';
import { smoothed } from '../image/sliding-means.ts';
import { cornersInPicture, longerSide, type View } from '../image/view.ts';
import { deblurred } from '../modules/deblurred.ts';
import { evenedOut } from '../modules/evened-out.ts';
import { type ModuleGrays, toMatrix } from '../modules/module-matrix.ts';
import type { Reading } from './rung.ts';

/** Contrast of the known modules (of 255) below which a grid lies on no code; the second best size must be a little better. */
const LEAST_CONTRAST = 38;
const LEAST_SECOND_CONTRAST = 34;
/** Work is counted in fits of a code of version 6, five of which are one unit. */
const MODULES_A_UNIT = 200;

/** A view with dark codes on light, and the same with even contrast, which is made when it is first needed. */
export interface EvenView {
  readonly view: View;
  even(): Gray;
}

export function evenViewOf(view: View): EvenView {
  let made: Gray | undefined;
  const make = () => {
    const side = longerSide(view.gray);
    return withEvenContrast(smoothed(view.gray, side > 900 ? 1 : 0), Math.max(1, Math.round(side / 16)));
  };
  return { view, even: () => (made ??= make()) };
}

/** Fits the likely sizes to a triple and reads the best two. Gives back the work. */
export function readTriple(pictures: EvenView, triple: FinderTriple, { found, decode }: Reading): number {
  const { view } = pictures;
  const even = pictures.even();
  const sizes = likelySizes(triple);
  const work = sizes.reduce((sum, size) => sum + size, 0) / MODULES_A_UNIT;
  const fits = sizes
    .map((size) => fitPerspective(even, triple, size))
    .sort((one, other) => other.contrast - one.contrast);
  const [best, second] = fits;
  if (!best || best.contrast < LEAST_CONTRAST) return work;
  for (const rough of [best, second]) {
    if (!rough || rough.contrast < LEAST_SECOND_CONTRAST) continue;
    const grid = refinePerspective(even, rough, triple.module);
    for (const { sampled, threshold } of samplings(pictures, grid)) {
      const read = readMatrix(toMatrix(sampled, 3, threshold), decode);
      if (!read) continue;
      found.add(read, cornersInPicture(view, cornersOfGrid(grid)));
      return work;
    }
  }
  return work;
}

interface Sampling {
  readonly sampled: ModuleGrays;
  readonly threshold: number;
}

/** The ways to take the modules out of the picture, the likeliest first; made only when the ones before failed. */
function* samplings({ view, even }: EvenView, grid: PerspectiveGrid): Generator<Sampling> {
  const fromEven = samplePerspective(even(), grid);
  yield { sampled: fromEven, threshold: middleOf(fromEven) };
  const plain = samplePerspective(view.gray, grid);
  for (const blur of [0, 0.08, 0.14])
    yield { sampled: evenedOut(blur > 0 ? deblurred(plain, blur) : plain), threshold: 0 };
  yield { sampled: evenedOut(samplePerspective(even(), grid, false)), threshold: 0 };
}

/** Half way between the dark and the light modules. */
function middleOf({ grays }: ModuleGrays): number {
  const sorted = grays.toSorted();
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return (at(0.12) + at(0.88)) / 2;
}
