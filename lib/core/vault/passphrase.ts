import { toRomaji } from './romaji.ts';
import { passphraseWords } from './words/passphrase-words.ts';

/**
 * Four words out of 2,048, as `enpitsu-tanuki-mochi-yubiwa`: 44 bits, easy to read, write and type. `random` is 8 bytes, two for each
 * word; 2,048 divides 65,536, so every word is as likely as any other.
 */
export function passphraseFrom(random: Uint8Array): string {
  const view = new DataView(random.buffer, random.byteOffset, 8);
  return [0, 2, 4, 6].map((at) => toRomaji(passphraseWords[view.getUint16(at) % 2048] ?? '')).join('-');
}

/** Four different words of the list, as they are proposed. Whoever takes them by chance has 44 bits, whatever the words mean. */
export function isProposal(password: string): boolean {
  const parts = password.split('-');
  known ??= new Set(passphraseWords.map(toRomaji));
  return parts.length === 4 && new Set(parts).size === 4 && parts.every((word) => known?.has(word));
}

let known: ReadonlySet<string> | undefined;
