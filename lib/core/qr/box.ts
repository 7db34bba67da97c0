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

/** The box with its lower right corner moved; never smaller than `least`, never outside `bounds`. */
export function resizeBox(box: Rectangle, dx: number, dy: number, bounds: Size, least: number): Rectangle {
  return {
    ...box,
    width: clamp(box.width + dx, Math.min(least, bounds.width - box.x), bounds.width - box.x),
    height: clamp(box.height + dy, Math.min(least, bounds.height - box.y), bounds.height - box.y),
  };
}

/**
 * Where a box drawn on the shown picture lies in the picture itself, in whole picture pixels, rounded outwards. The scale comes
 * from the picture's own size, so that browser zoom and display scaling are both covered.
 */
export function boxInPicture(box: Rectangle, shown: Size, picture: Size): Rectangle {
  const scaleX = picture.width / shown.width;
  const scaleY = picture.height / shown.height;
  const x = clamp(Math.floor(box.x * scaleX), 0, picture.width);
  const y = clamp(Math.floor(box.y * scaleY), 0, picture.height);
  return {
    x,
    y,
    width: clamp(Math.ceil((box.x + box.width) * scaleX), 0, picture.width) - x,
    height: clamp(Math.ceil((box.y + box.height) * scaleY), 0, picture.height) - y,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
