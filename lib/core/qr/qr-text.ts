import type { QRCode } from 'jsqr';

/** Text of bytes in an encoding, or undefined where they are none. Comes from the platform, which knows all encodings. */
export type DecodeBytes = (bytes: Uint8Array, encoding: 'utf-8' | 'shift_jis') => string | undefined;

const LONGEST = 4296; // ISO/IEC 18004: alphanumeric capacity of version 40-L.

/**
 * The text of a code, never trimmed. Bytes are UTF-8, else Shift_JIS (codes made in Japan before smartphones), else Latin-1. The empty
 * text is refused: a wrong sample of nothing but zeros passes the error correction.
 */
export function textOfChunks(read: QRCode, decode: DecodeBytes): string | undefined {
  const text =
    read.chunks.length > 0 ? read.chunks.map((chunk) => textOf(chunk, decode)).join('') : read.data;
  return text === '' || text.length > LONGEST ? undefined : text;
}

function textOf(chunk: QRCode['chunks'][number], decode: DecodeBytes): string {
  if ('bytes' in chunk && chunk.type === 'byte') {
    const bytes = Uint8Array.from(chunk.bytes);
    return decode(bytes, 'utf-8') ?? decode(bytes, 'shift_jis') ?? String.fromCharCode(...bytes);
  }
  return 'text' in chunk ? chunk.text : '';
}
