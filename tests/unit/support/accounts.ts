import fc from 'fast-check';
import { toHex } from '../../../lib/core/bytes.ts';
import type { Account, NewAccount } from '../../../lib/core/otp/account.ts';
import { cleanText } from '../../../lib/core/otp/clean-text.ts';

/** RFC 6238's test secret under the names of the practice portal. */
export const hanako: NewAccount = {
  type: 'totp',
  issuer: '健康保険組合加入者ページ',
  accountName: 'hanako',
  secret: new TextEncoder().encode('12345678901234567890'),
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};

export const savedHanako: Account = {
  ...hanako,
  id: '00000000000000a1',
  origins: ['https://www.example.portal.kosmo-web.jp'],
  pinned: false,
  addedAt: 1_700_000_000_000,
};

/** Any name, and those that other formats may take for something else. */
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }).map(cleanText),
  fc.constantFrom('', '健康保険組合', 'a:b', ':', '50%20off', '%E5%81%A5', 'x+y@z.example', 'C#?&=', 'Steam'),
);
const requiredMembers = fc.record({
  type: fc.constantFrom('totp' as const, 'hotp' as const),
  issuer: anyName,
  accountName: anyName,
  secret: fc.uint8Array({ minLength: 1, maxLength: 64 }),
  algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
  digits: fc.constantFrom(6 as const, 7 as const, 8 as const),
  period: fc.integer({ min: 15, max: 120 }),
  counter: fc.integer({ min: 0, max: 2 ** 50 }),
  id: fc.uint8Array({ minLength: 8, maxLength: 8 }).map(toHex),
  origins: fc.constantFrom<readonly string[]>(
    [],
    ['https://a.example.jp'],
    ['https://a.example.jp:8443', 'http://localhost:8080'],
  ),
  pinned: fc.boolean(),
  addedAt: fc.integer({ min: 0, max: 4e12 }),
});
const optionalMembers = fc.record(
  {
    deviceName: fc.constantFrom('パソコン', 'a'),
    deviceNth: fc.integer({ min: 1, max: 50 }),
    person: fc.constantFrom('花子', '太郎'),
    pending: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
/** Any account that may be saved. */
export const anyAccount: fc.Arbitrary<Account> = fc
  .tuple(requiredMembers, optionalMembers)
  .map(([required, optional]) => ({ ...required, ...optional }));
