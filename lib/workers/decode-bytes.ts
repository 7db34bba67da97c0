import type { DecodeBytes } from '../core/qr/decode/charsets.ts';

/** Text of bytes by the browser, which knows all encodings of the web. */
export const decodeBytes: DecodeBytes = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Not in this encoding, or an encoding that the browser does not know.
  }
};
