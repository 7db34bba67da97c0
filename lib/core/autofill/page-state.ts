import { isTyped } from './evidence/field-evidence.ts';
import type { PageDescription } from './page-description.ts';
import { isMarked } from './products/products.ts';
import { plain } from './reading.ts';
import { patienceWords } from './words/control-words.ts';

/** Whether a person has to sign in again here. Where a new password is to be chosen, the code was taken. */
export function beginsAgain({ ids, fields }: PageDescription): boolean {
  return (
    isMarked(ids, 'beginnings') ||
    fields.some(({ type, autocomplete }) => type === 'password' && !/new-password/.test(autocomplete))
  );
}

/** Pages that are drawn by scripts begin empty. */
const YOUNG_MS = 2500;
const NEXT_TO_NOTHING = 12;
/** A line that asks for patience stands nearly alone. */
const LITTLE_TEXT = 300;

/** A page that has nothing to fill in yet, or has not come whole, and may still change. */
export function isSettling({ age, fields, loading }: PageDescription): boolean {
  return age < YOUNG_MS && (loading === true || !fields.some((field) => isTyped(field) && !field.unusable));
}

/** A page that has nothing on it yet. */
export function isBlank({ age, fields, text }: PageDescription): boolean {
  return age < YOUNG_MS && fields.length === 0 && text.trim().length < NEXT_TO_NOTHING;
}

/** A page that asks for patience. */
export function isWorking({ text }: PageDescription): boolean {
  return text.trim().length < LITTLE_TEXT && patienceWords.test(plain(text));
}
