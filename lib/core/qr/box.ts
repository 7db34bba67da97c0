import type { Point, Rectangle } from './picture.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The box between two points, kept inside `bounds`. */
export function boxBetween(from: Point, to: Point, bounds: Size): Rectangle {
  const left = clamp(Math.min(from.x, to.x), 0, bounds.width);
  const top = clamp(Math.min(from.y, to.y), 0, bounds.height);
  const right = clamp(Math.max(from.x, to.x), 0, bounds.width);
  const bottom = clamp(Math.max(from.y, to.y), 0, bounds.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box moved by `dx`, `dy`; it stops at the edges of `bounds` and keeps its size. */
export function moveBox(box: Rectangle, dx: number, dy: number, bounds: Size): Rectangle {
  return {
    ...box,
    x: clamp(box.x + dx, 0, bounds.width - box.width),
    y: clamp(box.y + dy, 0, bounds.height - box.height),
  };
}

export type Edge = 'left' | 'top' | 'right' | 'bottom';

/** The box with some of its edges moved, each along its own direction; never smaller than `least`, never outside `bounds`. */
export function moveEdges(
  box: Rectangle,
  edges: readonly Edge[],
  { dx, dy }: { readonly dx: number; readonly dy: number },
  bounds: Size,
  least: number,
): Rectangle {
  let [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height];
  if (edges.includes('left')) left = clamp(left + dx, 0, Math.max(0, right - least));
  if (edges.includes('top')) top = clamp(top + dy, 0, Math.max(0, bottom - least));
  if (edges.includes('right')) right = clamp(right + dx, Math.min(left + least, bounds.width), bounds.width);
  if (edges.includes('bottom'))
    bottom = clamp(bottom + dy, Math.min(top + least, bounds.height), bounds.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box in whole pixels, rounded outwards. */
export function inWholePixels({ x, y, width, height }: Rectangle, bounds: Size): Rectangle {
  const [left, top] = [clamp(Math.floor(x), 0, bounds.width), clamp(Math.floor(y), 0, bounds.height)];
  return {
    x: left,
    y: top,
    width: clamp(Math.ceil(x + width), left, bounds.width) - left,
    height: clamp(Math.ceil(y + height), top, bounds.height) - top,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
