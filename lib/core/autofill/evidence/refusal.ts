import type { FieldDescription, PageDescription } from '../page-description.ts';
import { isMarked } from '../products/products.ts';
import { textAround } from '../reading.ts';
import {
  conditionalWords,
  emptyWords,
  nameMissingWords,
  nameTakenWords,
  refusedWords,
} from '../words/refusal-words.ts';

/** The page says that the code of before was not accepted. An empty field is no refusal. */
export function isRefused(page: PageDescription, fields: readonly FieldDescription[]): boolean {
  const [first] = fields;
  if (!first) return false;
  const text = textAround(page, first);
  const told = isMarked(page.ids, 'codeRefused') || fields.some(({ invalid }) => invalid);
  const said = text.split('\n').some((line) => isRefusal(line.trim()));
  return (told || said) && !emptyWords.test(text);
}

/** The page says that a device can't be called so: the server has one of that name. A name that is missing was not refused. */
export function isNameRefused(page: PageDescription, field: FieldDescription): boolean {
  const text = textAround(page, field);
  const told = isMarked(page.ids, 'nameRefused') || field.invalid === true;
  const said = text.split('\n').some((line) => line.length <= LONGEST_MESSAGE && nameTakenWords.test(line));
  return said || (told && !nameMissingWords.test(text));
}

const LONGEST_MESSAGE = 80;

function isRefusal(line: string): boolean {
  return line.length <= LONGEST_MESSAGE && refusedWords.test(line) && !conditionalWords.test(line);
}
