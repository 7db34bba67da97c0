import qrcode from 'qrcode-generator';
import type { Gray } from '../../../lib/core/qr/image/gray.ts';
import type { ModuleMatrix } from '../../../lib/core/qr/modules/module-matrix.ts';
import type { Pixels } from '../../../lib/core/qr/picture.ts';

type Level = 'L' | 'M' | 'Q' | 'H';

/** The modules of a code, drawn by the encoder of another author. Each letter of the text is one byte. */
export function matrixOf(text: string, level: Level = 'L'): ModuleMatrix {
  const code = qrcode(0, level);
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  const modules = Uint8Array.from({ length: size * size }, (_, at) =>
    Number(code.isDark(Math.floor(at / size), at % size)),
  );
  return { size, modules };
}

/** ISO/IEC 18004, table 7: bytes that fit into each version at level L. */
const CAPACITY = [
  17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929, 1003,
  1091, 1171, 1273, 1367, 1465, 1528, 1628, 1732, 1840, 1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809, 2953,
];

/** A text whose code at level L has just this version. */
export function textOfVersion(version: number): string {
  return 'otpauth://totp/'.padEnd(CAPACITY[version - 1] ?? 0, 'abcdefgh0123');
}

export interface Placing {
  /** Pixels a module, along and down. Fractions are drawn by area, as a screen does. */
  readonly module: number;
  readonly moduleDown?: number;
  /** Pixels of ground around the code. */
  readonly margin: number;
  /** Where the grid begins within a pixel, 0 to 1. */
  readonly phase?: number;
  readonly ink?: number;
  readonly ground?: number;
  /** Quarter turns clockwise. */
  readonly turns?: number;
  readonly mirrored?: boolean;
}

/** A gray picture of a code, each pixel the mean of what falls on it. */
export function drawGray(matrix: ModuleMatrix, placing: Placing): Gray {
  const { module, moduleDown = module, margin, phase = 0, ink = 0, ground = 255 } = placing;
  const { size, modules } = turnedMatrix(matrix, placing);
  const width = Math.ceil(size * module + phase + 2 * margin);
  const height = Math.ceil(size * moduleDown + phase + 2 * margin);
  const [across, down] = [
    shares(width, size, module, margin + phase),
    shares(height, size, moduleDown, margin + phase),
  ];
  const values = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let covered = 0;
      for (const [row, shareDown] of down[y] ?? [])
        for (const [column, shareAcross] of across[x] ?? [])
          if (modules[row * size + column]) covered += shareDown * shareAcross;
      values[y * width + x] = Math.round(ground + (ink - ground) * covered);
    }
  return { width, height, values };
}

/** For each pixel of a line, which modules lie on it and with what share. */
function shares(length: number, size: number, module: number, start: number) {
  return Array.from({ length }, (_, pixel) => {
    const parts: (readonly [number, number])[] = [];
    const first = Math.max(0, Math.floor((pixel - start) / module));
    for (let at = first; at < size && start + at * module < pixel + 1; at++) {
      const share = Math.min(pixel + 1, start + (at + 1) * module) - Math.max(pixel, start + at * module);
      if (share > 0) parts.push([at, share]);
    }
    return parts;
  });
}

function turnedMatrix(
  { size, modules }: ModuleMatrix,
  { turns = 0, mirrored = false }: Placing,
): ModuleMatrix {
  let current = modules;
  const rearranged = (from: (x: number, y: number) => number) =>
    Uint8Array.from({ length: size * size }, (_, at) => current[from(at % size, Math.floor(at / size))] ?? 0);
  if (mirrored) current = rearranged((x, y) => y * size + (size - 1 - x));
  for (let turn = 0; turn < turns; turn++) current = rearranged((x, y) => (size - 1 - x) * size + y);
  return { size, modules: current };
}

export function toPixels({ width, height, values }: Gray): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  values.forEach((value, at) => {
    data.set([value, value, value, 255], at * 4);
  });
  return { width, height, data };
}
