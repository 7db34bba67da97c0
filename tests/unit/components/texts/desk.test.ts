import { describe, expect, it } from 'vitest';
import { en } from '../../../../components/texts/en.ts';
import { errorsEn } from '../../../../components/texts/errors-en.ts';
import { errorsJa } from '../../../../components/texts/errors-ja.ts';
import { guidesEn } from '../../../../components/texts/guides-en.ts';
import { guidesJa } from '../../../../components/texts/guides-ja.ts';
import { helpEn } from '../../../../components/texts/help-en.ts';
import { helpJa } from '../../../../components/texts/help-ja.ts';
import { ja } from '../../../../components/texts/ja.ts';
import { moreEn } from '../../../../components/texts/more-en.ts';
import { moreJa } from '../../../../components/texts/more-ja.ts';

/** Every sentence below this, with the way to it. */
function sentences(value: unknown, way = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => sentences(below, `${way}/${key}`));
}

const japanese = sentences({ ja, moreJa, errorsJa, guidesJa, helpJa });
const english = new Map(
  sentences({ ja: en, moreJa: moreEn, errorsJa: errorsEn, guidesJa: guidesEn, helpJa: helpEn }),
);

describe('the desk to ask', () => {
  it('is spoken of by one word, in both languages at the same places: below that word its telephone is shown', () => {
    const inJapanese = japanese.filter(([, text]) => text.includes(ja.desk_word)).map(([way]) => way);
    expect(inJapanese.length).toBeGreaterThan(6);
    const inEnglish = [...english].filter(([, text]) => text.includes(en.desk_word)).map(([way]) => way);
    const own = ['/ja/desk_word', '/ja/desk_title'];
    const about = (ways: readonly string[]) => ways.filter((way) => !own.includes(way)).sort();
    expect(about(inEnglish)).toEqual(about(inJapanese));
  });
});
