import type { Point, QrCode, Rectangle } from '../picture.ts';
import { type Gray, inverted } from './gray.ts';
import { cropped, resized } from './resize.ts';

/** A gray picture, a part of it or another scale of it, and where its pixels lie in the picture: `place × scale` past left and top. */
export interface View {
  readonly gray: Gray;
  readonly left: number;
  readonly top: number;
  /** Pixels of the view for each pixel of the picture. */
  readonly scale: number;
}

export function wholeView(gray: Gray): View {
  return { gray, left: 0, top: 0, scale: 1 };
}

/** The part inside a rectangle, in pixels of the view. */
export function partOf(view: View, wanted: Rectangle): View {
  const { gray, box } = cropped(view.gray, wanted);
  return { ...view, gray, left: view.left + box.x / view.scale, top: view.top + box.y / view.scale };
}

export function scaledView(view: View, scale: number): View {
  const gray = resized(view.gray, scale);
  return { ...view, gray, scale: (view.scale * gray.width) / view.gray.width };
}

/** Smaller, if its longer side has more than `side` pixels. */
export function viewAtMost(view: View, side: number): View {
  return scaledView(view, Math.min(1, side / longerSide(view.gray)));
}

export function invertedView(view: View): View {
  return { ...view, gray: inverted(view.gray) };
}

export function toPicture({ left, top, scale }: View, { x, y }: Point): Point {
  return { x: left + x / scale, y: top + y / scale };
}

export function fromPicture({ left, top, scale }: View, { x, y }: Point): Point {
  return { x: (x - left) * scale, y: (y - top) * scale };
}

/** Corners of a code in pixels of the picture. */
export function cornersInPicture(view: View, [a, b, c, d]: QrCode['corners']): QrCode['corners'] {
  return [toPicture(view, a), toPicture(view, b), toPicture(view, c), toPicture(view, d)];
}

export function longerSide({ width, height }: Gray): number {
  return Math.max(width, height);
}
