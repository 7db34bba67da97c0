import jsQR from 'jsqr';
import type { Pixels, Point, QrCode } from './picture.ts';
import { erase, reduced, scaled } from './pixels.ts';

/** More than this on one picture is a sheet of stickers, not a set-up page. */
const MOST_CODES = 8;
const LONGEST_TEXT = 4296; // ISO/IEC 18004: alphanumeric capacity of version 40-L.
/** The sizes, longest side in pixels, at which a picture is looked at: its own up to the first, smaller, and small ones enlarged. */
const LARGEST_SIDE = 1600;
const SMALLER_SIDE = 1000;
const ENLARGE_BELOW = 500;

/**
 * Every QR code of a picture. What was found is painted over and the rest is looked at again, so that several codes come out one by
 * one. Texts are given back as they are, untrusted; an empty text is no code.
 */
export function readQrCodes(pixels: Pixels): readonly QrCode[] {
  const codes: QrCode[] = [];
  for (const { view, scale } of views(pixels)) {
    let rest = view;
    while (codes.length < MOST_CODES) {
      const found = jsQR(rest.data, rest.width, rest.height, { inversionAttempts: 'attemptBoth' });
      if (!found) break;
      const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location;
      const seen = [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] as const;
      rest = erase(rest, seen);
      const corners = seen.map(({ x, y }): Point => ({ x: x / scale, y: y / scale }));
      const [a, b, c, d] = corners;
      if (a && b && c && d && isNew(codes, found.data))
        codes.push({ text: found.data, corners: [a, b, c, d] });
    }
    if (codes.length > 0) break;
  }
  return codes;
}

function isNew(codes: readonly QrCode[], text: string): boolean {
  return text !== '' && text.length <= LONGEST_TEXT && !codes.some((code) => code.text === text);
}

function* views(pixels: Pixels): Generator<{ readonly view: Pixels; readonly scale: number }> {
  const longest = Math.max(pixels.width, pixels.height);
  if (longest <= LARGEST_SIDE) yield { view: pixels, scale: 1 };
  else yield reducedTo(pixels, LARGEST_SIDE);
  if (longest > SMALLER_SIDE) yield reducedTo(pixels, SMALLER_SIDE);
  if (longest < ENLARGE_BELOW) yield { view: scaled(pixels, 3), scale: 3 };
  else if (longest <= SMALLER_SIDE) yield { view: scaled(pixels, 2), scale: 2 };
}

function reducedTo(pixels: Pixels, side: number): { readonly view: Pixels; readonly scale: number } {
  const scale = side / Math.max(pixels.width, pixels.height);
  return { view: reduced(pixels, scale), scale };
}
