import { describe, expect, it } from 'vitest';
import { groupCode } from '../../../../lib/core/otp/group-code.ts';
import { readKey } from '../../../../lib/core/otp/read-key.ts';

const typed = {
  issuer: 'KOSMO',
  accountName: 'hanako',
  key: 'gezd gnbv gy3t qojq',
  digits: 6,
  period: 30,
  algorithm: 'SHA1',
} as const;

describe('readKey', () => {
  it('makes a time-based account of a typed key', () => {
    expect(readKey(typed)).toMatchObject({
      ok: true,
      value: { account: { type: 'totp', issuer: 'KOSMO', secret: new TextEncoder().encode('1234567890') } },
    });
  });

  it('takes a whole address in the key field, typed names first', () => {
    const key = 'otpauth://totp/GitHub:taro?secret=MZXW6YTBOI&digits=8';
    expect(readKey({ ...typed, issuer: '', key })).toMatchObject({
      value: { account: { issuer: 'GitHub', accountName: 'hanako', digits: 8 } },
    });
  });

  it.each([
    [{ key: '' }, 'secretMissing'],
    [{ digits: 5 }, 'digitsOutOfRange'],
    [{ period: Number.NaN }, 'periodOutOfRange'],
    [{ key: 'https://example.jp' }, 'secretCharacters'],
  ])('says what is wrong with %j', (change, error) => {
    expect(readKey({ ...typed, ...change })).toEqual({ ok: false, error });
  });
});

describe('groupCode', () => {
  it.each([
    ['123456', '123 456'],
    ['1234567', '123 4567'],
    ['12345678', '1234 5678'],
    ['005924', '005 924'],
  ])('groups %s for the eye', (digits, grouped) => {
    expect(groupCode(digits)).toBe(grouped);
  });
});
