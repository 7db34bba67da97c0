import type { Point, QrCode } from './picture.ts';

/** Codes of one picture as they are found, each text once; places in pixels of the picture. */
export interface FoundCodes {
  readonly count: () => number;
  readonly add: (text: string, corners: QrCode['corners']) => void;
  readonly all: () => readonly QrCode[];
  /** Whether a place lies on a code that was read: what is seen there needs no further look. */
  readonly covers: (place: Point) => boolean;
  /** A code was seen whose modules are too small to be read. */
  tooSmall: boolean;
  /** A code was seen that goes on beyond the edge of the picture. */
  cutOff: boolean;
}

export function createFoundCodes(): FoundCodes {
  const codes = new Map<string, QrCode>();
  const places: QrCode['corners'][] = [];
  return {
    tooSmall: false,
    cutOff: false,
    count: () => codes.size,
    add(text, corners) {
      places.push(corners);
      if (!codes.has(text)) codes.set(text, { text, corners });
    },
    all: () => [...codes.values()],
    covers: (place) => places.some((corners) => isInside(place, corners)),
  };
}

/** Corners of an upright box, clockwise from the upper left. */
export function cornersOf(left: number, top: number, right: number, bottom: number): QrCode['corners'] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Inside a convex quadrangle a place is on the same side of all four edges. */
function isInside({ x, y }: Point, corners: QrCode['corners']): boolean {
  const sides = corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}
