import type { FieldDescription, PageDescription } from '../page-description.ts';
import { leadOf, plain } from '../reading.ts';
import { otherActControls } from '../words/act-words.ts';
import { anyAppWords, authenticatorWords, inabilityClause, twoStepWords } from '../words/source-words.ts';
import { gridWords, identityLabels, printedWords, voucherLabels } from '../words/trap-words.ts';

/**
 * Whether the code is for something other than signing in. Tickets, coupons and pairings are shown by apps too: an app alone says little;
 * that it is an authenticator, or that there are two steps, says more.
 */
export function isOtherUse(
  page: PageDescription,
  field: FieldDescription,
  said: string,
  senders: readonly string[],
): boolean {
  if (gridWords.test(said)) return true;
  const usual = said.replace(inabilityClause, '');
  if (authenticatorWords.test(usual) || twoStepWords.test(usual)) return false;
  return (
    senders.some((sender) => otherActControls.test(sender)) ||
    printedWords.test(usual) ||
    isThingOfApp(plain(field.label)) ||
    isThingOfApp(leadOf(page, field))
  );
}

/** "The number of your order, as the app shows it". */
function isThingOfApp(line: string): boolean {
  return anyAppWords.test(line) && (voucherLabels.test(line) || identityLabels.test(line));
}
