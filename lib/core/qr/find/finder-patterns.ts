import type { Binary } from '../image/threshold.ts';
import { crossCheck, moduleOfRuns } from './finder-runs.ts';

/**
 * A finder pattern that was seen: its middle, the side of its modules in pixels, in how many rows it was seen, and in how many of
 * these a diagonal agreed.
 */
export interface FinderPattern {
  readonly x: number;
  readonly y: number;
  readonly module: number;
  readonly rows: number;
  readonly diagonals: number;
}

/** More than this is noise: the best are kept. */
const MOST = 400;

type Mutable<Kind> = { -readonly [Key in keyof Kind]: Kind[Key] };
type Seen = Mutable<FinderPattern>;

/**
 * Runs of ink, ground, ink, ground, ink as 1 : 1 : 3 : 1 : 1 (ISO/IEC 18004 §6.3.3), seen along rows and confirmed down, across and
 * diagonally; the surest first.
 */
export function findFinderPatterns(binary: Binary): readonly FinderPattern[] {
  const { width, height, ink } = binary;
  /** Patterns that the next rows may add to, and those that lie above. */
  let open: Seen[] = [];
  let closed: Seen[] = [];
  for (let y = 0; y < height; y++) {
    // The lengths of the last five runs, the newest last.
    let [a, b, c, d, e] = [0, 0, 0, 0, 0];
    let colour = 0;
    const from = y * width;
    for (let x = 0; x <= width; x++) {
      const now = x < width ? (ink[from + x] ?? 0) : 1 - colour;
      if (now === colour) {
        e++;
        continue;
      }
      if (colour === 1 && a > 0 && moduleOfRuns(a, b, c, d, e) > 0) {
        const seen = confirm(binary, Math.floor(x - e - d - c / 2), y, (a + b + c + d + e) / 7);
        if (seen) merge(open, seen);
      }
      [a, b, c, d, e, colour] = [b, c, d, e, 1, now];
    }
    if (y % 16 === 15) {
      for (const pattern of open) if (y > pattern.y + 2 * pattern.module) closed.push(pattern);
      open = open.filter(({ y: middle, module }) => y <= middle + 2 * module);
      if (closed.length > 2 * MOST) closed = best(closed);
    }
  }
  return best([...closed, ...open]);
}

function best(patterns: Seen[]): Seen[] {
  return patterns.sort((one, other) => weightOf(other) - weightOf(one)).slice(0, MOST);
}

/** Large patterns are seen in more rows: that alone makes them no surer. */
function weightOf({ rows, diagonals, module }: FinderPattern): number {
  return (diagonals + rows * 0.3) / Math.sqrt(module);
}

/** Looks through the supposed middle of a pattern in the other directions. */
function confirm(binary: Binary, x: number, y: number, module: number): Seen | undefined {
  const longest = Math.ceil(module * 6);
  const down = crossCheck(binary, x, y, 0, 1, longest);
  if (!down || down.module <= module / 2 || down.module >= module * 2) return undefined;
  const row = Math.round(y + down.offset);
  const across = crossCheck(binary, x, row, 1, 0, longest);
  if (!across) return undefined;
  const diagonal = crossCheck(binary, Math.round(x + across.offset), row, 1, 1, longest);
  return {
    x: x + across.offset + 0.5,
    y: y + down.offset + 0.5,
    module: (across.module + down.module) / 2,
    rows: 1,
    diagonals: diagonal ? 1 : 0,
  };
}

/** Adds a sighting to the pattern that it belongs to, whose place is the mean of all its sightings. */
function merge(patterns: Seen[], seen: Seen): void {
  const same = patterns.find(
    ({ x, y, module }) =>
      Math.abs(x - seen.x) < module * 2 &&
      Math.abs(y - seen.y) < module * 2 &&
      Math.max(module / seen.module, seen.module / module) < 1.6,
  );
  if (!same) {
    patterns.push(seen);
    return;
  }
  const mean = (one: number, other: number) => (one * same.rows + other) / (same.rows + 1);
  same.x = mean(same.x, seen.x);
  same.y = mean(same.y, seen.y);
  same.module = mean(same.module, seen.module);
  same.rows++;
  same.diagonals += seen.diagonals;
}
