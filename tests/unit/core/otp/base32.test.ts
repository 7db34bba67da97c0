import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32, proposeKey } from '../../../../lib/core/otp/base32.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const canonical = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // RFC 6238 Appendix B: "12345678901234567890"

describe('decodeBase32', () => {
  it.each([
    ['', ''],
    ['f', 'MY======'],
    ['fo', 'MZXQ===='],
    ['foo', 'MZXW6==='],
    ['foob', 'MZXW6YQ='],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI======'],
  ])('reads and writes the vectors of RFC 4648 §10: %j', (text, encoded) => {
    expect(encodeBase32(ascii(text))).toBe(encoded.replace(/=+$/, ''));
    if (text !== '')
      expect(decodeBase32(encoded)).toEqual({ ok: true, value: { bytes: ascii(text), bitsLeft: false } });
  });

  it.each([
    ['lower case', canonical.toLowerCase()],
    ['groups of four', 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ'],
    ['hyphens', 'GEZD-GNBV-GY3T-QOJQ-GEZD-GNBV-GY3T-QOJQ'],
    [
      'full-width letters and blanks',
      'ＧＥＺＤ　ＧＮＢＶ　ｇｙ３ｔ　ＱＯＪＱ　ＧＥＺＤＧＮＢＶＧＹ３ＴＱＯＪＱ',
    ],
    ['dashes of other kinds', 'GEZD–GNBV—GY3T−QOJQ―GEZDーGNBVGY3TQOJQ'],
    ['line breaks and tabs', 'GEZDGNBV\r\nGY3TQOJQ\tGEZDGNBVGY3TQOJQ\n'],
    ['blanks that do not break', 'GEZD\u00a0GNBV\u202fGY3T\u2009QOJQ\u3000GEZDGNBVGY3TQOJQ'],
    ['upper and lower case mixed', 'gEzDgNbVgY3tQoJqGeZdGnBvGy3TqOjQ'],
    ['padding that it does not need', `${canonical}=`],
    ['much padding', `${canonical}==========`],
    ['zero-width blanks', 'GEZD\u200bGNBV\ufeffGY3TQOJQGEZDGNBVGY3TQOJQ'],
  ])('50 takes %s for the same key', (_, spelling) => {
    expect(decodeBase32(spelling)).toEqual(decodeBase32(canonical));
  });

  it.each([
    ['', 'secretMissing'],
    ['   ', 'secretMissing'],
    ['========', 'secretMissing'],
    ['A', 'secretLength'],
    ['ABC', 'secretLength'],
    ['ABCDEF', 'secretLength'],
    ['GEZDGNB0', 'secretCharacters'],
    ['GEZDGNB1', 'secretCharacters'],
    ['GEZDGNB8', 'secretCharacters'],
    ['GEZDGNB9', 'secretCharacters'],
    ['GEZDGNBſ', 'secretCharacters'],
    ['GEZDGNBı', 'secretCharacters'],
    ['GE=ZDGNB', 'secretCharacters'],
    ['健康保険', 'secretCharacters'],
    ['A'.repeat(100_000), 'secretTooLong'],
  ])('50 refuses %j with a reason', (key, error) => {
    const decoded = decodeBase32(key);
    expect(decoded).toEqual({ ok: false, error });
  });

  it('points out bits that belong to no byte', () => {
    expect(decodeBase32('MZ')).toMatchObject({ value: { bitsLeft: true } });
    expect(decodeBase32('MY')).toMatchObject({ value: { bitsLeft: false } });
  });

  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 256 }), (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual({ ok: true, value: { bytes, bitsLeft: false } });
      }),
    );
  });
});

describe('proposeKey', () => {
  it('50 proposes letters for the digits that are not in the alphabet', () => {
    expect(proposeKey('gezd gnb0')).toBe('GEZDGNBO');
    expect(proposeKey('18EZDGNB')).toBe('IBEZDGNB');
  });

  it('proposes nothing where that mends nothing', () => {
    expect(proposeKey(canonical)).toBeUndefined();
    expect(proposeKey('GEZDGNB9')).toBeUndefined();
  });
});
