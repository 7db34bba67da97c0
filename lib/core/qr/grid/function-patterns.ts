/** ISO/IEC 18004 §6.3: what every QR code of a size has at the same place. `size` is modules a side, 21 to 177. */

/** A module that must be dark or light, by its middle, and how much it counts when a grid is fitted. */
export interface KnownModule {
  readonly x: number;
  readonly y: number;
  readonly dark: boolean;
  readonly weight: number;
}

/** ISO/IEC 18004 §6.3.3: a finder pattern is 7 × 7 modules; with its separator 9 × 9, at the edges of the code cut off. */
export const FINDER = 7;
/** §6.3.5: the timing patterns run along row and column 6. */
export const TIMING = 6;

/** Timing patterns and alignment patterns are thinner than finder patterns: what they say is worth more. */
const TIMING_WEIGHT = 1.2;
const ALIGNMENT_WEIGHT = 1.2;
/** The alignment pattern at the lower right is the only anchor of the fourth corner. */
const FOURTH_CORNER_WEIGHT = 2;

/** Modules a side of a version, 1 to 40. */
export function sizeOfVersion(version: number): number {
  return 17 + 4 * version;
}

/** Annex E: rows and columns of the middles of the alignment patterns; empty for version 1. */
export function alignmentCentres(size: number): readonly number[] {
  const version = (size - 17) / 4;
  if (version < 2) return [];
  const count = Math.floor(version / 7) + 2;
  const last = size - 7;
  if (count === 2) return [6, last];
  // Evenly spaced from the end, by an even step; version 32 is the one exception in the table.
  const step = version === 32 ? 26 : Math.ceil((last - 6) / (count - 1) / 2) * 2;
  const centres: number[] = [];
  for (let at = last; centres.length < count - 1; at -= step) centres.unshift(at);
  return [6, ...centres];
}

/** Middles of the alignment patterns: every crossing but the three under the finder patterns. */
function alignmentPlaces(size: number): readonly (readonly [number, number])[] {
  const centres = alignmentCentres(size);
  return centres.flatMap((y) =>
    centres.flatMap((x): readonly (readonly [number, number])[] => {
      const underFinder = (x === 6 && (y === 6 || y === size - 7)) || (x === size - 7 && y === 6);
      return underFinder ? [] : [[x, y]];
    }),
  );
}

/** A finder pattern with its separator, by distances from its middle: rings 2 and 4 are light. */
export function isFinderDark(dx: number, dy: number): boolean {
  const ring = Math.max(Math.abs(dx), Math.abs(dy));
  return ring !== 2 && ring !== 4;
}

function isAlignmentDark(dx: number, dy: number): boolean {
  return Math.max(Math.abs(dx), Math.abs(dy)) !== 1;
}

const known = new Map<number, readonly KnownModule[]>();

/** Every module of the function patterns that is the same in all codes of this size. */
export function knownModules(size: number): readonly KnownModule[] {
  const made = known.get(size) ?? makeKnownModules(size);
  known.set(size, made);
  return made;
}

function makeKnownModules(size: number): readonly KnownModule[] {
  const modules: KnownModule[] = [];
  const put = (x: number, y: number, dark: boolean, weight: number) => {
    if (x >= 0 && y >= 0 && x < size && y < size) modules.push({ x: x + 0.5, y: y + 0.5, dark, weight });
  };
  for (const [middleX, middleY] of finderMiddles(size))
    for (let dy = -4; dy <= 4; dy++)
      for (let dx = -4; dx <= 4; dx++) put(middleX + dx, middleY + dy, isFinderDark(dx, dy), 1);
  for (let at = 8; at < size - 8; at++) {
    put(at, TIMING, at % 2 === 0, TIMING_WEIGHT);
    put(TIMING, at, at % 2 === 0, TIMING_WEIGHT);
  }
  for (const [x, y] of alignmentPlaces(size)) {
    const weight = x === size - 7 && y === size - 7 ? FOURTH_CORNER_WEIGHT : ALIGNMENT_WEIGHT;
    for (let dy = -2; dy <= 2; dy++)
      for (let dx = -2; dx <= 2; dx++) put(x + dx, y + dy, isAlignmentDark(dx, dy), weight);
  }
  return modules;
}

function finderMiddles(size: number): readonly (readonly [number, number])[] {
  return [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ];
}

/** Paints the function patterns as they must be over modules that were sampled (1 is dark). */
export function repaintFunctionPatterns(modules: Uint8Array, size: number): void {
  for (const { x, y, dark } of knownModules(size))
    modules[Math.floor(y) * size + Math.floor(x)] = dark ? 1 : 0;
}

const functionModules = new Map<number, Uint8Array>();

/** Whether a module holds no data: function patterns, format information, version information (§7.7.3). */
export function isFunctionModule(size: number, x: number, y: number): boolean {
  let marked = functionModules.get(size);
  if (!marked) {
    marked = markFunctionModules(size);
    functionModules.set(size, marked);
  }
  return marked[y * size + x] === 1;
}

function markFunctionModules(size: number): Uint8Array {
  const marked = new Uint8Array(size * size);
  const mark = (left: number, top: number, width: number, height: number) => {
    for (let y = top; y < top + height; y++) marked.fill(1, y * size + left, y * size + left + width);
  };
  // Finder patterns, their separators, and the format information along them.
  mark(0, 0, 9, 9);
  mark(size - 8, 0, 8, 9);
  mark(0, size - 8, 9, 8);
  mark(0, TIMING, size, 1);
  mark(TIMING, 0, 1, size);
  for (const [x, y] of alignmentPlaces(size)) mark(x - 2, y - 2, 5, 5);
  if (size >= sizeOfVersion(7)) {
    mark(size - 11, 0, 3, 6);
    mark(0, size - 11, 6, 3);
  }
  return marked;
}
