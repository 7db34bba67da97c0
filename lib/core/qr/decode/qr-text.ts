import type { QRCode } from 'jsqr';

type Encoding = 'utf-8' | 'shift_jis' | 'latin1';

/** Text of bytes in an encoding, or undefined where they are none. Comes from the platform, which knows all encodings. */
export type DecodeBytes = (bytes: Uint8Array, encoding: 'utf-8' | 'shift_jis') => string | undefined;

const LONGEST = 4296; // ISO/IEC 18004: alphanumeric capacity of version 40-L.

/** Extended Channel Interpretation: what the bytes after it are, by its number (AIM ITS/04-023). */
const encodingOfEci: Readonly<Record<number, Encoding>> = {
  1: 'latin1',
  3: 'latin1',
  20: 'shift_jis',
  26: 'utf-8',
  27: 'latin1', // ASCII.
};

/**
 * The text of a code, never trimmed. Bytes are what an ECI before them says, else UTF-8, else Shift_JIS (codes made in Japan before
 * smartphones), else Latin-1. The empty text is refused: a wrong sample of nothing but zeros passes the error correction.
 */
export function textOfChunks(read: QRCode, decode: DecodeBytes): string | undefined {
  let text = read.chunks.length > 0 ? '' : read.data;
  let eci: Encoding | undefined;
  for (const chunk of read.chunks) {
    if ('assignmentNumber' in chunk) eci = encodingOfEci[chunk.assignmentNumber];
    else if (chunk.type === 'byte' && 'bytes' in chunk)
      text += textOf(Uint8Array.from(chunk.bytes), eci, decode);
    else if ('text' in chunk) text += chunk.text;
  }
  return text === '' || text.length > LONGEST ? undefined : text;
}

function textOf(bytes: Uint8Array, eci: Encoding | undefined, decode: DecodeBytes): string {
  const latin1 = () => String.fromCharCode(...bytes);
  if (eci === 'latin1') return latin1();
  return (eci && decode(bytes, eci)) ?? decode(bytes, 'utf-8') ?? decode(bytes, 'shift_jis') ?? latin1();
}
