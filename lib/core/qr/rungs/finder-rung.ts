import { isCutOff } from '../find/cut-off.ts';
import { type FinderPattern, findFinderPatterns } from '../find/finder-patterns.ts';
import { type FinderTriple, findTriples } from '../find/finder-triples.ts';
import { isSmallKind } from '../find/small-kinds.ts';
import { matchingTriples, matchOf } from '../find/triple-match.ts';
import { polarities } from '../image/gray.ts';
import { adaptiveThreshold } from '../image/threshold.ts';
import { scaledView, type View, viewAtMost } from '../image/view.ts';
import type { Reading } from './rung.ts';
import { readTriplesInParts } from './triples-in-parts.ts';
import { readUprightTriples } from './upright-triples.ts';

const LONGER_SIDE = 4096;
const MOST_PIXELS = 16_000_000;
const WINDOW = 41;
const THRESHOLD_OFFSET = 6;
const MOST_PATTERNS = 36;
const MOST_TRIPLES = 12;
/** Triples that are looked at before any is fitted: that is cheap. */
const MOST_MATCHED = 200;
const LIKELY = 0.9;
const MOST_WORK = 16;
/** Codes lost in a page of text: finder patterns in the pixels as they are, then twice as large, each triple read by itself. */
export function readByFinders(picture: View, reading: Reading): void {
  const view = viewAtMost(picture, LONGER_SIDE);
  let work = 0;
  for (const scale of [1, 2]) {
    if (scale * scale * view.gray.width * view.gray.height > MOST_PIXELS || reading.late()) return;
    const sized = scaledView(view, scale);
    const binaries = adaptiveThreshold(sized.gray, (WINDOW * scale) | 1, THRESHOLD_OFFSET);
    for (const polarity of polarities) {
      const patterns = findFinderPatterns(binaries[polarity]);
      const triples = matchingTriples(binaries[polarity], likelyTriples(patterns), MOST_MATCHED);
      readUprightTriples(sized, triples, reading);
      if (reading.found.count() > 0) return;
      if (work > MOST_WORK || reading.late()) return;
      work += readTriplesInParts(sized, triples.slice(0, MOST_TRIPLES), polarity, reading, MOST_WORK - work);
      if (reading.found.count() > 0) return;
      if (isCutOff(binaries[polarity], patterns)) reading.found.cutOff = true;
      if (isSmallKind(binaries[polarity], patterns)) reading.found.smallKind = true;
    }
  }
}

/** Longer sides at which a glance looks for finder patterns, and how well they match at least where they belong to a code. */
const GLANCE_SIDES = [700, 1800];
const GLANCE_MATCH = 0.3;

/** Whether three finder patterns lie in the picture as those of a code do: pages of text, photographs and noise have none (November 2026). */
export function seemsToHoldCode(picture: View): boolean {
  return GLANCE_SIDES.some((side) => {
    const binaries = adaptiveThreshold(viewAtMost(picture, side).gray, WINDOW, THRESHOLD_OFFSET);
    return polarities.some((polarity) =>
      likelyTriples(findFinderPatterns(binaries[polarity]))
        .slice(0, MOST_MATCHED)
        .some((triple) => matchOf(binaries[polarity], triple) >= GLANCE_MATCH),
    );
  });
}

function likelyTriples(seen: readonly FinderPattern[]): readonly FinderTriple[] {
  const patterns = seen
    .filter(({ rows }) => rows >= 2)
    .sort((one, other) => Number(other.diagonals > 0) - Number(one.diagonals > 0) || other.rows - one.rows);
  return findTriples(patterns, MOST_PATTERNS).filter(({ cost }) => cost < LIKELY);
}
