import type { PageDescription } from '../page-description.ts';
import { plain } from '../reading.ts';
import { appWords, inabilityClause } from '../words/source-words.ts';
import { isTyped } from './field-evidence.ts';

/** A step of a login says little; articles that speak of codes say more. */
const MOST_TEXT = 1500;
const asks = /入力|打ち込|\benter\b|\btype\b/;

/**
 * Whether a page asks for the code of an app in something that we can't fill in: boxes that are no fields, a drawing, a frame of its own. Nobody
 * can type into any other field of it.
 */
export function asksWithoutField({ text, framed, fields, protocol }: PageDescription): boolean {
  if (
    !/^https?:$/.test(protocol) ||
    fields.some((field) => isTyped(field) && !field.unusable && field.maxLength !== 1)
  )
    return false;
  const isOfApp = (said: string) => said.length <= MOST_TEXT && appWords.test(said);
  const [own, inside] = [text, framed].map((said) => plain(said).replace(inabilityClause, ''));
  // Where a frame has a field, that asks.
  return (own !== undefined && isOfApp(own) && asks.test(own)) || isOfApp(inside ?? '');
}
