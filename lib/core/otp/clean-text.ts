/** C0 and C1 controls, bidi controls, zero-width marks, tags, variation selectors used for hiding, noncharacters, surrogates. */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\u{e0000}-\u{e0fff}]|[\ufdd0-\ufdef]|[\ud800-\udfff]/gu;
const MARKS_IN_A_ROW = /(\p{Mark}{4})\p{Mark}+/gu;
const MAX_CODE_POINTS = 128;

/**
 * A name from outside as it may be kept and shown: NFC, without what can't be seen or turns the reading direction, blanks
 * collapsed, at most four combining marks in a row, at most 128 code points.
 */
export function cleanText(text: string): string {
  // A first cut bounds the work on hostile input; no honest name is shortened by it.
  const visible = text
    .slice(0, 16 * MAX_CODE_POINTS)
    .replace(/[\t\n\r\u2028\u2029]/g, ' ')
    .replace(UNSEEN, '');
  const composed = visible.normalize('NFC').replace(MARKS_IN_A_ROW, '$1').replace(/\s+/gu, ' ').trim();
  return [...composed].slice(0, MAX_CODE_POINTS).join('').trim();
}
