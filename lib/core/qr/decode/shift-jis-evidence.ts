/**
 * Bytes that no code says the charset of, and that are no UTF-8, are Shift_JIS (codes made in Japan before smartphones) or Latin-1
 * (encoders of the West write it wherever it is enough). Nearly all bytes of Latin-1 letters are possible in Shift_JIS, so that it takes
 * evidence: what the bytes would be as Shift_JIS, and what stands beside them.
 */

const FIRST_HALF_WIDTH = 0xa1;
const LAST_HALF_WIDTH = 0xdf;
/** From here on the first byte of a kanji is a letter with an accent in Latin-1; below, a control character. */
const FIRST_RARE_LEAD = 0xe0;

const isHalfWidth = (byte: number) => byte >= FIRST_HALF_WIDTH && byte <= LAST_HALF_WIDTH;
const isCapital = (byte: number) => byte >= 0x41 && byte <= 0x5a;
const isLetter = (byte: number) => isCapital(byte & 0xdf) && byte < 0x80;
/** Letters, digits and blanks: what a word of the West goes on with. `/` `?` `:` `=` `&` are the address around it. */
const isWord = (byte: number) => isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte === 0x20;
/** À to ß, but for the sign ×. */
const isAccentedCapital = (byte: number) => byte >= 0xc0 && byte <= 0xdf && byte !== 0xd7;

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Whether bytes that are valid Shift_JIS are likelier that than Latin-1. */
export function looksLikeShiftJis(bytes: Uint8Array): boolean {
  let votes = 0;
  let rareInARow = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      rareInARow = 0;
      at++;
    } else if (isHalfWidth(byte)) {
      let to = at;
      while (to < bytes.length && isHalfWidth(bytes[to] ?? 0)) to++;
      votes += votesOfHalfWidth(bytes, { from: at, to });
      at = to;
    } else {
      // The first byte of a kanji or kana that is none of the rare ones: no text in Latin-1 has such a byte.
      if (byte < FIRST_RARE_LEAD) return true;
      rareInARow++;
      votes += votesOfRare(bytes, { from: at, to: at + 2 }, rareInARow);
      at += 2;
    }
  }
  return votes > 0;
}

/** ﾃｽﾄ or Ã½Ä: several in a row are katakana, unless they are capitals among capitals (ASSOCIAÇÃO); one alone is it only by itself. */
function votesOfHalfWidth(bytes: Uint8Array, run: Run): number {
  const [before, after] = neighbours(bytes, run);
  const length = run.to - run.from;
  if (length === 1) return isWord(before) || isWord(after) || after >= 0x80 ? -1 : 1;
  const isShouted = bytes.subarray(run.from, run.to).every(isAccentedCapital) && length < 4;
  return isShouted && (isCapital(before) || isCapital(after)) ? -2 : 2;
}

/** A rare kanji such as 邉, or é and the letter after it: alone beside letters it is the latter. */
function votesOfRare(bytes: Uint8Array, run: Run, inARow: number): number {
  if (inARow > 1) return inARow;
  const [before, after] = neighbours(bytes, run);
  const second = bytes[run.from + 1] ?? 0;
  return isLetter(second) || isWord(before) || isLetter(after) ? -1 : 1;
}

function neighbours(bytes: Uint8Array, { from, to }: Run): readonly [number, number] {
  return [bytes[from - 1] ?? 0, bytes[to] ?? 0];
}
