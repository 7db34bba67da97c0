import type { FinderPattern } from '../find/finder-patterns.ts';
import type { FinderTriple } from '../find/finder-triples.ts';
import type { Polarity } from '../image/gray.ts';
import { fromPicture, invertedView, partOf, scaledView, toPicture, type View } from '../image/view.ts';
import type { Rectangle } from '../picture.ts';
import { evenViewOf, readTriple } from './read-triple.ts';
import type { Reading } from './rung.ts';

/** Pixels a module at which a part is read: smaller is blurred, larger shows the dots of a screen that was photographed. */
const MODULE = 6;
const LARGEST_SCALE = 2.5;
/** Modules around the finder patterns that belong to the part. */
const AROUND = 8;

/** Reads triples in perspective, each by itself in the part of the view that it takes. Gives back the work; `most` bounds it. */
export function readTriplesInParts(
  view: View,
  triples: readonly FinderTriple[],
  polarity: Polarity,
  reading: Reading,
  most: number,
): number {
  let work = 0;
  for (const triple of triples) {
    if (work > most || reading.late()) return work;
    const box = boxAround(triple);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (reading.found.covers(toPicture(view, middle))) continue;
    const part = scaledView(partOf(view, box), Math.min(LARGEST_SCALE, MODULE / triple.module));
    const pictures = evenViewOf(polarity === 'light' ? invertedView(part) : part);
    work += readTriple(pictures, movedTriple(triple, view, part), reading);
  }
  return work;
}

/** The box of the whole code with some room. */
function boxAround({ upperLeft, upperRight, lowerLeft, module }: FinderTriple): Rectangle {
  const xs = [upperLeft.x, upperRight.x, lowerLeft.x, upperRight.x + lowerLeft.x - upperLeft.x];
  const ys = [upperLeft.y, upperRight.y, lowerLeft.y, upperRight.y + lowerLeft.y - upperLeft.y];
  const room = AROUND * module;
  const [x, y] = [Math.min(...xs) - room, Math.min(...ys) - room];
  return { x, y, width: Math.max(...xs) + room - x, height: Math.max(...ys) + room - y };
}

/** The same triple in another view of the picture. */
function movedTriple(triple: FinderTriple, from: View, to: View): FinderTriple {
  const scale = to.scale / from.scale;
  const moved = (pattern: FinderPattern): FinderPattern => ({
    ...pattern,
    ...fromPicture(to, toPicture(from, pattern)),
    module: pattern.module * scale,
  });
  const { upperLeft, upperRight, lowerLeft, module } = triple;
  return {
    ...triple,
    upperLeft: moved(upperLeft),
    upperRight: moved(upperRight),
    lowerLeft: moved(lowerLeft),
    module: module * scale,
  };
}
