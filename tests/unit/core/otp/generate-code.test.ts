import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAt, counterCode } from '../../../../lib/core/otp/generate-code.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const digitsOf = (count: number) => '1234567890'.repeat(7).slice(0, count);
const secrets = { SHA1: ascii(digitsOf(20)), SHA256: ascii(digitsOf(32)), SHA512: ascii(digitsOf(64)) };

describe('codeAt', () => {
  // RFC 6238, Appendix B.
  it.each([
    [59, '94287082', '46119246', '90693936'],
    [1111111109, '07081804', '68084774', '25091201'],
    [1111111111, '14050471', '67062674', '99943326'],
    [1234567890, '89005924', '91819424', '93441116'],
    [2000000000, '69279037', '90698825', '38618901'],
    [20000000000, '65353130', '77737706', '47863826'],
  ])('gives the codes of RFC 6238 at %i s', (seconds, sha1, sha256, sha512) => {
    const at = (algorithm: 'SHA1' | 'SHA256' | 'SHA512') =>
      codeAt({ secret: secrets[algorithm], algorithm, digits: 8, period: 30 }, seconds * 1000).text;
    expect([at('SHA1'), at('SHA256'), at('SHA512')]).toEqual([sha1, sha256, sha512]);
  });

  // Keycloak 26.7.3, user jiro of the test realms.
  it.each([
    [59, 'SHA1', 6, 30, '287082'],
    [59, 'SHA256', 8, 60, '74875740'],
    [1111111109, 'SHA1', 6, 30, '081804'],
    [1111111109, 'SHA256', 8, 60, '69648066'],
    [1234567890, 'SHA1', 6, 30, '005924'],
    [1234567890, 'SHA256', 8, 60, '30246158'],
  ] as const)(
    'gives the codes that Keycloak accepts at %i s for %s',
    (seconds, algorithm, digits, period, code) => {
      expect(codeAt({ secret: secrets.SHA1, algorithm, digits, period }, seconds * 1000).text).toBe(code);
    },
  );

  it('changes exactly at the boundary, and knows the next code before', () => {
    const account = { secret: secrets.SHA1, algorithm: 'SHA1', digits: 6, period: 30 } as const;
    const before = codeAt(account, 29_999);
    const after = codeAt(account, 30_000);
    expect(before).toMatchObject({ step: 0, validFrom: 0, validUntil: 30_000 });
    expect(after).toMatchObject({ step: 1, validFrom: 30_000, validUntil: 60_000 });
    expect(before.nextText).toBe(after.text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 8.7e15])(
    'makes no code for a time that is none: %d',
    (now) => {
      expect(() => codeAt({ secret: secrets.SHA1, algorithm: 'SHA1', digits: 6, period: 30 }, now)).toThrow(
        RangeError,
      );
    },
  );

  it('agrees with an implementation of our own at any time, 2038 and 2106 included', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.integer({ min: 0, max: 2 ** 40 }),
        fc.integer({ min: 15, max: 120 }),
        fc.constantFrom(6, 7, 8),
        fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
        (secret, seconds, period, digits, algorithm) => {
          const { text } = codeAt({ secret, algorithm, digits, period }, seconds * 1000);
          expect(text).toBe(reference(secret, algorithm, Math.floor(seconds / period), digits));
        },
      ),
      {
        examples: [
          [secrets.SHA1, 2_147_483_648, 30, 6, 'SHA1'],
          [secrets.SHA1, 4_294_967_296, 30, 6, 'SHA1'],
        ],
      },
    );
  });
});

describe('counterCode', () => {
  it('gives the codes of RFC 4226, Appendix D', () => {
    const codes = Array.from({ length: 10 }, (_, counter) =>
      counterCode({ secret: secrets.SHA1, algorithm: 'SHA1', digits: 6 }, counter),
    );
    expect(codes).toEqual([
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ]);
  });

  it('makes no code from nothing', () => {
    expect(() => counterCode({ secret: new Uint8Array(), algorithm: 'SHA1', digits: 6 }, 0)).toThrow(
      RangeError,
    );
    expect(() => counterCode({ secret: secrets.SHA1, algorithm: 'SHA1', digits: 6 }, -1)).toThrow(RangeError);
    expect(() => counterCode({ secret: secrets.SHA1, algorithm: 'SHA1', digits: 6 }, 2 ** 53)).toThrow(
      RangeError,
    );
  });

  it('uses only its own bytes of a larger buffer', () => {
    const whole = new Uint8Array([9, 9, ...secrets.SHA1, 9, 9]);
    const view = whole.subarray(2, 22);
    expect(counterCode({ secret: view, algorithm: 'SHA1', digits: 6 }, 0)).toBe('755224');
  });
});

/** RFC 4226 §5.3 in ten lines, by node's own HMAC. */
function reference(secret: Uint8Array, algorithm: string, counter: number, digits: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac(algorithm, secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, '0');
}
