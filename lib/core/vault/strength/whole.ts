import { normalisePassword } from '../password.ts';

/** What a password is as a whole: something that others know, or can look up. */
export type WholeKind = 'example' | 'mail' | 'place' | 'date' | 'digits';

/** Printed where everybody can read it: in this project's own documents, tests and texts, and in a famous drawing. */
const EXAMPLES = new Set(['mikantaikokumonagoya', 'correcthorsebatterystaple']);
const MAIL = /^[^@\s]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;
const PREFECTURE = '(?:北海道|東京都|京都府|大阪府|[一-龠]{2,3}県)';
const POST_CODE = String.raw`〒?(?:\d{3}-?\d{4})?\s*`;
/** An address in kanji: by prefecture, or by town and block. A whole country has some ten million of them. */
const ADDRESSES = [
  new RegExp(
    `^${POST_CODE}${PREFECTURE}[一-龠々ぁ-んァ-ヶ]+?[市区町村郡][一-龠々ぁ-んァ-ヶ0-9０-９\\-‐－ー番地号丁目条]*$`,
    'u',
  ),
  new RegExp(
    `^${POST_CODE}[一-龠々ヶケ]+?[都道府県市区町村][一-龠々ぁ-んァ-ヶ]*[\\d一二三四五六七八九十]+[\\d\\-‐－ー番地号丁目条一-龠]*$`,
    'u',
  ),
  /^〒?\d{3}-?\d{4}\s*[一-龠々]{1,4}[市区町村][一-龠々ぁ-んァ-ヶ]*$/u,
  new RegExp(`^${POST_CODE}[一-龠々]{1,4}市[一-龠々]{1,3}区[一-龠々ぁ-んァ-ヶ]*$`, 'u'),
];
const NUMERAL = String.raw`(?:\d+|元|[〇一二三四五六七八九十]+)`;
const ERA =
  '(?:明治|大正|昭和|平成|令和|meiji|tais(?:h|y)ou?|sh?y?ou?wa|heisei|reiwa|めいじ|たいしょう|しょうわ|へいせい|れいわ|[mtshr])';
/** One such date or two: a couple's, or parent and child. */
const ERA_DATE = new RegExp(
  `^(?:(?:${ERA}${NUMERAL}(?:年|nen|ねん)?|(?:19|20)\\d\\d(?:年|nen|ねん))(?:${NUMERAL}(?:月|gatsu|gatu|がつ)?)?(?:${NUMERAL}(?:日|nichi|にち)?)?(?:生まれ|生|umare|うまれ)?){1,2}$`,
  'iu',
);
/** Of a car: where it is registered, three digits, a kana, four digits. */
const PLATE = /^(?:[a-z]{2,10}|[\p{L}]{1,4})\d{2,3}(?:[a-z]{1,3}|[ぁ-ん])\d{4}$/u;
/** So many digits that nobody has such a number: cards have 16, policies up to 16 with their branch. */
const MORE_THAN_ANY_NUMBER = 20;

/** Says so where a password as a whole is of a kind that is looked up, not guessed. */
export function wholeKindOf(password: string): WholeKind | undefined {
  const plain = normalisePassword(password).trim();
  const joined = plain.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (EXAMPLES.has(joined)) return 'example';
  if (MAIL.test(plain)) return 'mail';
  if (ADDRESSES.some((address) => address.test(plain))) return 'place';
  if (ERA_DATE.test(joined)) return 'date';
  if (PLATE.test(joined)) return 'digits';
  if (/^[\d〇一二三四五六七八九十]+$/.test(joined) && joined.length < MORE_THAN_ANY_NUMBER) return 'digits';
  return undefined;
}
