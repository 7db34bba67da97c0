import type { DecodeBytes } from '../../../lib/core/qr/decode/qr-text.ts';

export const decodeBytes: DecodeBytes = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
