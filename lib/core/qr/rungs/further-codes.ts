import { findFinderPatterns } from '../find/finder-patterns.ts';
import { type FinderTriple, findTriples } from '../find/finder-triples.ts';
import { matchingTriples } from '../find/triple-match.ts';
import type { FoundCodes } from '../found-codes.ts';
import { polarities } from '../image/gray.ts';
import { adaptiveThreshold, type Binary } from '../image/threshold.ts';
import { longerSide, toPicture, type View, viewAtMost } from '../image/view.ts';
import type { Reading } from './rung.ts';
import { readTriplesInParts } from './triples-in-parts.ts';
import { readUprightTriples } from './upright-triples.ts';

const LONGER_SIDE = 1400;
const THRESHOLD_OFFSET = 3;
const MOST_PATTERNS = 36;
const LIKELY = 0.9;
const MOST_MATCHED = 150;
const MOST_TRIPLES = 8;
const MOST_WORK = 8;
/** The smallest code, version 1 at one pixel a module, needs so much room. */
const LEAST_ROOM = 21;

/** After a find: where finder patterns are seen that belong to no code that was read, the others are looked for as well. */
export function readFurtherCodes(picture: View, reading: Reading): void {
  if (!hasRoomBeside(picture, reading.found)) return;
  const view = viewAtMost(picture, LONGER_SIDE);
  const window = Math.max(15, Math.round(longerSide(view.gray) / 9) | 1);
  const binaries = adaptiveThreshold(view.gray, window, THRESHOLD_OFFSET);
  for (const polarity of polarities) {
    const triples = unreadTriples(binaries[polarity], view, reading);
    readUprightTriples(view, triples, reading);
    readTriplesInParts(view, triples.slice(0, MOST_TRIPLES), polarity, reading, MOST_WORK);
  }
}

function unreadTriples(binary: Binary, view: View, { found }: Reading): readonly FinderTriple[] {
  const patterns = findFinderPatterns(binary).filter(
    (pattern) => pattern.diagonals > 0 && pattern.rows >= 2 && !found.covers(toPicture(view, pattern)),
  );
  const likely = findTriples(patterns, MOST_PATTERNS).filter(({ cost }) => cost < LIKELY);
  return matchingTriples(binary, likely, MOST_MATCHED);
}

/** Whether another code would fit above, below or beside the codes that were read. */
function hasRoomBeside({ gray: { width, height } }: View, found: FoundCodes): boolean {
  const corners = found.all().flatMap((code) => code.corners);
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  if (found.count() > 1) return true;
  const strips = [Math.min(...xs), Math.min(...ys), width - Math.max(...xs), height - Math.max(...ys)];
  return strips.some((strip) => strip >= LEAST_ROOM);
}
