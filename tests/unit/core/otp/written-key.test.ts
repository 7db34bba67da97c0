import { describe, expect, it } from 'vitest';
import { parseOtpauthUri } from '../../../../lib/core/otp/parse-otpauth-uri.ts';
import { addressOf, type WrittenKey } from '../../../../lib/core/otp/written-key.ts';
import { hanako } from '../../support/accounts.ts';

const written: WrittenKey = {
  issuer: '健康保険組合加入者ページ',
  accountName: 'hanako',
  key: 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ',
  algorithm: 'アルゴリズム: SHA1',
  digits: '桁: 6',
  period: '間隔: 30',
  counter: undefined,
};
const read = (more: Partial<WrittenKey>) => parseOtpauthUri(addressOf({ ...written, ...more }));

describe('a set-up page in letters', () => {
  it('is the account that its QR code holds', () => {
    expect(read({})).toEqual({ ok: true, value: { account: hanako, warnings: [] } });
  });
  it('is read in any language and by any policy', () => {
    const english = { algorithm: 'Algorithm: SHA256', digits: 'Digits: 8', period: 'Interval: 60' };
    expect(read(english)).toMatchObject({
      value: { account: { algorithm: 'SHA256', digits: 8, period: 60, type: 'totp' } },
    });
    expect(read({ digits: '桁：６' })).toMatchObject({ value: { account: { digits: 6 } } });
  });
  it('counts where it names a counter', () => {
    const counting = { period: undefined, counter: 'カウンター: 0' };
    expect(read(counting)).toMatchObject({ value: { account: { type: 'hotp', counter: 0 } } });
  });
  it('may name nobody', () => {
    expect(read({ issuer: '', accountName: '' })).toMatchObject({
      value: { account: { issuer: '', accountName: '' } },
    });
  });
  it.each<[string, Partial<WrittenKey>, string]>([
    [
      'all that it says',
      {},
      'secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=A%20%26%20B&algorithm=SHA1&digits=6&period=30',
    ],
    [
      'nothing but the key',
      { issuer: '', algorithm: undefined, digits: undefined, period: undefined },
      'secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    ],
    [
      'no hash that it does not name',
      { algorithm: 'アルゴリズム: ?', issuer: '' },
      'secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=6&period=30',
    ],
    [
      'a hash with a hyphen',
      { algorithm: 'sha-256', issuer: '' },
      'secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=sha256&digits=6&period=30',
    ],
    [
      'keys grouped by more than a blank',
      { key: 'GEZD \n GNBV', issuer: '' },
      'secret=GEZDGNBV&algorithm=SHA1&digits=6&period=30',
    ],
    [
      'a counter beside a period, by which it does not count',
      { counter: '7', issuer: '' },
      'secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30&counter=7',
    ],
  ])('is an address of %s', (_, more, query) => {
    const [begin, rest] = addressOf({ ...written, issuer: 'A & B', ...more }).split('?');
    expect(begin).toMatch(/^otpauth:\/\/totp\//);
    expect(rest).toBe(query);
  });
  it('is refused like any other when it is damaged', () => {
    expect(read({ key: 'GEZD 1!!' })).toMatchObject({ ok: false });
  });
});
