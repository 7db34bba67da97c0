import sharp from 'sharp';
import { numbers } from '../unit/support/numbers.ts';

/** A gray picture by a rule for each pixel, as a PNG. */
async function drawn(side: number, gray: (x: number, y: number) => number): Promise<Buffer> {
  const pixels = Buffer.alloc(side * side);
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) pixels[y * side + x] = gray(x, y);
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .png({ compressionLevel: 3 })
    .toBuffer();
}

/** Finder patterns of 7 × 7 modules of 3 pixels, two modules apart. */
function finderAt(x: number, y: number): number {
  const [column, row] = [Math.floor(x / 3) % 9, Math.floor(y / 3) % 9];
  if (column > 6 || row > 6) return 255;
  return Math.max(Math.abs(column - 3), Math.abs(row - 3)) === 2 ? 255 : 0;
}

/** Pictures that make decoders hang: every rung believes in them. */
export const hangingPictures: Readonly<Record<string, (side: number) => Promise<Buffer>>> = {
  noise(side) {
    const random = numbers(7);
    return drawn(side, () => (random() < 0.5 ? 0 : 255));
  },
  'chequers of one pixel': (side) => drawn(side, (x, y) => ((x + y) % 2 ? 255 : 0)),
  'a wall of finder patterns': (side) => drawn(side, finderAt),
  'the same wall with holes'(side) {
    const random = numbers(7);
    return drawn(side, (x, y) => (random() < 0.02 ? 255 : 0) ^ finderAt(x, y));
  },
};

/** Header of a PNG that says to have so many pixels, and nothing behind it. */
export function pngHeader(width: number, height: number): Buffer {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000806000000000000', 'hex');
  const header = Buffer.concat([bytes, Buffer.alloc(8)]);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}
