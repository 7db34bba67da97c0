import { describe, expect, it } from 'vitest';
import type { OtpParameters } from '../../../../lib/core/otp/account.ts';
import { groupCode } from '../../../../lib/core/otp/group-code.ts';
import {
  defaultParameters,
  readAlgorithm,
  readCounter,
  readDigits,
  readPeriod,
  warningsFor,
} from '../../../../lib/core/otp/parameters.ts';
import { canMigrate, unusualFor } from '../../../../lib/core/otp/phone-apps.ts';

describe('what codes are made by', () => {
  it.each([
    ['SHA1', 'SHA1'],
    ['sha-256', 'SHA256'],
    ['SHA_512', 'SHA512'],
    ['HmacSHA1', 'SHA1'],
    ['hmac-sha-256', 'SHA256'],
    ['HMAC_SHA512', 'SHA512'],
    ['Algorithm.SHA256', 'SHA256'],
    ['SHA224', 'algorithmForeign'],
    ['SHA3-256', 'algorithmForeign'],
    ['SHA-512/256', 'algorithmForeign'],
    ['BLAKE2b512', 'algorithmForeign'],
    ['x.algorithm.SHA1', 'algorithmUnknown'],
    ['xhmacSHA1', 'algorithmUnknown'],
    ['SHA1 ', 'algorithmUnknown'],
    ['', 'algorithmUnknown'],
  ])('the hash %j is %s', (text, expected) => {
    const read = readAlgorithm(text);
    expect(read.ok ? read.value : read.error).toBe(expected);
  });

  it('digits are six to eight, periods 15 to 120 whole seconds, counters whole and not below zero', () => {
    const taken = <Value>(read: (value: number) => { ok: boolean }, ...values: Value[]) =>
      values.filter((value) => read(value as number).ok);
    expect(taken(readDigits, 5, 6, 6.5, 7, 8, 9)).toEqual([6, 7, 8]);
    expect(taken(readPeriod, 14, 15, 30.5, 120, 121)).toEqual([15, 120]);
    expect(taken(readCounter, -1, 0, 0.5, 2 ** 53 - 1, 2 ** 53)).toEqual([0, 2 ** 53 - 1]);
  });

  it.each([
    [10, 30, false, []],
    [9, 30, false, ['secretShort']],
    [10, 60, false, []],
    [10, 45, false, ['periodUnusual']],
    [10, 30, true, ['secretBitsLeft']],
  ] as const)(
    'a key of %i bytes every %i s, with bits left: %s, is pointed out by %j',
    (bytes, period, bits, warnings) => {
      expect(warningsFor(bytes, period, bits)).toEqual(warnings);
    },
  );
});

describe('apps on phones', () => {
  it.each<[Partial<OtpParameters>, readonly string[], boolean]>([
    [{}, [], true],
    [{ algorithm: 'SHA256' }, ['algorithm'], true],
    [{ digits: 8 }, ['digits'], true],
    [{ digits: 7 }, ['digits'], false],
    [{ period: 60 }, ['period'], false],
    [{ type: 'hotp' }, ['counter'], true],
    // Who counts has no period.
    [{ type: 'hotp', period: 60 }, ['counter'], true],
    [{ type: 'hotp', digits: 7, algorithm: 'SHA512' }, ['counter', 'algorithm', 'digits'], false],
  ])('may not know %j: %j; it can be moved: %s', (more, unusual, moves) => {
    const parameters = { ...defaultParameters, ...more };
    expect(unusualFor(parameters)).toEqual(unusual);
    expect(canMigrate(parameters)).toBe(moves);
  });
});

it.each([
  ['12345', '12345'],
  ['123456', '123 456'],
  ['1234567', '123 4567'],
  ['12345678', '1234 5678'],
  ['', ''],
])('the digits %s are shown as %s', (digits, shown) => {
  expect(groupCode(digits)).toBe(shown);
});
