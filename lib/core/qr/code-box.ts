import { otsuThreshold } from './binary.ts';
import type { CodeRegion } from './code-regions.ts';
import { cropped, type Gray } from './gray.ts';

/** The edges of the modules of an upright code, in pixels of the picture; right and bottom outside. */
export interface CodeBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The box of the code inside a region: rows and columns belong to it for as long as they change between dark and light about as
 * often as its middle does. `gap` is the share of its side that may be quieter (few modules, dots). Undefined if it is not square.
 */
export function refineBox(picture: Gray, region: CodeRegion, gap: number): CodeBox | undefined {
  const margin = Math.max(4, region.block * 1.6);
  const { gray, box: frame } = cropped(picture, {
    x: region.left - margin,
    y: region.top - margin,
    width: region.right - region.left + 2 * margin,
    height: region.bottom - region.top + 2 * margin,
  });
  const isDark = darkInside(gray);
  const inside = (place: number, most: number) => Math.min(most, Math.max(0, Math.round(place)));
  let left = inside(region.left - frame.x, gray.width);
  let right = inside(region.right - frame.x, gray.width);
  let top = inside(region.top - frame.y, gray.height);
  let bottom = inside(region.bottom - frame.y, gray.height);
  for (let round = 0; round < 4; round++) {
    const rest = Math.max(1, Math.round(Math.min(right - left, bottom - top) * gap));
    const rows = changesAlong(gray.height, left, right, (y, x) => isDark(x, y));
    const [newTop, newBottom] = extent(rows, top, bottom, rest);
    const columns = changesAlong(gray.width, newTop, newBottom, (x, y) => isDark(x, y));
    const [newLeft, newRight] = extent(columns, left, right, rest);
    const settled = newTop === top && newBottom === bottom && newLeft === left && newRight === right;
    [left, top, right, bottom] = [newLeft, newTop, newRight, newBottom];
    if (settled) break;
    if (right - left < 20 || bottom - top < 20) return undefined;
  }
  const aspect = (right - left) / (bottom - top);
  if (aspect < 0.85 || aspect > 1.18) return undefined;
  return { left: frame.x + left, top: frame.y + top, right: frame.x + right, bottom: frame.y + bottom };
}

/** Dark or light by the threshold of the inner part alone, where nothing but the code is. */
function darkInside(gray: Gray): (x: number, y: number) => boolean {
  const inset = Math.round(Math.min(gray.width, gray.height) * 0.18);
  const inner = cropped(gray, {
    x: inset,
    y: inset,
    width: gray.width - 2 * inset,
    height: gray.height - 2 * inset,
  });
  const threshold = otsuThreshold(inner.gray.values);
  return (x, y) => (gray.values[y * gray.width + x] ?? 0) <= threshold;
}

/** For each line how often it changes between `from` and `to`. */
function changesAlong(
  lines: number,
  from: number,
  to: number,
  isDark: (line: number, place: number) => boolean,
): Float32Array {
  const changes = new Float32Array(lines);
  for (let line = 0; line < lines; line++) {
    let count = 0;
    let before = isDark(line, from);
    for (let place = from + 1; place < to; place++) {
      const now = isDark(line, place);
      if (now !== before) count++;
      before = now;
    }
    changes[line] = count;
  }
  return changes;
}

/** From the middle outwards to where it gets quiet for longer than `rest` lines. */
function extent(changes: Float32Array, from: number, to: number, rest: number): readonly [number, number] {
  const quarter = (to - from) >> 2;
  const inner = [...changes.subarray(from + quarter, to - quarter)].sort((one, other) => one - other);
  const least = Math.max(3, (inner[inner.length >> 1] ?? 0) * 0.22);
  const middle = (from + to) >> 1;
  let [first, last] = [middle, middle];
  for (let at = middle, quiet = 0; at >= 0 && quiet <= rest; at--) {
    if ((changes[at] ?? 0) >= least) [first, quiet] = [at, 0];
    else quiet++;
  }
  for (let at = middle, quiet = 0; at < changes.length && quiet <= rest; at++) {
    if ((changes[at] ?? 0) >= least) [last, quiet] = [at + 1, 0];
    else quiet++;
  }
  return [first, last];
}
