import jsQR from 'jsqr';
import { cornersOf, mapCorners } from '../found-codes.ts';
import { atMost, type Gray } from '../gray.ts';
import { textOfChunks } from '../qr-text.ts';
import type { Reading } from './reading.ts';

const LARGEST_SIDE = 1000;
const MARGIN = 16;

/** The decoder on the picture as it is. Last, because it is the one that may take long and can't be stopped. */
export function readPlainly(picture: Gray, { found, decode }: Reading): void {
  const { gray, scale } = atMost(picture, LARGEST_SIDE);
  const { data, width, height } = framed(gray);
  const read = jsQR(data, width, height, { inversionAttempts: 'attemptBoth' });
  if (!read) return;
  const text = textOfChunks(read, decode);
  if (text === undefined) return;
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = read.location;
  const corners = [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] as const;
  const known = corners.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  found.add(
    text,
    known
      ? mapCorners([...corners], ({ x, y }) => ({ x: (x - MARGIN) / scale, y: (y - MARGIN) / scale }))
      : cornersOf(0, 0, picture.width, picture.height),
  );
}

/** White around it; the width a multiple of 8, as the decoder's blocks are. */
function framed(gray: Gray) {
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
