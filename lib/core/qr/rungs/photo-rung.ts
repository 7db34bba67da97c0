import { adaptiveBinary, type Binary } from '../binary.ts';
import { readMatrix } from '../clean-bitmap.ts';
import { findFinderPatterns } from '../finder-patterns.ts';
import { type FinderTriple, findTriples } from '../finder-triples.ts';
import { mapCorners } from '../found-codes.ts';
import { type Gray, inverted, resized, smoothed } from '../gray.ts';
import { withEvenContrast } from '../local-contrast.ts';
import { deblurred, evenedOut, type ModuleGrays, toMatrix } from '../module-matrix.ts';
import {
  fitPerspective,
  type PerspectiveGrid,
  perspectiveCorners,
  refinePerspective,
  samplePerspective,
} from '../perspective-grid.ts';
import type { Reading } from './reading.ts';

export interface PhotoOptions {
  /** Longer sides in pixels at which the picture is looked at. */
  readonly sides?: readonly number[];
  /** Triples of finder patterns for each binary picture. */
  readonly mostTriples?: number;
  /** Units of work; one is about five fits of a code of version 6. */
  readonly mostWork?: number;
  /** Goes on after a find, for pictures with several codes. */
  readonly all?: boolean;
  /** Dark codes on light, light ones on dark, or both. */
  readonly polarity?: 'dark' | 'light' | 'both';
}

const LARGEST_SCALE = 2.6;
/** Contrast of the known modules (of 255) below which a grid lies on no code. */
const LEAST_CONTRAST = 38;
const LEAST_SECOND_CONTRAST = 34;

/** Codes in perspective, turned or photographed: finder patterns, triples, homography. Gives back the work that was done. */
export function readPhotographed(gray: Gray, reading: Reading, options: PhotoOptions = {}): number {
  const {
    sides = [700, 480, 1000],
    mostTriples = 6,
    mostWork = 12,
    all = false,
    polarity = 'both',
  } = options;
  const before = reading.found.count();
  let work = 0;
  const polarities = polarity === 'both' ? (['dark', 'light'] as const) : [polarity];
  for (const wanted of polarities) {
    const scales = new Set<number>();
    for (const side of sides) {
      const scale = Math.min(side / Math.max(gray.width, gray.height), LARGEST_SCALE);
      // A little larger shows nothing new.
      if (scales.has(scale) || (scale > 1 && scale < 1.2 && side !== sides[0])) continue;
      scales.add(scale);
      const view = viewOf(gray, scale, wanted);
      const tried: FinderTriple[] = [];
      for (const binary of view.binaries()) {
        let count = 0;
        for (const triple of findTriples(findFinderPatterns(binary), 14)) {
          if (count >= mostTriples) break;
          if (work > mostWork || reading.late()) return work;
          if (tried.some((other) => isSame(triple, other))) continue;
          tried.push(triple);
          count++;
          work += readTriple(view, triple, reading);
          if (!all && reading.found.count() > before) return work;
        }
      }
    }
  }
  return work;
}

/** One scale and polarity of the picture, and how its pixels lie in the picture itself. */
interface View {
  readonly gray: Gray;
  readonly even: Gray;
  readonly scale: number;
  readonly binaries: () => Generator<Binary>;
}

function viewOf(picture: Gray, wantedScale: number, polarity: 'dark' | 'light'): View {
  const scale = wantedScale < 1 || wantedScale > 1.2 ? wantedScale : 1;
  const sized = resized(picture, scale);
  const gray = polarity === 'light' ? inverted(sized) : sized;
  const side = Math.max(gray.width, gray.height);
  return {
    gray,
    even: withEvenContrast(smoothed(gray, side > 900 ? 1 : 0), Math.round(side / 16)),
    scale: gray.width / picture.width,
    *binaries() {
      yield adaptiveBinary(smoothed(gray, 1), Math.max(15, Math.round(side / 9) | 1), 3);
      yield adaptiveBinary(gray, Math.max(15, Math.round(side / 22) | 1), 4);
    },
  };
}

/** Fits the likely sizes to a triple and reads the best two. Gives back the work. */
function readTriple(view: View, triple: FinderTriple, { found, decode }: Reading): number {
  const likely = Math.round((triple.size - 17) / 4) * 4 + 17;
  const sizes = [likely, likely + 4, likely - 4, likely + 8, likely - 8].filter(
    (size) => size >= 21 && size <= 177,
  );
  const work = sizes.reduce((sum, size) => sum + size, 0) / 200;
  const fits = sizes
    .map((size) => fitPerspective(view.even, triple, size))
    .sort((one, other) => other.contrast - one.contrast);
  const [best, second] = fits;
  if (!best || best.contrast < LEAST_CONTRAST) return work;
  for (const rough of [best, second]) {
    if (!rough || rough.contrast < LEAST_SECOND_CONTRAST) continue;
    const grid = refinePerspective(view.even, rough, triple.module);
    for (const { sampled, threshold } of samplings(view, grid)) {
      const text = readMatrix(toMatrix(sampled, 3, threshold), decode);
      if (text === undefined) continue;
      const back = ({ x, y }: { readonly x: number; readonly y: number }) => ({
        x: x / view.scale,
        y: y / view.scale,
      });
      found.add(text, mapCorners(perspectiveCorners(grid), back));
      return work;
    }
  }
  return work;
}

/** The ways to take the modules out of the picture, the likeliest first. */
function* samplings(
  view: View,
  grid: PerspectiveGrid,
): Generator<{ readonly sampled: ModuleGrays; readonly threshold: number }> {
  const even = samplePerspective(view.even, grid);
  yield { sampled: even, threshold: middleOf(even) };
  const plain = samplePerspective(view.gray, grid);
  for (const blur of [0, 0.08, 0.14])
    yield { sampled: evenedOut(blur > 0 ? deblurred(plain, blur) : plain), threshold: 0 };
  yield { sampled: evenedOut(samplePerspective(view.even, grid, false)), threshold: 0 };
}

/** Half way between the dark and the light modules. */
function middleOf({ grays }: ModuleGrays): number {
  const sorted = grays.toSorted();
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return (at(0.12) + at(0.88)) / 2;
}

function isSame(one: FinderTriple, other: FinderTriple): boolean {
  const near = (corner: 'upperLeft' | 'upperRight' | 'lowerLeft') =>
    Math.hypot(one[corner].x - other[corner].x, one[corner].y - other[corner].y) < one.module * 1.5;
  return near('upperLeft') && near('upperRight') && near('lowerLeft');
}
