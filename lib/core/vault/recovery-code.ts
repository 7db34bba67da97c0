import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from '../bytes.ts';
import { fail, ok, type Result } from '../result.ts';
import { encodeUtf8 } from '../utf8.ts';

/** Crockford's base32: no I, L, O or U, so that nothing on paper can be taken for something else. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 16;
const GROUP_LETTERS = 4;
const GROUPS = 7;

/**
 * A recovery code as it is printed: 128 random bits and 12 bits of a checksum, as seven groups of four letters
 * (`7K3M 9QAX …`). `code` is 16 bytes.
 */
export function recoveryCodeGroups(code: Uint8Array): readonly string[] {
  let bits = 0n;
  for (const byte of code) bits = (bits << 8n) | BigInt(byte);
  bits = (bits << 12n) | BigInt(checksum(code));
  const letters = Array.from({ length: GROUPS * GROUP_LETTERS }, (_, place) => {
    const shift = BigInt(5 * (GROUPS * GROUP_LETTERS - 1 - place));
    return LETTERS.charAt(Number((bits >> shift) & 31n));
  });
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LETTERS, (group + 1) * GROUP_LETTERS).join(''),
  );
}

/**
 * The 16 bytes out of what a person typed from the paper: any case and width, blanks and hyphens anywhere, O for 0, I and L for 1.
 * `recoveryCodeTyped` when letters are missing or the checksum does not fit, as after a slip.
 */
export function readRecoveryCode(text: string): Result<Uint8Array, 'recoveryCodeTyped'> {
  const letters = plainLetters(text);
  if (letters.length !== GROUPS * GROUP_LETTERS) return fail('recoveryCodeTyped');
  let bits = 0n;
  for (const letter of letters) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return fail('recoveryCodeTyped');
    bits = (bits << 5n) | BigInt(value);
  }
  const code = new Uint8Array(CODE_BYTES);
  for (let at = 0; at < CODE_BYTES; at++)
    code[at] = Number((bits >> BigInt(12 + 8 * (CODE_BYTES - 1 - at))) & 255n);
  return Number(bits & 0xfffn) === checksum(code) ? ok(code) : fail('recoveryCodeTyped');
}

/** Whether a typed group is the printed one, however it is spelled. */
export function isSameGroup(typed: string, printed: string): boolean {
  return equalBytes(encodeUtf8(plainLetters(typed)), encodeUtf8(printed));
}

function plainLetters(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.・ー]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** Twelve bits: one slip in four thousand passes, and then simply does not open. */
function checksum(code: Uint8Array): number {
  const [high = 0, low = 0] = sha256(concatBytes(encodeUtf8('kosmo-vault/1/recovery'), code));
  return (high << 4) | (low >> 4);
}
