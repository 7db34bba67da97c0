import { expect, it } from 'vitest';
import { commonWords, rarerWords } from '../../../../lib/core/vault/words/common-words.ts';
import { unpackWords } from '../../../../lib/core/vault/words/packed-words.ts';

it('packed words come out as they were', () => {
  expect(unpackWords('AabendDceFssenA0zooB1')).toEqual(['abend', 'abece', 'abecessen', '0zoo', '01']);
  expect(unpackWords('')).toEqual([]);
});

it('the rarer words are thousands, in order, and none of them is a common one', () => {
  expect(rarerWords.length).toBeGreaterThan(5000);
  expect([...rarerWords].sort()).toEqual(rarerWords);
  expect(rarerWords.filter((word) => !/^[a-z]{4,}$/.test(word))).toEqual([]);
  const common = new Set(Object.values(commonWords).flat());
  expect(rarerWords.filter((word) => common.has(word))).toEqual([]);
});
