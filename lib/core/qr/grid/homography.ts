import type { Point } from '../picture.ts';

/** x and y of four points, clockwise from the upper left. */
export type Quad = readonly [number, number, number, number, number, number, number, number];

/** Where a point of the plane is seen; written into one object, because this runs a million times for a picture. */
export type Project = (x: number, y: number, into: { x: number; y: number }) => void;

/**
 * The homography (plane projective transformation) that takes the corners of the unit square, clockwise from 0, 0, to four points
 * (Heckbert, Fundamentals of Texture Mapping, 1989, §2.2.3).
 */
export function homographyOf([x0, y0, x1, y1, x2, y2, x3, y3]: Quad): Project {
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / area;
  const h = (dx1 * dy3 - dx3 * dy1) / area;
  const [a, b] = [x1 - x0 + g * x1, x3 - x0 + h * x3];
  const [d, e] = [y1 - y0 + g * y1, y3 - y0 + h * y3];
  return (u, v, into) => {
    const depth = g * u + h * v + 1;
    into.x = (a * u + b * v + x0) / depth;
    into.y = (d * u + e * v + y0) / depth;
  };
}

/** The middle of an upper left finder pattern is 3.5 modules from both edges; so are the other anchors from theirs. */
const ANCHOR = 3.5;

/**
 * From modules to pixels: `anchors` are the middles of the three finder patterns and the same place in the fourth corner, clockwise
 * from the upper left, in a code of `size` modules a side. Module 0, 0 has its middle at 0.5, 0.5.
 */
export function modulesToPixels(anchors: Quad, size: number): Project {
  const project = homographyOf(anchors);
  const span = size - 2 * ANCHOR;
  return (x, y, into) => project((x - ANCHOR) / span, (y - ANCHOR) / span, into);
}

export function pointAt(project: Project, x: number, y: number): Point {
  const point = { x: 0, y: 0 };
  project(x, y, point);
  return point;
}
