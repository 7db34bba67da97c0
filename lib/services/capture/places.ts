import type { Point, Rectangle } from '../../core/qr/picture.ts';

/** The upright rectangle around some points of a picture, in shares of its width and height. */
export function placeInPicture(
  points: readonly Point[],
  size: { readonly width: number; readonly height: number },
): Rectangle {
  const [xs, ys] = [points.map(({ x }) => x / size.width), points.map(({ y }) => y / size.height)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A place within a part of something, as a place in the whole. */
export function placeInWhole(place: Rectangle, part: Rectangle): Rectangle {
  return {
    x: part.x + place.x * part.width,
    y: part.y + place.y * part.height,
    width: place.width * part.width,
    height: place.height * part.height,
  };
}

/** A box with some more on every side, kept inside a picture; all in its pixels. */
export function grownBox(
  box: Rectangle,
  share: number,
  size: { readonly width: number; readonly height: number },
): Rectangle {
  const more = Math.max(box.width, box.height) * share;
  const [left, top] = [Math.max(0, Math.floor(box.x - more)), Math.max(0, Math.floor(box.y - more))];
  const right = Math.min(size.width, Math.ceil(box.x + box.width + more));
  const bottom = Math.min(size.height, Math.ceil(box.y + box.height + more));
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
