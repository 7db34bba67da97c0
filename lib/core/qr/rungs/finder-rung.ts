import { adaptiveBinary } from '../binary.ts';
import { findFinderPatterns } from '../finder-patterns.ts';
import { type FinderTriple, findTriples } from '../finder-triples.ts';
import { mapCorners } from '../found-codes.ts';
import { cropped, type Gray, inverted, resized } from '../gray.ts';
import type { Rectangle } from '../picture.ts';
import { readPhotographed } from './photo-rung.ts';
import { type Reading, readingOf } from './reading.ts';

const MOST_PIXELS = 16_000_000;
const MOST_PATTERNS = 36;
const MOST_TRIPLES = 12;
const LIKELY = 0.9;
const MOST_WORK = 16;
const WORK_A_CROP = 2.5;
/** Modules around the finder patterns that belong to the crop. */
const AROUND = 8;

/** Codes lost in a page of text: finder patterns in the pixels as they are, then twice as large, each triple read as a crop of its own. */
export function readByFinders(picture: Gray, reading: Reading): void {
  const done: Rectangle[] = [];
  let work = 0;
  for (const scale of [1, 2]) {
    if (scale * scale * picture.width * picture.height > MOST_PIXELS || reading.late()) return;
    const sized = resized(picture, scale);
    for (const polarity of ['dark', 'light'] as const) {
      const gray = polarity === 'light' ? inverted(sized) : sized;
      const patterns = findFinderPatterns(adaptiveBinary(gray, (41 * scale) | 1, 6))
        .filter(({ rows }) => rows >= 2)
        .sort(
          (one, other) => Number(other.diagonals > 0) - Number(one.diagonals > 0) || other.rows - one.rows,
        );
      const likely = findTriples(patterns, MOST_PATTERNS).filter(({ cost }) => cost < LIKELY);
      for (const triple of likely.slice(0, MOST_TRIPLES)) {
        if (work > MOST_WORK || reading.late()) return;
        const box = boxAround(triple, scale);
        if (done.some((other) => holdsMiddle(other, box))) continue;
        const before = reading.found.count();
        work += readCrop(picture, box, polarity, reading);
        if (reading.found.count() > before) done.push(box);
      }
      if (reading.found.count() > 0) return;
    }
  }
}

function readCrop(picture: Gray, wanted: Rectangle, polarity: 'dark' | 'light', reading: Reading): number {
  const { gray, box } = cropped(picture, wanted);
  const moved = readingOf(reading, (corners) =>
    mapCorners(corners, ({ x, y }) => ({ x: x + box.x, y: y + box.y })),
  );
  const side = Math.max(gray.width, gray.height);
  const sides = [Math.max(side, Math.min(700, 2.5 * side))];
  return readPhotographed(gray, moved, { sides, mostTriples: 3, mostWork: WORK_A_CROP, polarity });
}

/** The box of the whole code with some room, in pixels of the picture. */
function boxAround({ upperLeft, upperRight, lowerLeft, module }: FinderTriple, scale: number): Rectangle {
  const xs = [upperLeft.x, upperRight.x, lowerLeft.x, upperRight.x + lowerLeft.x - upperLeft.x];
  const ys = [upperLeft.y, upperRight.y, lowerLeft.y, upperRight.y + lowerLeft.y - upperLeft.y];
  const room = AROUND * module;
  const [x, y] = [(Math.min(...xs) - room) / scale, (Math.min(...ys) - room) / scale];
  return {
    ...{ x, y },
    width: (Math.max(...xs) + room) / scale - x,
    height: (Math.max(...ys) + room) / scale - y,
  };
}

function holdsMiddle(outer: Rectangle, box: Rectangle): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height;
}
