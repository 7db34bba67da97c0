import { findFinderPatterns } from '../find/finder-patterns.ts';
import { type FinderTriple, findTriples } from '../find/finder-triples.ts';
import { matchingTriples } from '../find/triple-match.ts';
import { type Polarity, polarities } from '../image/gray.ts';
import { smoothed } from '../image/sliding-means.ts';
import { adaptiveThreshold, type Binary } from '../image/threshold.ts';
import { invertedView, longerSide, scaledView, toPicture, type View, viewAtMost } from '../image/view.ts';
import { evenViewOf, readTriple } from './read-triple.ts';
import type { Reading } from './rung.ts';

export interface PerspectiveOptions {
  /** Longer sides in pixels at which the picture is looked at. */
  readonly sides?: readonly number[];
  /** Triples of finder patterns for each binary picture. */
  readonly mostTriples?: number;
  /** Units of work; one is about five fits of a code of version 6. */
  readonly mostWork?: number;
  /** Goes on after a find, for pictures with several codes. */
  readonly all?: boolean;
  readonly polarity?: Polarity;
}

const LONGER_SIDE = 2400;
const LARGEST_SCALE = 2.6;
/** A little larger shows nothing new. */
const WORTHLESS_SCALES = { above: 1, below: 1.2 };
const MOST_PATTERNS = 14;
const MOST_MATCHED = 200;

/** Codes in perspective, turned or photographed: finder patterns, triples, homography. Gives back the work that was done. */
export function readInPerspective(picture: View, reading: Reading, options: PerspectiveOptions = {}): number {
  const { sides = [700, 480, 1000], mostTriples = 6, mostWork = 12, all = false, polarity } = options;
  const whole = viewAtMost(picture, LONGER_SIDE);
  const before = reading.found.count();
  let work = 0;
  for (const wanted of polarity ? [polarity] : polarities) {
    for (const scale of scalesFor(longerSide(whole.gray), sides)) {
      const sized = scaledView(whole, scale);
      const view = wanted === 'light' ? invertedView(sized) : sized;
      const pictures = evenViewOf(view);
      const tried: FinderTriple[] = [];
      for (const binary of binariesOf(view)) {
        let count = 0;
        for (const triple of triplesIn(binary, view, reading)) {
          if (count >= mostTriples) break;
          if (work > mostWork || reading.late()) return work;
          if (tried.some((other) => isSame(triple, other))) continue;
          tried.push(triple);
          count++;
          work += readTriple(pictures, triple, reading);
          if (!all && reading.found.count() > before) return work;
        }
      }
    }
  }
  return work;
}

function scalesFor(longer: number, sides: readonly number[]): ReadonlySet<number> {
  const scales = sides.map((side) => Math.min(side / longer, LARGEST_SCALE));
  const worth = scales.filter(
    (scale, index) => index === 0 || scale <= WORTHLESS_SCALES.above || scale >= WORTHLESS_SCALES.below,
  );
  return new Set(
    worth.map((scale) => (scale > WORTHLESS_SCALES.above && scale < WORTHLESS_SCALES.below ? 1 : scale)),
  );
}

function triplesIn(binary: Binary, view: View, { found }: Reading): readonly FinderTriple[] {
  const unread = findFinderPatterns(binary).filter((pattern) => !found.covers(toPicture(view, pattern)));
  return matchingTriples(binary, findTriples(unread, MOST_PATTERNS), MOST_MATCHED);
}

/** A wide window for even light, then a narrow one for shadows. */
function* binariesOf({ gray }: View): Generator<Binary> {
  const side = longerSide(gray);
  const window = (share: number) => Math.max(15, Math.round(side / share) | 1);
  yield adaptiveThreshold(smoothed(gray, 1), window(9), 3).dark;
  yield adaptiveThreshold(gray, window(22), 4).dark;
}

function isSame(one: FinderTriple, other: FinderTriple): boolean {
  const near = (corner: 'upperLeft' | 'upperRight' | 'lowerLeft') =>
    Math.hypot(one[corner].x - other[corner].x, one[corner].y - other[corner].y) < one.module * 1.5;
  return near('upperLeft') && near('upperRight') && near('lowerLeft');
}
