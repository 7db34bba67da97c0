import { bytesToUtf8, utf8ToBytes } from '@noble/ciphers/utils.js';

/** UTF-8 of a text. Lone surrogates become U+FFFD, as everywhere on the web. */
export function encodeUtf8(text: string): Uint8Array {
  return utf8ToBytes(text);
}

/** Undefined for bytes that are not UTF-8, overlong forms and a byte-order mark included. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const text = bytesToUtf8(bytes);
  const again = utf8ToBytes(text);
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at]) ? text : undefined;
}
