import type { Point, QrCode } from './picture.ts';

/** Codes of one picture as they are found, each text once. */
export interface FoundCodes {
  readonly count: () => number;
  readonly add: (text: string, corners: QrCode['corners']) => void;
  readonly all: () => readonly QrCode[];
  /** A code was seen whose modules are too small to be read. */
  tooSmall: boolean;
}

export function createFoundCodes(): FoundCodes {
  const codes = new Map<string, QrCode>();
  return {
    tooSmall: false,
    count: () => codes.size,
    add(text, corners) {
      if (!codes.has(text)) codes.set(text, { text, corners });
    },
    all: () => [...codes.values()],
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

/** The same place in another picture: moved by the crop, enlarged by the scale. */
export function mapCorners(corners: QrCode['corners'], map: (point: Point) => Point): QrCode['corners'] {
  const [a, b, c, d] = corners;
  return [map(a), map(b), map(c), map(d)];
}
