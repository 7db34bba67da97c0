import { describe, expect, it } from 'vitest';
import { en } from '../../../../components/texts/en.ts';
import { ja } from '../../../../components/texts/ja.ts';
import { allTexts } from '../../support/all-texts.ts';

describe('the desk to ask', () => {
  it('is spoken of by one word, in both languages at the same places: below that word its telephone is shown', () => {
    const own = ['/short/desk_word', '/short/desk_title'];
    const about = (texts: typeof allTexts.ja, word: string) =>
      texts.filter(([way, text]) => text.includes(word) && !own.includes(way)).map(([way]) => way);
    const inJapanese = about(allTexts.ja, ja.desk_word);
    expect(inJapanese.length).toBeGreaterThan(6);
    expect(about(allTexts.en, en.desk_word).toSorted()).toEqual(inJapanese.toSorted());
  });
});
