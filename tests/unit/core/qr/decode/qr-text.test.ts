import type { QRCode } from 'jsqr';
import { describe, expect, it } from 'vitest';
import { readMatrix } from '../../../../../lib/core/qr/decode/clean-bitmap.ts';
import { textOfChunks } from '../../../../../lib/core/qr/decode/qr-text.ts';
import { decodeBytes } from '../../../support/decode-bytes.ts';
import { matrixOf } from '../../../support/qr-drawings.ts';

type Chunk = { type: string; bytes?: number[]; text?: string; assignmentNumber?: number };
const textOf = (...chunks: Chunk[]) =>
  textOfChunks({ data: 'unused', chunks } as unknown as QRCode, decodeBytes);
const bytes = (...values: number[]): Chunk => ({ type: 'byte', bytes: values, text: '' });
const eci = (assignmentNumber: number): Chunk => ({ type: 'eci', assignmentNumber });
const utf8 = [...Buffer.from('健保')];
const shiftJis = [0x8c, 0x92, 0x95, 0xdb];

describe('the text of a code', () => {
  it('is UTF-8, else Shift_JIS, else Latin-1', () => {
    expect(textOf(bytes(...utf8))).toBe('健保');
    expect(textOf(bytes(...shiftJis))).toBe('健保');
    expect(textOf(bytes(0xb1, 0xb2))).toBe('ｱｲ');
    expect(textOf(bytes(0x41, 0xff))).toBe('Aÿ');
  });

  it('is what an ECI before the bytes says', () => {
    expect(textOf(eci(26), bytes(...utf8))).toBe('健保');
    expect(textOf(eci(20), bytes(...shiftJis))).toBe('健保');
    // These bytes are both: half-width katakana, or accented letters.
    expect(textOf(eci(3), bytes(0xb1, 0xb2))).toBe('±²');
    expect(textOf(eci(20), bytes(0xc3, 0xa9))).toBe('ﾃｩ');
    expect(textOf(eci(26), bytes(0xc3, 0xa9))).toBe('é');
  });

  it('is read all the same when the ECI is wrong or unknown', () => {
    expect(textOf(eci(26), bytes(...shiftJis))).toBe('健保');
    expect(textOf(eci(999), bytes(...utf8))).toBe('健保');
    expect(textOf(eci(-1), bytes(...utf8))).toBe('健保');
  });

  it('is joined from all modes in their order', () => {
    expect(textOf({ type: 'alphanumeric', text: 'AB' }, { type: 'numeric', text: '007' }, bytes(0x78))).toBe(
      'AB007x',
    );
    expect(textOf({ type: 'kanji', text: '点', bytes: [0x93, 0x5f] })).toBe('点');
  });

  it('that is empty or longer than any code is refused', () => {
    expect(textOf(bytes())).toBeUndefined();
    expect(textOf({ type: 'numeric', text: '' })).toBeUndefined();
    expect(textOf({ type: 'numeric', text: '1'.repeat(4297) })).toBeUndefined();
  });
});

describe('modules drawn as a clean bitmap', () => {
  it.each(['L', 'M', 'Q', 'H'] as const)(
    'are read at level %s, and with as many wrong modules as it may have',
    (level) => {
      const text = 'otpauth://totp/KOSMO:hanako?secret=GEZDGNBVGY3TQOJQ';
      const matrix = matrixOf(text, level);
      expect(readMatrix(matrix, decodeBytes)).toBe(text);
      const middle = Math.floor(matrix.size / 2) * matrix.size + Math.floor(matrix.size / 2);
      for (const at of [middle, middle + 1]) matrix.modules[at] = 1 - (matrix.modules[at] ?? 0);
      expect(readMatrix(matrix, decodeBytes)).toBe(text);
    },
  );

  it('of nothing but zeros have no text', () => {
    expect(readMatrix({ size: 21, modules: new Uint8Array(441) }, decodeBytes)).toBeUndefined();
  });
});
