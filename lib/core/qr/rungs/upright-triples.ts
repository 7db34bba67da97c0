import type { CodeBox } from '../find/code-box.ts';
import type { FinderTriple } from '../find/finder-triples.ts';
import { toPicture, type View } from '../image/view.ts';
import { readUprightBox } from './read-upright.ts';
import type { Reading } from './rung.ts';

/** How far from upright, as a share of the side, the edges of a code may be. */
const MOST_TILT = 0.03;
/** Cheap as it is, a page of text has thousands of them. */
const MOST_TRIPLES = 40;

/** Reads the codes of those triples that stand upright: no perspective has to be searched, which makes it twenty times as fast. */
export function readUprightTriples(view: View, triples: readonly FinderTriple[], reading: Reading): void {
  let tried = 0;
  for (const triple of triples) {
    if (tried >= MOST_TRIPLES || reading.late()) return;
    const box = uprightBoxOf(triple);
    if (!box || reading.found.covers(toPicture(view, middleOf(box)))) continue;
    tried++;
    readUprightBox(view, box, reading);
  }
}

/** The edges of the code whose finder patterns these are, if it stands upright, whichever corner is missing. */
function uprightBoxOf({ upperLeft, upperRight, lowerLeft, size }: FinderTriple): CodeBox | undefined {
  const [right, down] = [
    { x: upperRight.x - upperLeft.x, y: upperRight.y - upperLeft.y },
    { x: lowerLeft.x - upperLeft.x, y: lowerLeft.y - upperLeft.y },
  ];
  const side = Math.max(Math.hypot(right.x, right.y), Math.hypot(down.x, down.y));
  const tilt = Math.min(Math.abs(right.x), Math.abs(right.y)) + Math.min(Math.abs(down.x), Math.abs(down.y));
  if (tilt > MOST_TILT * side) return undefined;
  const xs = [upperLeft.x, upperRight.x, lowerLeft.x];
  const ys = [upperLeft.y, upperRight.y, lowerLeft.y];
  // The middles of the finder patterns are 3.5 of `size` modules from the edges.
  const margin = (3.5 * side) / (size - 7);
  return {
    left: Math.min(...xs) - margin,
    top: Math.min(...ys) - margin,
    right: Math.max(...xs) + margin,
    bottom: Math.max(...ys) + margin,
  };
}

function middleOf({ left, top, right, bottom }: CodeBox) {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
