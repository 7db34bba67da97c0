import type { Point } from '../../lib/core/qr/picture.ts';

/** The smallest box and the step of a key, in pixels of the screen. */
export const LEAST_BOX = 24;
export const KEY_STEP = 16;

export const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
