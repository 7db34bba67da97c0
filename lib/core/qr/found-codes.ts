import type { DecodeBytes } from './decode/charsets.ts';
import { belongTogether, textOfParts } from './decode/parts.ts';
import type { ReadCode } from './decode/read-matrix.ts';
import type { Point, QrCode } from './picture.ts';

/** Codes of one picture as they are found, each text once; places in pixels of the picture. */
export interface FoundCodes {
  readonly count: () => number;
  readonly add: (read: ReadCode, corners: QrCode['corners']) => void;
  readonly all: () => readonly QrCode[];
  /** Whether a place lies on a code that was read: what is seen there needs no further look. */
  readonly covers: (place: Point) => boolean;
  /** A code was seen whose modules are too small to be read. */
  tooSmall: boolean;
  /** A code was seen that goes on beyond the edge of the picture. */
  cutOff: boolean;
  /** A Micro QR code or a rectangular one was seen, which are not read. */
  smallKind: boolean;
}

export function createFoundCodes(): FoundCodes {
  const codes = new Map<string, QrCode>();
  const places: QrCode['corners'][] = [];
  return {
    tooSmall: false,
    cutOff: false,
    smallKind: false,
    count: () => codes.size,
    add(read, corners) {
      places.push(corners);
      const name = `${read.part?.index ?? ''} ${read.text}`;
      if (!codes.has(name)) codes.set(name, { ...read, corners });
    },
    all: () => [...codes.values()],
    covers: (place) => places.some((corners) => isInside(place, corners)),
  };
}

/** Codes that hold one message together become one, in the place of the first, if none of them is missing. */
export function withWholeMessages(codes: readonly QrCode[], decode: DecodeBytes): readonly QrCode[] {
  const whole = new Map<string, QrCode>();
  const others: QrCode[] = [];
  for (const code of codes) {
    const { part, corners } = code;
    const parts =
      part && codes.flatMap((other) => (other.part && belongTogether(part, other.part) ? other.part : []));
    const text = parts && textOfParts(parts, decode);
    if (text === undefined) others.push(code);
    else if (!whole.has(text)) whole.set(text, { text, corners });
  }
  return [...others, ...whole.values()];
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
