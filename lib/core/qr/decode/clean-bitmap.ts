import jsQR from 'jsqr';
import type { ModuleMatrix } from '../modules/module-matrix.ts';
import type { Pixels } from '../picture.ts';
import { type DecodeBytes, textOfChunks } from './qr-text.ts';

const MODULE_PIXELS = 3;
const QUIET_ZONE = 4;
/** Around the code and its quiet zone: the decoder likes room. */
const MARGIN = 16;

/**
 * Reads modules by drawing them as the cleanest of pictures: 3 pixels a module, black on white, a quiet zone. What the repainting of
 * the function patterns may have made up can't become a text: the error correction still has to agree.
 */
export function readMatrix(matrix: ModuleMatrix, decode: DecodeBytes): string | undefined {
  const { data, width, height } = drawMatrix(matrix);
  const read = jsQR(data, width, height, { inversionAttempts: 'dontInvert' });
  return read ? textOfChunks(read, decode) : undefined;
}

function drawMatrix({ size, modules }: ModuleMatrix): Pixels {
  const inner = (size + 2 * QUIET_ZONE) * MODULE_PIXELS;
  const side = (inner + 2 * MARGIN + 7) & ~7;
  const start = MARGIN + QUIET_ZONE * MODULE_PIXELS;
  const pixels = new Uint32Array(side * side).fill(0xffffffff);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!modules[y * size + x]) continue;
      const left = start + x * MODULE_PIXELS;
      for (let line = 0; line < MODULE_PIXELS; line++) {
        const row = (start + y * MODULE_PIXELS + line) * side;
        pixels.fill(0xff000000, row + left, row + left + MODULE_PIXELS);
      }
    }
  }
  return { width: side, height: side, data: new Uint8ClampedArray(pixels.buffer) };
}
