import type { Binary } from '../image/threshold.ts';
import type { FinderPattern } from './finder-patterns.ts';

/** Sides of Micro QR codes in modules (ISO/IEC 18004 §5.3). */
const MICRO_SIZES = [17, 15, 13, 11];
/** In a rectangular code (ISO/IEC 23941) so many modules of its upper edge alternate before anything else may stand there. */
const RECTANGULAR_TIMING = 18;
const FIRST = 8;
const MOST_PATTERNS = 24;

/**
 * Whether a code is seen that has one finder pattern alone: Micro QR, or a rectangular one. No login code needs to be one, and their
 * texts are not read. The timing pattern goes on from the pattern's own edges, and there is nothing around it. Upright ones only.
 */
export function isSmallKind(binary: Binary, patterns: readonly FinderPattern[]): boolean {
  return patterns
    .filter(({ diagonals }) => diagonals > 0)
    .slice(0, MOST_PATTERNS)
    .some((pattern) => isMicro(binary, pattern) || isRectangular(binary, pattern));
}

/** Whether a module is ink; the finder pattern has modules 0 to 6. */
function moduleAt({ width, height, ink }: Binary, { x, y, module }: FinderPattern) {
  return (column: number, row: number): boolean => {
    const [left, top] = [Math.floor(x + (column - 3) * module), Math.floor(y + (row - 3) * module)];
    return left >= 0 && top >= 0 && left < width && top < height && ink[top * width + left] === 1;
  };
}

function isMicro(binary: Binary, pattern: FinderPattern): boolean {
  const at = moduleAt(binary, pattern);
  return MICRO_SIZES.some((size) => {
    for (let place = -1; place <= size; place++) {
      if (at(place, -1) || at(-1, place)) return false;
      const isDark = place >= 0 && place < size && (place < 7 || place % 2 === 0);
      if (at(place, 0) !== isDark || at(0, place) !== isDark) return false;
    }
    return true;
  });
}

function isRectangular(binary: Binary, pattern: FinderPattern): boolean {
  const at = moduleAt(binary, pattern);
  for (let column = FIRST; column < RECTANGULAR_TIMING; column++) {
    if (at(column, 0) !== (column % 2 === 0) || at(column, -1)) return false;
  }
  // A code of seven rows ends with the pattern; others go on down its left edge.
  return !at(7, 0) && !at(0, 7) && !at(-1, 3);
}
