import type { QRCode } from 'jsqr';
import { describe, expect, it } from 'vitest';
import { textOfChunks } from '../../../../../lib/core/qr/decode/qr-text.ts';
import { readMatrix } from '../../../../../lib/core/qr/decode/read-matrix.ts';
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

  it('is what one of the rarer charsets says', () => {
    expect(textOf(eci(2), bytes(0x52, 0x82, 0x9c))).toBe('Ré£');
    expect(textOf(eci(4), bytes(0xa3, 0xf3))).toBe('Łó');
    expect(textOf(eci(22), bytes(0xd0, 0xee))).toBe('Ро');
    expect(textOf(eci(25), bytes(0x50, 0x65, 0x5e, 0xb7), { type: 'alphanumeric', text: 'A' })).toBe('健康A');
    expect(textOf(eci(28), bytes(0xa4, 0xa4))).toBe('中');
    expect(textOf(eci(30), bytes(0xc7, 0xd1))).toBe('한');
    expect(textOf(eci(32), bytes(0xd6, 0xd0))).toBe('中');
    expect(textOf(eci(35), bytes(0x0d, 0xf4, 0x01, 0x00))).toBe('\u{1f40d}');
  });

  it('is joined over modes, because encoders take whatever looks like kanji for kanji', () => {
    const whole = [...Buffer.from('健康')];
    const kanji: Chunk = { type: 'kanji', text: '?', bytes: whole.slice(1, 5) };
    expect(textOf(bytes(...whole.slice(0, 1)), kanji, bytes(...whole.slice(5)))).toBe('健康');
    // Kanji as the standard has them beside letters in UTF-8, and beside half-width katakana.
    const real: Chunk = { type: 'kanji', text: '?', bytes: shiftJis };
    expect(textOf(real, bytes(...Buffer.from('é髙')))).toBe('健保é髙');
    expect(textOf(real, bytes(0xc3, 0xbd, 0xc4))).toBe('健保ﾃｽﾄ');
  });

  it('is Latin-1 where letters stand beside it, and Shift_JIS where its letters stand together', () => {
    const latin = (text: string) => textOf(bytes(...Buffer.from(text, 'latin1')));
    for (const name of [
      'Renée',
      'Peña',
      '/Crédit Agricole:',
      'josé@example.com',
      'ASSOCIAÇÃO',
      'créée',
      '£100',
    ])
      expect(latin(name)).toBe(name);
    expect(textOf(bytes(0x8b, 0x9e))).toBe('京');
    expect(textOf(bytes(0x2f, 0xe7, 0xb3, 0x3a))).toBe('/邉:');
    expect(textOf(bytes(0x4e, 0x54, 0x54, 0x93, 0x8c))).toBe('NTT東');
  });

  it('has the signs of JIS, unless Microsoft’s letters are beside them', () => {
    expect(textOf(bytes(0x81, 0x60, 0x91, 0x67, 0x8d, 0x87))).toBe('〜組合');
    expect(textOf(bytes(0x81, 0x60, 0x87, 0x40))).toBe('～①');
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
      expect(readMatrix(matrix, decodeBytes)?.text).toBe(text);
      const middle = Math.floor(matrix.size / 2) * matrix.size + Math.floor(matrix.size / 2);
      for (const at of [middle, middle + 1]) matrix.modules[at] = 1 - (matrix.modules[at] ?? 0);
      expect(readMatrix(matrix, decodeBytes)?.text).toBe(text);
    },
  );

  it('of nothing but zeros have no text', () => {
    expect(readMatrix({ size: 21, modules: new Uint8Array(441) }, decodeBytes)).toBeUndefined();
  });
});
