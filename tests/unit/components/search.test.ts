import { describe, expect, it } from 'vitest';
import { matching } from '../../../components/parts/search.ts';
import { savedHanako } from '../support/accounts.ts';

const { secret: _, ...hanako } = savedHanako;
const accounts = Array.from({ length: 1000 }, (_, number) => ({
  ...hanako,
  id: `${number}`,
  accountName: `Member ${number}`,
  ...(number === 7 && { person: '太郎' }),
}));
const found = (search: string) => matching(accounts, search).map(({ id }) => id);

describe('searching', () => {
  it('finds one of a thousand, in any width and case, by words in any order', () => {
    expect(found('member 417')).toEqual(['417']);
    expect(found('ＭＥＭＢＥＲ　４１７')).toEqual(['417']);
    expect(found('417 健康保険')).toEqual(['417']);
  });

  it('finds by whose it is', () => {
    expect(found('太郎')).toEqual(['7']);
  });

  it('takes an empty search for all, and finds nothing where nothing fits', () => {
    expect(found('  ')).toHaveLength(1000);
    expect(found('member 1001')).toEqual([]);
  });
});
