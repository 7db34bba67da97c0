import qrcode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { dataOf } from '../../../../../lib/core/qr/decode/blocks.ts';
import { codewordsOf, formatsOf } from '../../../../../lib/core/qr/decode/codewords.ts';
import { readMatrix } from '../../../../../lib/core/qr/decode/read-matrix.ts';
import type { ModuleMatrix } from '../../../../../lib/core/qr/modules/module-matrix.ts';
import { decodeBytes } from '../../../support/decode-bytes.ts';
import { numbers } from '../../../support/numbers.ts';
import { textOfVersion } from '../../../support/qr-drawings.ts';

type Level = 'L' | 'M' | 'Q' | 'H';
const levels: readonly Level[] = ['L', 'M', 'Q', 'H'];
const versions = Array.from({ length: 40 }, (_, index) => index + 1);

/** A code of a version, at level H nearly full, by the encoder of another author. */
function fullCode(version: number, level: Level): { readonly matrix: ModuleMatrix; readonly text: string } {
  const text = textOfVersion(version).slice(0, Math.floor(textOfVersion(version).length * 0.4));
  const code = qrcode(version as 1, level);
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  const modules = Uint8Array.from({ length: size * size }, (_, at) =>
    Number(code.isDark(Math.floor(at / size), at % size)),
  );
  return { text, matrix: { size, modules } };
}

const textOf = (matrix: ModuleMatrix) => readMatrix(matrix, decodeBytes)?.text;

describe('codes of another author', () => {
  it.each(versions)('of version %i are read at every level', (version) => {
    for (const level of levels) {
      const { matrix, text } = fullCode(version, level);
      expect(textOf(matrix), level).toBe(text);
    }
  });

  it('are read mirrored', () => {
    const { matrix, text } = fullCode(5, 'M');
    const { size, modules } = matrix;
    const turnedOver = modules.map((_, at) => modules[(at % size) * size + Math.floor(at / size)] ?? 0);
    expect(textOf({ size, modules: turnedOver })).toBe(text);
  });

  it('are read with as many wrong codewords as their level may have, and never as another text with more', () => {
    const random = numbers(7);
    for (const level of levels) {
      for (const version of [2, 6, 11]) {
        const { matrix, text } = fullCode(version, level);
        for (const share of [0.02, 0.05, 0.1, 0.2]) {
          const modules = matrix.modules.map((module) => (random() < share ? 1 - module : module));
          expect([text, undefined]).toContain(textOf({ size: matrix.size, modules }));
        }
      }
    }
  });

  it('are read under a cover of twice the size where it is known what is covered', () => {
    const { matrix, text } = fullCode(6, 'H');
    const { size } = matrix;
    const isCovered = (at: number, half: number) =>
      Math.max(Math.abs((at % size) - size / 2), Math.abs(Math.floor(at / size) - size / 2)) < half;
    const covered = (half: number, isKnown: boolean): ModuleMatrix => ({
      size,
      modules: matrix.modules.map((module, at) => (isCovered(at, half) ? 1 : module)),
      ...(isKnown && { doubtful: matrix.modules.map((_, at) => Number(isCovered(at, half))) }),
    });
    expect(textOf(covered(8, false))).toBe(text);
    expect(textOf(covered(12, false))).toBeUndefined();
    expect(textOf(covered(12, true))).toBe(text);
  });
});

describe('error correction', () => {
  it('of a block mends as many errors as half of its checks, and as many erasures as all of them', () => {
    const { matrix } = fullCode(3, 'L');
    const [format] = formatsOf(matrix);
    if (!format) throw new Error('no format');
    const { codewords } = codewordsOf(matrix, format.mask);
    const right = dataOf(codewords.slice(), 3, format.level);
    const spoilt = (places: number) =>
      codewords.map((codeword, at) => (at < places ? codeword ^ 0x5a : codeword));
    const known = (places: number) => Array.from(codewords, (_, at) => at < places);
    expect(dataOf(spoilt(7), 3, format.level)).toEqual(right);
    expect(dataOf(spoilt(8), 3, format.level)).toBeUndefined();
    // Two checks are kept for noticing what is beyond repair.
    expect(dataOf(spoilt(13), 3, format.level, known(13))).toEqual(right);
    expect(dataOf(spoilt(14), 3, format.level, known(14))).toBeUndefined();
  });
});
