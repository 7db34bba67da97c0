import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { QrModules } from '../../../lib/services/vault/vault-service.ts';

const PIXELS = 4;
const QUIET_ZONE = 4;

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
await prepareZXingModule({
  overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer },
  fireImmediately: true,
});

/** What the decoders of other makers read from a code as it stands on the screen: jsQR, and ZXing in C++. */
export async function decoded(modules: QrModules): Promise<readonly (string | undefined)[]> {
  const side = (modules.length + 2 * QUIET_ZONE) * PIXELS;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) blacken(data, side, (x + QUIET_ZONE) * PIXELS, (y + QUIET_ZONE) * PIXELS);
    });
  });
  const picture = { data, width: side, height: side, colorSpace: 'srgb' as const };
  const [read] = await readBarcodes(picture as ImageData, { formats: ['QRCode'] });
  return [jsQR(data, side, side)?.data, read?.text];
}

function blacken(data: Uint8ClampedArray, side: number, left: number, top: number): void {
  for (let y = top; y < top + PIXELS; y++)
    for (let x = left; x < left + PIXELS; x++) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
}
