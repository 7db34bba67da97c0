import type { FieldDescription, PageDescription } from '../page-description.ts';
import { textAround } from '../reading.ts';
import { conditionalWords, emptyWords, refusedWords } from '../words/refusal-words.ts';

/** Where Keycloak 12 to 26 writes that a code was wrong: v1 and set-up, v2, and the names of themes. */
const marks = ['input-error-otp-code', 'input-error-otp', 'input-error-totp'];

/** The page says that the code of before was not accepted. An empty field is no refusal. */
export function isRefused(page: PageDescription, fields: readonly FieldDescription[]): boolean {
  const [first] = fields;
  if (!first) return false;
  const text = textAround(page, first);
  const told = marks.some((id) => page.ids.includes(id)) || fields.some(({ invalid }) => invalid);
  const said = text.split('\n').some((line) => isRefusal(line.trim()));
  return (told || said) && !emptyWords.test(text);
}

const LONGEST_MESSAGE = 80;

function isRefusal(line: string): boolean {
  return line.length <= LONGEST_MESSAGE && refusedWords.test(line) && !conditionalWords.test(line);
}
