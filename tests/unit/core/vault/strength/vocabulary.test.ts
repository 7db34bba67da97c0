import { expect, it } from 'vitest';
import { weaknessOf } from '../../../../../lib/core/vault/password-rule.ts';
import { toRomaji } from '../../../../../lib/core/vault/romaji.ts';
import { vocabulary } from '../../../../../lib/core/vault/strength/vocabulary.ts';
import * as japan from '../../../../../scripts/words/japan.mjs';

it('holds every word of every list as a password is judged: kana as rōmaji, without separators', () => {
  const words = Object.values(japan).flatMap((list) => list.split(' ').filter(Boolean));
  const known = vocabulary();
  const missing = words.filter(
    (word) =>
      !known.has(
        toRomaji(word)
          .replace(/[。、・]/g, '')
          .toLowerCase(),
      ),
  );
  expect(words.length).toBeGreaterThan(3000);
  expect(missing).toEqual([]);
});

it.each(['1950nenumare', '昭和二十五年生まれです', 'ﾊﾅｺ1950ﾈﾝｳﾏﾚﾃﾞｽ', 'hanako1950umaredesu'])(
  'refuses %s, which says when somebody was born',
  (password) => {
    expect(weaknessOf(password)).toBeDefined();
  },
);
