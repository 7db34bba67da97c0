import type { Binary } from './binary.ts';

/** A finder pattern that was seen: its middle, the side of its modules in pixels, in how many rows, and whether a diagonal agreed. */
export interface FinderPattern {
  readonly x: number;
  readonly y: number;
  readonly module: number;
  readonly rows: number;
  readonly diagonals: number;
}

/** More than this is noise: the best are kept. */
const MOST = 400;

type Runs = [number, number, number, number, number];

/** Runs of dark, light, dark, light, dark as 1 : 1 : 3 : 1 : 1 (ISO/IEC 18004 §6.3.3), seen along rows and confirmed down, across and diagonally. */
export function findFinderPatterns(binary: Binary): readonly FinderPattern[] {
  const found: { x: number; y: number; module: number; rows: number; diagonals: number }[] = [];
  const { width, height, dark } = binary;
  for (let y = 0; y < height; y++) {
    const runs: Runs = [0, 0, 0, 0, 0];
    let length = 0;
    let before = 0;
    for (let x = 0; x <= width; x++) {
      const now = x < width ? (dark[y * width + x] ?? 0) : 1 - before;
      if (x < width && now === before) {
        length++;
        continue;
      }
      runs.copyWithin(0, 1);
      runs[4] = length;
      const ended = before;
      length = 1;
      before = now;
      if (ended !== 1 || runs[0] === 0) continue;
      const seen = confirm(binary, x, y, runs);
      if (!seen) continue;
      const same = found.find(
        (other) =>
          Math.abs(other.x - seen.x) < other.module * 2 &&
          Math.abs(other.y - seen.y) < other.module * 2 &&
          Math.max(other.module / seen.module, seen.module / other.module) < 1.6,
      );
      if (!same) {
        if (found.length < MOST) found.push({ ...seen, rows: 1, diagonals: seen.diagonal ? 1 : 0 });
        continue;
      }
      const mean = (one: number, other: number) => (one * same.rows + other) / (same.rows + 1);
      [same.x, same.y, same.module] = [
        mean(same.x, seen.x),
        mean(same.y, seen.y),
        mean(same.module, seen.module),
      ];
      same.rows++;
      if (seen.diagonal) same.diagonals++;
    }
  }
  const weight = ({ rows, diagonals, module }: FinderPattern) => (diagonals + rows * 0.3) / Math.sqrt(module);
  return found.sort((one, other) => weight(other) - weight(one));
}

/** Looks through the middle of five runs that end before `end` in row `y`, in the other directions. */
function confirm(binary: Binary, end: number, y: number, runs: Runs) {
  const module = moduleOf(runs);
  if (module === 0) return undefined;
  const middle = Math.floor(end - runs[4] - runs[3] - runs[2] / 2);
  const most = Math.ceil(module * 6);
  const down = through(binary, middle, y, 0, 1, most);
  if (!down || down.module <= module / 2 || down.module >= module * 2) return undefined;
  const row = Math.round(y + down.offset);
  const across = through(binary, middle, row, 1, 0, most);
  if (!across) return undefined;
  const diagonal = through(binary, Math.round(middle + across.offset), row, 1, 1, most) !== undefined;
  return {
    x: middle + across.offset + 0.5,
    y: y + down.offset + 0.5,
    module: (across.module + down.module) / 2,
    diagonal,
  };
}

/** The side of a module if five runs have the right lengths, each within 60 % of a module (the middle one 42 % of three); else 0. */
function moduleOf([a, b, c, d, e]: Runs): number {
  const total = a + b + c + d + e;
  if (total < 7) return 0;
  const module = total / 7;
  const most = module * 0.6;
  const near = (run: number) => Math.abs(module - run) < most;
  return near(a) && near(b) && Math.abs(3 * module - c) < 3 * most * 0.7 && near(d) && near(e) ? module : 0;
}

/** The five runs through a place in one direction, and how far from it their middle is. No run may be longer than `most`. */
function through(
  { width, height, dark }: Binary,
  startX: number,
  startY: number,
  stepX: number,
  stepY: number,
  most: number,
): { readonly module: number; readonly offset: number } | undefined {
  /** 1 dark, 0 light, −1 outside. */
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? -1 : (dark[y * width + x] ?? 0);
  const runs: Runs = [0, 0, 0, 0, 0];
  /** Counts one way: the rest of the middle run, the light one, the outer dark one. */
  const walk = (
    direction: 1 | -1,
    places: readonly [number, number, number],
    from: number,
  ): number | undefined => {
    let distance = from;
    const run = (place: number, value: number) => {
      let count = 0;
      while (
        at(startX + direction * distance * stepX, startY + direction * distance * stepY) === value &&
        count <= 2 * most
      ) {
        count++;
        distance++;
      }
      runs[place as 0] += count;
      return count;
    };
    const inner = run(places[0], 1);
    if (at(startX + direction * distance * stepX, startY + direction * distance * stepY) < 0)
      return undefined;
    if (run(places[1], 0) > most) return undefined;
    const outer = run(places[2], 1);
    return outer === 0 || outer > most ? undefined : inner;
  };
  const back = walk(-1, [2, 1, 0], 0);
  if (back === undefined) return undefined;
  const ahead = walk(1, [2, 3, 4], 1);
  if (ahead === undefined) return undefined;
  const module = moduleOf(runs);
  return module === 0 ? undefined : { module, offset: (ahead - (back - 1)) / 2 };
}
