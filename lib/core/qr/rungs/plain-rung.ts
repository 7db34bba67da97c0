import jsQR from 'jsqr';
import { textOfChunks } from '../decode/qr-text.ts';
import { cornersOf } from '../found-codes.ts';
import type { Gray } from '../image/gray.ts';
import { cornersInPicture, type View, viewAtMost } from '../image/view.ts';
import type { Pixels, Point } from '../picture.ts';
import type { Reading } from './rung.ts';

const LONGER_SIDE = 800;
const MARGIN = 16;

/** The decoder on the picture as it is. Last, because it is the one that may take long and can't be stopped. */
export function readPlainly(picture: View, { found, decode }: Reading): void {
  const view = viewAtMost(picture, LONGER_SIDE);
  const { data, width, height } = framed(view.gray);
  const read = jsQR(data, width, height, { inversionAttempts: 'attemptBoth' });
  if (!read) return;
  const text = textOfChunks(read, decode);
  if (text === undefined) return;
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = read.location;
  const inside = ({ x, y }: Point) => ({ x: x - MARGIN, y: y - MARGIN });
  const [a, b] = [inside(topLeftCorner), inside(topRightCorner)];
  const [c, d] = [inside(bottomRightCorner), inside(bottomLeftCorner)];
  const isKnown = [a, b, c, d].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const corners = isKnown ? ([a, b, c, d] as const) : cornersOf(0, 0, view.gray.width, view.gray.height);
  found.add({ text }, cornersInPicture(view, corners));
}

/** White around it; the width a multiple of 8, as the decoder's blocks are. */
function framed(gray: Gray): Pixels {
  const width = (gray.width + 2 * MARGIN + 7) & ~7;
  const height = (gray.height + 2 * MARGIN + 7) & ~7;
  const pixels = new Uint32Array(width * height).fill(0xffffffff);
  for (let y = 0; y < gray.height; y++) {
    for (let x = 0; x < gray.width; x++) {
      const value = gray.values[y * gray.width + x] ?? 0;
      pixels[(y + MARGIN) * width + x + MARGIN] = 0xff000000 | (value << 16) | (value << 8) | value;
    }
  }
  return { data: new Uint8ClampedArray(pixels.buffer), width, height };
}
