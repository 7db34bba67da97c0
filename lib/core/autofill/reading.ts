import type { FieldDescription, PageDescription } from './page-description.ts';

const JAPANESE = '\u3041-\u3096\u30a1-\u30fa\u30fc\u3005\u4e00-\u9fff';
const BLANK_IN_WORD = new RegExp(`(?<=[${JAPANESE}])[ \\t]+(?=[${JAPANESE}])`, 'g');
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u30fb]/g;

/** Text as the rules read it: one width (NFKC), lower case, and neither blanks nor middle dots inside Japanese words. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(BLANK_IN_WORD, '');
}

const BEFORE = 1500;
const AFTER = 800;

/** What is written around a field, as far as somebody who fills it in would read. */
export function textAround(page: PageDescription, { at }: FieldDescription): string {
  return plain(page.text.slice(Math.max(0, at - BEFORE), at + AFTER));
}

const LONGEST_LEAD = 80;
/** Marks that stand between a label and its field. */
const FIELD_MARK = /^\s*([*※:]|\(?(必須|任意|半角(数字|英数字?)?|required|optional)\)?|例.{0,20}){0,2}\s*$/;

/** The line right before a field and after the field before it: its label where the page has not tied one to it. */
export function leadOf(page: PageDescription, field: FieldDescription): string {
  const lines = plain(textBefore(page, field)).split('\n');
  const lead = lines.findLast((line) => !FIELD_MARK.test(line))?.trim() ?? '';
  return lead.length <= LONGEST_LEAD ? lead : '';
}

/** A longer line is a sentence: it may speak of many things. */
export const LONGEST_LABEL = 24;

/** The short lines after the field before: headings, and what is tied to nothing. */
export function headingsOf(page: PageDescription, field: FieldDescription): readonly string[] {
  const lines = plain(textBefore(page, field)).split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && line.length <= LONGEST_LABEL);
}

/** What stands between a field and the visible field before it, as far as it belongs to the field. */
export function textBefore(page: PageDescription, field: FieldDescription): string {
  const before = page.fields.filter(({ type, nth }) => type !== 'hidden' && nth < field.nth);
  const from = Math.max(0, ...before.map(({ at }) => Math.min(at, field.at)));
  return page.text.slice(Math.max(from, field.at - BEFORE), field.at);
}

/** The words of a name that programmers gave: `user[otpAttempt]` is user, otp, attempt. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}
