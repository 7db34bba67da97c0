import type { QRCode } from 'jsqr';
import { charsetOf, type DecodeBytes, isWide, textIn, textOfShiftJis } from './charsets.ts';
import type { Segment } from './segments.ts';
import { looksLikeShiftJis } from './shift-jis-evidence.ts';

const LONGEST = 4296; // ISO/IEC 18004: alphanumeric capacity of version 40-L.

/**
 * The text of a message, never trimmed. What stands after an ECI is in its charset. Without one the bytes of all modes are joined, because
 * encoders put whatever bytes look like kanji into Kanji mode: UTF-8, else Shift_JIS or Latin-1 by evidence. The empty text is refused: a
 * wrong sample of nothing but zeros passes the error correction.
 */
export function textOf(segments: readonly Segment[], decode: DecodeBytes): string | undefined {
  const text = runsOf(segments)
    .map((run) => textOfRun(run, decode))
    .join('');
  return text === '' || text.length > LONGEST ? undefined : text;
}

/** The same of what jsQR reads. */
export function textOfChunks(read: QRCode, decode: DecodeBytes): string | undefined {
  const segments: Segment[] = [];
  let eci: number | undefined;
  for (const chunk of read.chunks) {
    const named = eci !== undefined && { eci };
    if ('assignmentNumber' in chunk) eci = chunk.assignmentNumber;
    else if ('bytes' in chunk) {
      const kind = chunk.type === 'kanji' ? 'kanji' : 'bytes';
      segments.push({ kind, bytes: Uint8Array.from(chunk.bytes), ...named });
    } else if ('text' in chunk) {
      const bytes = Uint8Array.from(chunk.text, (letter) => letter.charCodeAt(0));
      segments.push({ kind: 'letters', bytes, ...named });
    }
  }
  return textOf(segments, decode);
}

/** Segments under the same charset, whether the code names it or not. */
interface SegmentRun {
  readonly charset?: string;
  readonly segments: readonly Segment[];
}

function runsOf(segments: readonly Segment[]): readonly SegmentRun[] {
  const runs: { charset?: string; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const charset = segment.eci === undefined ? undefined : charsetOf(segment.eci);
    const last = runs.at(-1);
    if (last && last.charset === charset) last.segments.push(segment);
    else runs.push({ ...(charset !== undefined && { charset }), segments: [segment] });
  }
  return runs;
}

function textOfRun({ charset, segments }: SegmentRun, decode: DecodeBytes): string {
  const whole = joined(segments);
  const isPlain = segments.every(({ kind }) => kind === 'letters' || kind === 'bytes');
  if (charset !== undefined) {
    // Letters of other modes are themselves, whatever the charset of the bytes.
    if (isWide(charset)) return segments.map((segment) => textOfSegment(segment, charset, decode)).join('');
    const text = isPlain ? textIn(charset, whole, decode) : undefined;
    if (text !== undefined) return text;
  }
  const utf8 = decode(whole, 'utf-8');
  if (utf8 !== undefined) return utf8;
  if (isPlain) return guessed(whole, decode);
  if (segments.every(({ kind }) => kind !== 'hanzi') && charset === undefined) {
    const isUtf8 = plainParts(segments).some((part) => isUtf8Word(part, decode));
    const shiftJis = isUtf8 ? undefined : textOfShiftJis(whole, decode);
    if (shiftJis !== undefined) return shiftJis;
  }
  return joinedPlain(segments)
    .map((segment) => textOfSegment(segment, charset, decode))
    .join('');
}

function textOfSegment({ kind, bytes }: Segment, charset: string | undefined, decode: DecodeBytes): string {
  if (kind === 'kanji') return textOfShiftJis(bytes, decode) ?? guessed(bytes, decode);
  if (kind === 'hanzi') return decode(bytes, 'gb18030') ?? guessed(bytes, decode);
  const named = kind === 'bytes' && charset !== undefined ? textIn(charset, bytes, decode) : undefined;
  return named ?? decode(bytes, 'utf-8') ?? guessed(bytes, decode);
}

/** Bytes that are no UTF-8 and that nothing is said about. */
function guessed(bytes: Uint8Array, decode: DecodeBytes): string {
  const shiftJis = textOfShiftJis(bytes, decode);
  // Letters of a company's own, which only its own machines can show: no code on a web page has them.
  const isPossible = shiftJis !== undefined && !/[\ue000-\uf8ff]/.test(shiftJis);
  if (isPossible && looksLikeShiftJis(bytes)) return shiftJis;
  return decode(bytes, 'windows-1252') ?? shiftJis ?? String.fromCharCode(...bytes);
}

/** Beside kanji as Shift_JIS, bytes are UTF-8 only where they can't be half-width katakana (0xa1 to 0xdf), or follow a letter. */
function isUtf8Word(bytes: Uint8Array, decode: DecodeBytes): boolean {
  if (decode(bytes, 'utf-8') === undefined) return false;
  return bytes.some(
    (byte, at) =>
      byte >= 0xe0 || (byte >= 0x80 && byte <= 0xa0) || (byte >= 0xc2 && isAsciiLetter(bytes[at - 1] ?? 0)),
  );
}

function isAsciiLetter(byte: number): boolean {
  return byte < 0x80 && (byte & 0xdf) >= 0x41 && (byte & 0xdf) <= 0x5a;
}

/** What stands between the kanji, in one piece each. */
function plainParts(segments: readonly Segment[]): readonly Uint8Array[] {
  return joinedPlain(segments)
    .filter(({ kind }) => kind === 'bytes')
    .map(({ bytes }) => bytes);
}

/** Letters and bytes that follow each other as one segment of bytes. */
function joinedPlain(segments: readonly Segment[]): readonly Segment[] {
  const all: Segment[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    const isPlain = segment.kind === 'letters' || segment.kind === 'bytes';
    if (isPlain && last?.kind === 'bytes') all[all.length - 1] = { ...last, bytes: joined([last, segment]) };
    else all.push(isPlain ? { ...segment, kind: 'bytes' } : segment);
  }
  return all;
}

function joined(segments: readonly Segment[]): Uint8Array {
  const whole = new Uint8Array(segments.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of segments) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}
