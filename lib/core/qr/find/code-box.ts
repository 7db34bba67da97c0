import type { Gray } from '../image/gray.ts';
import { cropped } from '../image/resize.ts';
import { otsuThreshold } from '../image/threshold.ts';
import { partOf, toPicture, type View, viewAtMost, wholeView } from '../image/view.ts';
import { columnChanges, rowChanges } from './changes.ts';
import type { CodeRegion } from './code-regions.ts';

/** The edges of the modules of an upright code, in pixels of the picture; right and bottom outside. */
export interface CodeBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Enough for three pixels a module of the largest code; the edges are found better afterwards, by its grid. */
const LONGER_SIDE = 600;
const ROUNDS = 4;
const LEAST_SIDE = 20;
const ASPECT = { least: 0.85, most: 1.18 };
/** A line belongs to the code for as long as it changes this often: at least three times, and this share of what the middle does. */
const LEAST_CHANGES = 3;
const LEAST_SHARE = 0.22;
/** The part of a region where nothing but the code is, for the threshold. */
const INNER_INSET = 0.18;

/**
 * The box of the code inside a region: rows and columns belong to it for as long as they change between dark and light about as
 * often as its middle does. `gap` is the share of its side that may be quieter (few modules, dots). Undefined if it is not square.
 */
export function refineBox(picture: Gray, region: CodeRegion, gap: number): CodeBox | undefined {
  const margin = Math.max(4, region.block * 1.6);
  const part = partOf(wholeView(picture), {
    x: region.left - margin,
    y: region.top - margin,
    width: region.right - region.left + 2 * margin,
    height: region.bottom - region.top + 2 * margin,
  });
  const view = viewAtMost(part, LONGER_SIDE);
  const box = squareBox(view.gray, inView(view, region), gap);
  if (!box) return undefined;
  const [from, to] = [
    toPicture(view, { x: box.left, y: box.top }),
    toPicture(view, { x: box.right, y: box.bottom }),
  ];
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}

function squareBox(gray: Gray, region: CodeBox, gap: number): CodeBox | undefined {
  const binary = { width: gray.width, height: gray.height, ink: inkOf(gray) };
  const inside = (place: number, most: number) => Math.min(most, Math.max(0, Math.round(place)));
  let [left, right] = [inside(region.left, gray.width), inside(region.right, gray.width)];
  let [top, bottom] = [inside(region.top, gray.height), inside(region.bottom, gray.height)];
  for (let round = 0; round < ROUNDS; round++) {
    const rest = Math.max(1, Math.round(Math.min(right - left, bottom - top) * gap));
    const [newTop, newBottom] = extent(rowChanges(binary, left, right), top, bottom, rest);
    const [newLeft, newRight] = extent(columnChanges(binary, newTop, newBottom), left, right, rest);
    const settled = newTop === top && newBottom === bottom && newLeft === left && newRight === right;
    [left, top, right, bottom] = [newLeft, newTop, newRight, newBottom];
    if (settled) break;
    if (right - left < LEAST_SIDE || bottom - top < LEAST_SIDE) return undefined;
  }
  const aspect = (right - left) / (bottom - top);
  if (aspect < ASPECT.least || aspect > ASPECT.most) return undefined;
  return { left, top, right, bottom };
}

/** The region in pixels of the view. */
function inView({ left, top, scale }: View, region: CodeBox): CodeBox {
  return {
    left: (region.left - left) * scale,
    top: (region.top - top) * scale,
    right: (region.right - left) * scale,
    bottom: (region.bottom - top) * scale,
  };
}

/** Dark or light by the threshold of the inner part alone. */
function inkOf(gray: Gray): Uint8Array {
  const inset = Math.round(Math.min(gray.width, gray.height) * INNER_INSET);
  const inner = cropped(gray, {
    x: inset,
    y: inset,
    width: gray.width - 2 * inset,
    height: gray.height - 2 * inset,
  });
  const threshold = otsuThreshold(inner.gray.values);
  return gray.values.map((value) => (value <= threshold ? 1 : 0));
}

/** From the middle outwards to where it gets quiet for longer than `rest` lines. */
function extent(changes: Uint32Array, from: number, to: number, rest: number): readonly [number, number] {
  const quarter = (to - from) >> 2;
  const inner = changes.slice(from + quarter, to - quarter).sort();
  const least = Math.max(LEAST_CHANGES, (inner[inner.length >> 1] ?? 0) * LEAST_SHARE);
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
