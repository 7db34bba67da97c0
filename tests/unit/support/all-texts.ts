import { en } from '../../../components/texts/en.ts';
import { errorsEn } from '../../../components/texts/errors-en.ts';
import { errorsJa } from '../../../components/texts/errors-ja.ts';
import { guidesEn } from '../../../components/texts/guides-en.ts';
import { guidesJa } from '../../../components/texts/guides-ja.ts';
import { helpEn } from '../../../components/texts/help-en.ts';
import { helpJa } from '../../../components/texts/help-ja.ts';
import { ja } from '../../../components/texts/ja.ts';
import { moreEn } from '../../../components/texts/more-en.ts';
import { moreJa } from '../../../components/texts/more-ja.ts';

/** Every sentence below this, with the way to it. */
function sentences(value: unknown, way = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => sentences(below, `${way}/${key}`));
}

/** All that the product says, in both languages, by the same ways. */
export const allTexts = {
  ja: sentences({ short: ja, more: moreJa, errors: errorsJa, guides: guidesJa, help: helpJa }),
  en: sentences({ short: en, more: moreEn, errors: errorsEn, guides: guidesEn, help: helpEn }),
};
