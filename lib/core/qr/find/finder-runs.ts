import type { Binary } from '../image/threshold.ts';

/** How far a run may be from its length, in modules. The middle one, of three modules, may be off by 1.26. */
const TOLERANCE = 0.6;
const MIDDLE_TOLERANCE = 3 * TOLERANCE * 0.7;

/** The side of a module in pixels if five runs are about 1 : 1 : 3 : 1 : 1, else 0. */
export function moduleOfRuns(a: number, b: number, c: number, d: number, e: number): number {
  const total = a + b + c + d + e;
  if (total < 7) return 0;
  const module = total / 7;
  const most = module * TOLERANCE;
  return Math.abs(module - a) < most &&
    Math.abs(module - b) < most &&
    Math.abs(3 * module - c) < module * MIDDLE_TOLERANCE &&
    Math.abs(module - d) < most &&
    Math.abs(module - e) < most
    ? module
    : 0;
}

/**
 * The five runs through a place in one direction (steps of −1, 0 or 1 pixels): the side of a module, in pixels along that direction,
 * and how many pixels from the place the middle is. No run but the middle one may be longer than `longest`.
 */
export function crossCheck(
  { width, height, ink }: Binary,
  x: number,
  y: number,
  stepX: number,
  stepY: number,
  longest: number,
): { readonly module: number; readonly offset: number } | undefined {
  if (x < 0 || y < 0 || x >= width || y >= height) return undefined;
  const start = y * width + x;
  const step = stepY * width + stepX;
  const room = (directionX: number, directionY: number) =>
    Math.min(roomTo(x, width, directionX), roomTo(y, height, directionY));
  const back = outwards(ink, start, -step, room(-stepX, -stepY) + 1, longest);
  if (!back) return undefined;
  const ahead = outwards(ink, start + step, step, room(stepX, stepY), longest);
  if (!ahead) return undefined;
  const middle = back.middle + ahead.middle;
  const module = moduleOfRuns(back.outer, back.light, middle, ahead.light, ahead.outer);
  return module === 0 ? undefined : { module, offset: (ahead.middle - (back.middle - 1)) / 2 };
}

/** Pixels between a place and the edge of the picture in one direction. */
function roomTo(place: number, size: number, direction: number): number {
  if (direction === 0) return size;
  return direction > 0 ? size - 1 - place : place;
}

/** From the middle outwards: the rest of the middle run, the light ring, the dark ring. `room` pixels are there. */
function outwards(
  ink: Uint8Array,
  start: number,
  step: number,
  room: number,
  longest: number,
): { readonly middle: number; readonly light: number; readonly outer: number } | undefined {
  const run = (from: number, value: number, most: number) => {
    const limit = Math.min(most, room - from);
    let length = 0;
    for (let at = start + from * step; length < limit && ink[at] === value; at += step) length++;
    return length;
  };
  const middle = run(0, 1, 2 * longest + 1);
  if (middle >= room) return undefined;
  const light = run(middle, 0, longest + 1);
  if (light > longest) return undefined;
  const outer = run(middle + light, 1, longest + 1);
  return outer === 0 || outer > longest ? undefined : { middle, light, outer };
}
