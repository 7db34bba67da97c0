import { decodeUtf8 } from '../utf8.ts';

/**
 * The text of a file: UTF-8 with or without a byte-order mark, or UTF-16 with one. A copy that broke off in the middle of a letter is
 * read up to there. Undefined for anything else. Not trimmed.
 */
export function textOfFile(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return textOfFile(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), false);
  return utf8(bytes);
}

function utf8(bytes: Uint8Array): string | undefined {
  const whole = decodeUtf8(bytes);
  if (whole !== undefined || bytes.length < 4) return whole;
  const cut = bytes.subarray(-3).findLastIndex((byte) => byte >= 0xc2 && byte <= 0xf4);
  return cut < 0 ? undefined : decodeUtf8(bytes.subarray(0, bytes.length - 3 + cut));
}

/** Letters that are put together at once. */
const PIECE = 8192;

function utf16(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  if (bytes.length % 2 > 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 2 * PIECE) {
    const count = Math.min(PIECE, (bytes.length - at) / 2);
    const units = Array.from({ length: count }, (_, index) => view.getUint16(at + 2 * index, littleEndian));
    pieces.push(String.fromCharCode(...units));
  }
  const text = pieces.join('');
  return /[\ud800-\udfff]/u.test(text) ? undefined : text;
}
