import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { decodeQR } from 'qr/decode.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Pixels } from '../../lib/core/qr/picture.ts';
import { readQrCodes } from '../../lib/core/qr/read-qr-codes.ts';
import { decodeBytes } from '../unit/support/decode-bytes.ts';

/** A reader of QR codes: all texts of a picture, as far as it gives more than one. */
export interface Decoder {
  readonly name: string;
  read(pixels: Pixels): Promise<readonly string[]> | readonly string[];
}

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** What the product does, and what it is measured against: each called as its own documentation says. */
export const decoders: readonly Decoder[] = [
  {
    name: 'kagiban',
    read: (pixels) =>
      readQrCodes(pixels, { now: () => performance.now(), decode: decodeBytes }).codes.map(
        ({ text }) => text,
      ),
  },
  {
    name: 'jsqr',
    read({ data, width, height }) {
      const code = jsQR(data, width, height, { inversionAttempts: 'attemptBoth' });
      return code ? [code.data] : [];
    },
  },
  {
    name: 'qr',
    read(pixels) {
      try {
        return [decodeQR(pixels)];
      } catch {
        return []; // It throws where it finds nothing.
      }
    },
  },
  {
    name: 'zxing-wasm',
    async read(pixels) {
      const data = new Uint8ClampedArray(pixels.data);
      const picture = { data, width: pixels.width, height: pixels.height, colorSpace: 'srgb' } as ImageData;
      const codes = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 0 });
      return codes.filter(({ isValid }) => isValid).map(({ text }) => text);
    },
  },
];

/** Its binary comes from the package: it would be fetched otherwise. */
export async function prepareDecoders(): Promise<void> {
  const wasmBinary = new Uint8Array(readFileSync(wasm)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
