import { adaptiveBinary } from '../binary.ts';
import { findFinderPatterns } from '../finder-patterns.ts';
import { mapCorners } from '../found-codes.ts';
import { atMost, type Gray, inverted } from '../gray.ts';
import { readPhotographed } from './photo-rung.ts';
import { type Reading, readingOf } from './reading.ts';

const SIDE = 1400;

/** After a find: where more finder patterns are seen than the found codes have, the others are looked for as well. */
export function readFurtherCodes(picture: Gray, reading: Reading): void {
  const { gray, scale } = atMost(picture, SIDE);
  const window = Math.max(15, Math.round(Math.max(gray.width, gray.height) / 9) | 1);
  const seen = { dark: patternsIn(gray, window), light: patternsIn(inverted(gray), window) };
  if (seen.dark + seen.light < 3 * reading.found.count() + 3) return;
  const scaled = readingOf(reading, (corners) =>
    mapCorners(corners, ({ x, y }) => ({ x: x / scale, y: y / scale })),
  );
  for (const polarity of ['dark', 'light'] as const) {
    if (seen[polarity] < 3) continue;
    readPhotographed(gray, scaled, {
      sides: [SIDE, 700],
      mostTriples: 12,
      mostWork: 12,
      all: true,
      polarity,
    });
  }
}

function patternsIn(gray: Gray, window: number): number {
  const patterns = findFinderPatterns(adaptiveBinary(gray, window, 3));
  return patterns.filter(({ rows, diagonals }) => diagonals > 0 && rows >= 2).length;
}
