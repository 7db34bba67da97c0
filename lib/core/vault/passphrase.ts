import { toRomaji } from './romaji.ts';
import { passphraseWords } from './words/passphrase-words.ts';

const WORDS = 4;
/** Two digits without a zero in front. */
const [LEAST_NUMBER, NUMBERS] = [10, 90];

/**
 * Four words and a number, as `mikan-taiko-kumo-nagoya-42`: nearly 44 bits, easy to read, write and type. `random` is 8 bytes, one number
 * that is divided by the number of passphrases: none is more likely than another by more than one in 500,000.
 */
export function passphraseFrom(random: Uint8Array): string {
  let rest = new DataView(random.buffer, random.byteOffset, 8).getBigUint64(0);
  const draw = (of: number): number => {
    const drawn = Number(rest % BigInt(of));
    rest /= BigInt(of);
    return drawn;
  };
  const words = Array.from({ length: WORDS }, () => passphraseWords[draw(passphraseWords.length)] ?? '');
  return [...words.map(toRomaji), LEAST_NUMBER + draw(NUMBERS)].join('-');
}

/** How each part of a passphrase is read, in hiragana; empty for what is none of our words, as its number. */
export function readingsOf(passphrase: string): readonly string[] {
  const readings = new Map(passphraseWords.map((word) => [toRomaji(word), word]));
  return passphrase.split('-').map((word) => readings.get(word) ?? '');
}

/** Four different words of the list and a number, as they are proposed. Whoever takes them by chance has nearly 44 bits, whatever they mean. */
export function isProposal(password: string): boolean {
  const parts = password.split('-');
  const words = parts.slice(0, WORDS);
  known ??= new Set(passphraseWords.map(toRomaji));
  if (parts.length !== WORDS + 1 || !/^[1-9]\d$/.test(parts[WORDS] ?? '')) return false;
  return new Set(words).size === WORDS && words.every((word) => known?.has(word));
}

let known: ReadonlySet<string> | undefined;
