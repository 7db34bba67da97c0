import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import bwipjs from 'bwip-js';
import encodeQR from 'qr';
import QRCode from 'qrcode';
import qrcode from 'qrcode-generator';
import sharp from 'sharp';
import { encode as encodeUqr } from 'uqr';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { ModuleMatrix } from '../../../lib/core/qr/modules/module-matrix.ts';

/** An encoder that websites use, as its documentation says to call it. */
export interface Encoder {
  /** Package and version. */
  readonly name: string;
  encode(text: string): ModuleMatrix | Promise<ModuleMatrix>;
}

const require = createRequire(import.meta.url);
const versionOf = (name: string) => {
  const { devDependencies, dependencies } = require('../../../package.json');
  return `${name} ${{ ...dependencies, ...devDependencies }[name]}`;
};

const matrixOf = (size: number, isDark: (x: number, y: number) => unknown): ModuleMatrix => ({
  size,
  modules: Uint8Array.from({ length: size * size }, (_, at) =>
    Number(Boolean(isDark(at % size, Math.floor(at / size)))),
  ),
});

const wasm = require.resolve('zxing-wasm/writer/zxing_writer.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

export const encoders: readonly Encoder[] = [
  {
    name: versionOf('qrcode'),
    encode(text) {
      const { modules } = QRCode.create(text);
      return matrixOf(modules.size, (x, y) => modules.get(y, x));
    },
  },
  {
    name: versionOf('qr'),
    encode(text) {
      const rows = encodeQR(text, 'raw', { border: 1 });
      return matrixOf(rows.length - 2, (x, y) => rows[y + 1]?.[x + 1]);
    },
  },
  {
    name: versionOf('uqr'),
    encode(text) {
      const { size, data } = encodeUqr(text, { border: 0 });
      return matrixOf(size, (x, y) => data[y]?.[x]);
    },
  },
  {
    name: `${versionOf('qrcode-generator')}, bytes in UTF-8`,
    encode(text) {
      const code = qrcode(0, 'M');
      code.addData(Buffer.from(text).toString('latin1'), 'Byte');
      code.make();
      return matrixOf(code.getModuleCount(), (x, y) => code.isDark(y, x));
    },
  },
  {
    name: versionOf('bwip-js'),
    encode(text) {
      const [drawn] = bwipjs.raw({ bcid: 'qrcode', text });
      return matrixOf(drawn.pixx, (x, y) => drawn.pixs[y * drawn.pixx + x]);
    },
  },
  {
    name: `${versionOf('zxing-wasm')}, writer`,
    async encode(text) {
      const { image } = await writeBarcode(text, {
        format: 'QRCode',
        ecLevel: 'M',
        withQuietZones: false,
        scale: 1,
      });
      if (!image) throw new Error('nothing was written');
      const png = Buffer.from(await image.arrayBuffer());
      const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
      return matrixOf(info.width, (x, y) => (data[y * info.width + x] ?? 0) < 128);
    },
  },
];
