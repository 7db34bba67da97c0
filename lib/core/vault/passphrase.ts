import { toRomaji } from './romaji.ts';
import { passphraseWords } from './words/passphrase-words.ts';

/**
 * Four words out of 2,048, as `mikan-taiko-kumo-nagoya`: 44 bits, easy to read, write and type. `random` is 8 bytes, two for each
 * word; 2,048 divides 65,536, so every word is as likely as any other.
 */
export function passphraseFrom(random: Uint8Array): string {
  const view = new DataView(random.buffer, random.byteOffset, 8);
  return [0, 2, 4, 6].map((at) => toRomaji(passphraseWords[view.getUint16(at) % 2048] ?? '')).join('-');
}
