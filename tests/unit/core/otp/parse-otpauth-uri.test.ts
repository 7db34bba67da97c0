import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewAccount } from '../../../../lib/core/otp/account.ts';
import { keyUri } from '../../../../lib/core/otp/key-uri.ts';
import { parseOtpauthUri } from '../../../../lib/core/otp/parse-otpauth-uri.ts';

const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const names = (uri: string) => {
  const parsed = parseOtpauthUri(uri);
  return parsed.ok ? [parsed.value.account.issuer, parsed.value.account.accountName] : parsed.error;
};

describe('parseOtpauthUri', () => {
  it('reads what Keycloak 26.7.3 writes', () => {
    const uri = `otpauth://totp/%E5%81%A5%E5%BA%B7%E4%BF%9D%E9%99%BA%E7%B5%84%E5%90%88%E5%8A%A0%E5%85%A5%E8%80%85%E3%83%9A%E3%83%BC%E3%82%B8:hanako?secret=${key}&digits=6&algorithm=SHA1&issuer=%E5%81%A5%E5%BA%B7%E4%BF%9D%E9%99%BA%E7%B5%84%E5%90%88%E5%8A%A0%E5%85%A5%E8%80%85%E3%83%9A%E3%83%BC%E3%82%B8&period=30`;
    expect(parseOtpauthUri(uri)).toMatchObject({
      ok: true,
      value: {
        account: {
          type: 'totp',
          issuer: '健康保険組合加入者ページ',
          accountName: 'hanako',
          algorithm: 'SHA1',
          digits: 6,
          period: 30,
          secret: new TextEncoder().encode('12345678901234567890'),
        },
        warnings: [],
      },
    });
  });

  it.each([
    ['a plus beside blanks that are none', 'KOSMO%20Web:hanako+yamada', ['KOSMO Web', 'hanako+yamada']],
    ['a stray percent sign', 'Kenpo:100%sato', ['Kenpo', '100%sato']],
    ['what is no UTF-8', 'caf%E9:%E3%81', ['caf%E9', '%E3%81']],
    [
      'an address as user name, as Java writes it',
      'KOSMO%20Web:taro%40example.jp',
      ['KOSMO Web', 'taro@example.jp'],
    ],
    ['a plus that is meant', 'GitHub:taro+kenpo@example.jp', ['GitHub', 'taro+kenpo@example.jp']],
    ['a colon in the issuer, as up to version 25', 'KOSMO%3A%20Web:hanako', ['KOSMO: Web', 'hanako']],
    ['an encoded separator', 'KOSMO%3Ahanako', ['KOSMO', 'hanako']],
    ['no issuer', 'hanako', ['', 'hanako']],
    ['a blank after the colon', 'ACME:%20john', ['ACME', 'john']],
  ])('reads a label with %s', (_, label, expected) => {
    expect(names(`otpauth://totp/${label}?secret=${key}`)).toEqual(expected);
  });

  it('believes the issuer parameter before the label', () => {
    expect(names(`otpauth://totp/Old:hanako?secret=${key}&issuer=New%20Name`)).toEqual([
      'New Name',
      'hanako',
    ]);
  });

  it('fills in what the Key URI Format leaves out', () => {
    expect(parseOtpauthUri(`OTPAUTH://TOTP/x?SECRET=${key.toLowerCase()}`)).toMatchObject({
      value: { account: { algorithm: 'SHA1', digits: 6, period: 30 } },
    });
  });

  it.each([
    ['https://example.jp/', 'notOtpauth'],
    ['WIFI:S:home;T:WPA;P:x;;', 'notOtpauth'],
    ['BEGIN:VCARD\nFN:Hanako\nEND:VCARD', 'notOtpauth'],
    ['javascript:alert(1)', 'notOtpauth'],
    ['', 'notOtpauth'],
    ['otpauth-migration://offline?data=CjE', 'otpauthMigration'],
    [`otpauth://yubi/x?secret=${key}`, 'typeUnknown'],
  ])('42 takes %j for no login code', (uri, error) => {
    expect(parseOtpauthUri(uri)).toEqual({ ok: false, error });
  });

  it.each([
    ['none', '', 'secretMissing'],
    ['an empty one', 'secret=', 'secretMissing'],
    ['one of blanks', 'secret=%20%20', 'secretMissing'],
    ['one letter', 'secret=A', 'secretLength'],
    ['a megabyte', `secret=${'A'.repeat(1_000_000)}`, 'otpauthMalformed'],
    ['more than any secret has', `secret=${'A'.repeat(3000)}`, 'secretTooLong'],
    ['one that is no base32', 'secret=GEZDGNB0', 'secretCharacters'],
    ['percent signs that mean nothing', 'secret=%ZZ', 'otpauthMalformed'],
    ['bytes that are no UTF-8', 'secret=%E3%81', 'otpauthMalformed'],
    ['two', `secret=${key}&secret=${key}`, 'parameterRepeated'],
    ['two in different spelling', `secret=${key}&SECRET=${key}`, 'parameterRepeated'],
    ['two of another parameter', `secret=${key}&digits=6&DIGITS=8`, 'parameterRepeated'],
    ['an endless parameter beside it', `secret=${key}&image=${'x'.repeat(5000)}`, 'otpauthMalformed'],
  ])('46 refuses an address whose secret is %s', (_, query, error) => {
    expect(parseOtpauthUri(`otpauth://totp/x?${query}`)).toEqual({ ok: false, error });
  });

  it.each([
    ...['-1', '0', '5', '6.5', '9', '10', '1e9', '0x6', '٦', 'NaN', ''].map((value) => [
      'digits',
      value,
      'digitsOutOfRange',
    ]),
    ...['0', '-30', '14', '121', 'NaN', '1e12', '30.5', 'Infinity', '1000000000000'].map((value) => [
      'period',
      value,
      'periodOutOfRange',
    ]),
    ...['__proto__', 'constructor', 'toString', 'SHA1 ', ''].map((value) => [
      'algorithm',
      value,
      'algorithmUnknown',
    ]),
  ])('47 refuses %s=%j', (name = '', value = '', error) => {
    expect(parseOtpauthUri(`otpauth://totp/x?secret=${key}&${name}=${encodeURIComponent(value)}`)).toEqual({
      ok: false,
      error,
    });
  });

  it.each(['&counter=', '&counter=-1', '&counter=9007199254740992', '&counter=1e3'])(
    '47 refuses a counter-based address with %j',
    (counter) => {
      expect(parseOtpauthUri(`otpauth://hotp/x?secret=${key}${counter}`)).toEqual({
        ok: false,
        error: 'counterOutOfRange',
      });
    },
  );

  it('ignores what it does not know, and never fetches a picture', () => {
    expect(
      parseOtpauthUri(`otpauth://totp/x?secret=${key}&image=https%3A%2F%2Fevil.example%2F&foo=1&foo=2`).ok,
    ).toBe(true);
  });

  it('48 cleans names that would turn or hide text', () => {
    expect(names(`otpauth://totp/%E2%80%AEevil%00:a%E2%80%8Bb?secret=${key}`)).toEqual(['evil', 'ab']);
  });

  it('points out short keys and unusual periods', () => {
    expect(parseOtpauthUri('otpauth://totp/x?secret=MZXW6YTB&period=45')).toMatchObject({
      value: { warnings: ['secretShort', 'periodUnusual'] },
    });
  });

  it('reads back every account that it can write', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'Z', '健', '組', ' ', '+', '@', ':', '%', '&', '=', '/', '?', '#'),
      maxLength: 20,
    });
    const account: fc.Arbitrary<NewAccount> = fc.record({
      type: fc.constantFrom('totp', 'hotp'),
      issuer: name,
      accountName: name,
      secret: fc.uint8Array({ minLength: 1, maxLength: 64 }),
      algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
      digits: fc.constantFrom(6, 7, 8),
      period: fc.integer({ min: 15, max: 120 }),
      counter: fc.integer({ min: 0, max: 2 ** 50 }),
    });
    fc.assert(
      fc.property(account, (original) => {
        const parsed = parseOtpauthUri(keyUri(original));
        const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
        expect(parsed).toMatchObject({
          ok: true,
          value: {
            account: {
              ...original,
              issuer: tidy(original.issuer),
              accountName: tidy(original.accountName),
              period: original.type === 'totp' ? original.period : 30,
              counter: original.type === 'hotp' ? original.counter : 0,
            },
          },
        });
      }),
    );
  });
});
