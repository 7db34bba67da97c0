/** A run of a message in one mode. `eci` is the charset that the code itself names, by its number (AIM ITS/04-023). */
export interface Segment {
  readonly kind: 'letters' | 'bytes' | 'kanji' | 'hanzi';
  /** Letters as ASCII, kanji as Shift_JIS, hanzi as GB 2312 in its eight-bit form. */
  readonly bytes: Uint8Array;
  readonly eci?: number;
}

/** A message over several codes (ISO/IEC 18004 §8): which of them this is, from 0, of how many, and what they have in common. */
export interface PartOf {
  readonly index: number;
  readonly of: number;
  readonly parity: number;
}

export interface Message {
  readonly segments: readonly Segment[];
  readonly part?: PartOf;
}

/** How many bits the parts of a segment take, which differs between the kinds of codes. */
export interface Layout {
  /** Bits that name a mode, and the mode that they name; undefined ends the reading. */
  readonly modeBits: number;
  readonly modeOf: (bits: number) => Mode | undefined;
  /** Bits of the count of letters in a mode. */
  readonly countBits: (mode: Mode) => number;
}

export type Mode =
  | 'end'
  | 'numeric'
  | 'alphanumeric'
  | 'byte'
  | 'kanji'
  | 'hanzi'
  | 'eci'
  | 'parts'
  | 'fnc1First'
  | 'fnc1Second';

const modes: Readonly<Record<number, Mode>> = {
  ...{ 0: 'end', 1: 'numeric', 2: 'alphanumeric', 3: 'parts', 4: 'byte', 5: 'fnc1First', 7: 'eci' },
  ...{ 8: 'kanji', 9: 'fnc1Second', 13: 'hanzi' },
};

/** §7.4.1, table 3: of QR codes of a version. */
export function layoutOf(version: number): Layout {
  const group = version < 10 ? 0 : version < 27 ? 1 : 2;
  const bits: Partial<Record<Mode, readonly number[]>> = {
    ...{ numeric: [10, 12, 14], alphanumeric: [9, 11, 13], byte: [8, 16, 16] },
    ...{ kanji: [8, 10, 12], hanzi: [8, 10, 12] },
  };
  return { modeBits: 4, modeOf: (name) => modes[name], countBits: (mode) => bits[mode]?.[group] ?? 0 };
}

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
/** §7.4.8.3: in the place of a % where a code follows a GS1 standard, and between its fields. */
const GROUP_SEPARATOR = 0x1d;

/** Takes the data of a code apart (§7.4). Undefined where it says what no encoder writes, or more than there is. */
export function readSegments(data: Uint8Array, { modeBits, modeOf, countBits }: Layout): Message | undefined {
  const bits = bitReader(data);
  const segments: Segment[] = [];
  let eci: number | undefined;
  let part: PartOf | undefined;
  let isGs1 = false;
  const push = (kind: Segment['kind'], bytes: readonly number[]) =>
    segments.push({ kind, bytes: Uint8Array.from(bytes), ...(eci !== undefined && { eci }) });
  while (bits.left() >= modeBits) {
    const mode = modeOf(bits.take(modeBits));
    if (mode === undefined) return undefined;
    if (mode === 'end') break;
    if (mode === 'hanzi') bits.take(4); // Which set of them: there is only one.
    const count = bits.take(countBits(mode));
    if (mode === 'numeric') push('letters', numericOf(bits, count));
    else if (mode === 'alphanumeric') push('letters', alphanumericOf(bits, count, isGs1));
    else if (mode === 'byte')
      push(
        'bytes',
        many(count, bits, () => [bits.take(8)]),
      );
    else if (mode === 'kanji')
      push(
        'kanji',
        many(count, bits, () => kanjiOf(bits.take(13))),
      );
    else if (mode === 'hanzi') push('hanzi', hanziOf(bits, count));
    else if (mode === 'eci') eci = eciOf(bits);
    else if (mode === 'parts') part = { index: bits.take(4), of: bits.take(4) + 1, parity: bits.take(8) };
    else {
      isGs1 = true;
      if (mode === 'fnc1Second') bits.take(8); // Whose standard: nothing that a person reads.
    }
    if (bits.isOver()) return undefined;
  }
  return part && part.of > 1 && part.index < part.of ? { segments, part } : { segments };
}

/** GB/T 18284: the two bytes of GB 2312, less what they have in common, in thirteen bits. */
function hanziOf(bits: BitReader, counted: number): readonly number[] {
  return many(counted, bits, () => {
    const value = bits.take(13);
    const [high, low] = [Math.floor(value / 0x60), value % 0x60];
    return [high < 0x0a ? 0xa1 + high : 0xa6 + high, 0xa1 + low];
  });
}

function many(count: number, bits: BitReader, read: () => readonly number[]): readonly number[] {
  const out: number[] = [];
  for (let index = 0; index < count && !bits.isOver(); index++) out.push(...read());
  return out;
}

/** §7.4.3: three digits in ten bits, two in seven, one in four. */
function numericOf(bits: BitReader, count: number): readonly number[] {
  let text = '';
  for (let left = count; left > 0 && !bits.isOver(); left -= 3) {
    const digits = Math.min(3, left);
    text += String(bits.take(1 + 3 * digits)).padStart(digits, '0');
  }
  return codesOf(text);
}

/** §7.4.4: two letters in eleven bits, one in six. */
function alphanumericOf(bits: BitReader, count: number, isGs1: boolean): readonly number[] {
  let text = '';
  for (let left = count; left > 0 && !bits.isOver(); left -= 2) {
    const value = bits.take(left > 1 ? 11 : 6);
    text += left > 1 ? `${LETTERS[Math.floor(value / 45)]}${LETTERS[value % 45]}` : LETTERS[value];
  }
  const meant = isGs1
    ? text.replace(/%%?/g, (found) => (found === '%' ? String.fromCharCode(GROUP_SEPARATOR) : '%'))
    : text;
  return codesOf(meant);
}

function codesOf(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** §7.4.6: the two bytes of Shift_JIS, less what they all have in common, in thirteen bits. */
function kanjiOf(value: number): readonly number[] {
  const packed = (Math.floor(value / 0xc0) << 8) | (value % 0xc0);
  const code = packed + (packed < 0x1f00 ? 0x8140 : 0xc140);
  return [code >> 8, code & 0xff];
}

/** §7.4.2.1: one, two or three bytes, told by the leading bits. */
function eciOf(bits: BitReader): number {
  const first = bits.take(8);
  if (first < 0x80) return first;
  if (first < 0xc0) return ((first & 0x3f) << 8) | bits.take(8);
  return ((first & 0x1f) << 16) | bits.take(16);
}

type BitReader = ReturnType<typeof bitReader>;

function bitReader(data: Uint8Array) {
  let at = 0;
  return {
    left: () => data.length * 8 - at,
    /** More was taken than there is. */
    isOver: () => at > data.length * 8,
    /** Up to 16 bits as a number. */
    take(count: number): number {
      let value = 0;
      for (let bit = 0; bit < count; bit++, at++)
        value = (value << 1) | (((data[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
      return value;
    },
  };
}
