import { FINDER } from '../grid/function-patterns.ts';
import type { Binary } from '../image/threshold.ts';
import type { FinderPattern } from './finder-patterns.ts';

/** Two finder patterns of one code are about equal, stand on one line and have a timing pattern between them. */
const MOST_UNEQUAL = 1.25;
const SIZES = { least: 21, most: 177 };
const TIMING_TOLERANCE = 0.15;
/** From the middle of a finder pattern to the timing pattern, in modules: the patterns are joined by their inner edges. */
const TO_TIMING = 3;
const MOST_PATTERNS = 24;

/**
 * Whether a code is seen that goes on beyond the edge of the picture: two of its finder patterns with the timing pattern between
 * them, and no room for the rest of it. `patterns` are those of the binary picture, the surest first.
 */
export function isCutOff(binary: Binary, patterns: readonly FinderPattern[]): boolean {
  const sure = patterns.filter(({ diagonals }) => diagonals > 0).slice(0, MOST_PATTERNS);
  return sure.some((one) => sure.some((other) => goesBeyond(binary, one, other)));
}

function goesBeyond(binary: Binary, one: FinderPattern, other: FinderPattern): boolean {
  const unequal = Math.max(one.module, other.module) / Math.min(one.module, other.module);
  if (one === other || unequal > MOST_UNEQUAL) return false;
  const module = (one.module + other.module) / 2;
  const [across, down] = [other.x - one.x, other.y - one.y];
  const isRow = across > 0 && Math.abs(down) < module;
  const isColumn = down > 0 && Math.abs(across) < module;
  if (!isRow && !isColumn) return false;
  const length = isRow ? across : down;
  const size = length / module + FINDER;
  if (size < SIZES.least || size > SIZES.most) return false;
  const end = (isRow ? one.y : one.x) + length + (FINDER / 2) * module;
  const start = (isRow ? one.y : one.x) - length - (FINDER / 2) * module;
  const edge = isRow ? binary.height : binary.width;
  // The code lies on that side of the pair where its timing pattern is.
  return (
    (end > edge && hasTiming(binary, one, length, module, isRow, TO_TIMING)) ||
    (start < 0 && hasTiming(binary, one, length, module, isRow, -TO_TIMING))
  );
}

/** Whether ink and ground alternate along the timing pattern as often as there are modules. */
function hasTiming(
  { width, height, ink }: Binary,
  from: FinderPattern,
  length: number,
  module: number,
  isRow: boolean,
  side: number,
): boolean {
  const line = Math.round((isRow ? from.y : from.x) + side * module);
  if (line < 0 || line >= (isRow ? height : width)) return false;
  const [first, last] = [4 * module, length - 4 * module];
  let changes = 0;
  for (let along = Math.ceil(first); along < last; along++) {
    const place = Math.round((isRow ? from.x : from.y) + along);
    const at = isRow ? line * width + place : place * width + line;
    const before = isRow ? at - 1 : at - width;
    if (ink[at] !== ink[before]) changes++;
  }
  const expected = (last - first) / module;
  return Math.abs(changes - expected) <= Math.max(1, expected * TIMING_TOLERANCE);
}
