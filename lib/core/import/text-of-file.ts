import { decodeUtf8 } from '../utf8.ts';

/**
 * The text of a file: UTF-8 with or without a byte-order mark, or UTF-16 with one. Undefined for anything else. Not trimmed.
 */
export function textOfFile(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), false);
  return decodeUtf8(bytes);
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  if (bytes.length % 2 > 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) text += String.fromCharCode(view.getUint16(at, littleEndian));
  return /[\ud800-\udfff]/u.test(text) ? undefined : text;
}
