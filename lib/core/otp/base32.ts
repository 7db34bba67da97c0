import type { OtpError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const MAX_BYTES = 256;
/** Blanks of every width, hyphens and dashes, zero-width marks: how people and web pages group keys for the eye. */
const SEPARATORS = /[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000\-\u2010-\u2015\u2212\u30fc]/g;

export interface DecodedKey {
  /** 1 to 256 bytes. */
  readonly bytes: Uint8Array;
  /** The last character carries bits that belong to no byte: often a character too many or too few. */
  readonly bitsLeft: boolean;
}

/**
 * Reads a Base32 key (RFC 4648 §6) in any spelling that people use: lower case, full-width, grouped, with padding, too much or too little
 * of it, or none.
 * Letters are widened and upper-cased by the ASCII table alone: NFKC and `toUpperCase()` would take ſ for S and ı for I. 0, 1, 8 and 9 are
 * not in the alphabet and are not guessed: see `proposeKey`.
 */
export function decodeBase32(key: string): Result<DecodedKey, OtpError> {
  const plain = plainKey(key);
  const letters = plain.replace(/=+$/, '');
  if (letters === '') return fail('secretMissing');
  if (letters.length > Math.ceil((MAX_BYTES * 8) / 5)) return fail('secretTooLong');
  // 1, 3 and 6 characters over a group of eight can't be the end of whole bytes.
  if ([1, 3, 6].includes(letters.length % 8)) return fail('secretLength');

  const bytes = new Uint8Array(Math.floor((letters.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let filled = 0;
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return fail('secretCharacters');
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled++] = (buffer >> bits) & 0xff;
    }
  }
  return ok({ bytes, bitsLeft: (buffer & ((1 << bits) - 1)) !== 0 });
}

/** Base32 without padding, upper case (RFC 4648 §6): what QR codes and manual keys carry. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(buffer >> bits) & 31];
    }
  }
  if (bits > 0) text += ALPHABET[(buffer << (5 - bits)) & 31];
  return text;
}

/** The key as it may have been meant: 0 for O, 1 for I, 8 for B. Undefined if that mends nothing. Shown, never applied by itself. */
export function proposeKey(key: string): string | undefined {
  const proposed = plainKey(key).replace(/0/g, 'O').replace(/1/g, 'I').replace(/8/g, 'B');
  return proposed !== plainKey(key) && decodeBase32(proposed).ok ? proposed : undefined;
}

function plainKey(key: string): string {
  return key
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(SEPARATORS, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}
