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
  it('is refused like any other when it is damaged', () => {
    expect(read({ key: 'GEZD 1!!' })).toMatchObject({ ok: false });
  });
});
