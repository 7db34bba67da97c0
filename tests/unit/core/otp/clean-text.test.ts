import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../../lib/core/otp/clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['健康保険組合加入者ページ', '健康保険組合加入者ページ'],
    ['  KOSMO \n\t Web  ', 'KOSMO Web'],
    ['\u202egnaro\u202c', 'gnaro'],
    ['a\u200b\u200d\ufeffb', 'ab'],
    ['か\u3099', 'が'],
    ['<img onerror=alert(1)>', '<img onerror=alert(1)>'],
    ['\ud800x', 'x'],
    ['\u{e0041}x', 'x'],
    ['Bank\u2066\u2069\u202d', 'Bank'],
    ['健\u2028保\u0085組合', '健 保組合'],
  ])('48 %j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('48 leaves at most four marks on a letter', () => {
    expect([...cleanText(`e${'\u0316'.repeat(10_000)}`)].length).toBeLessThanOrEqual(5);
  });

  it('48 keeps four marks of a longer row, and 128 letters of a longer name, of whatever length each is', () => {
    expect(cleanText(`e${'\u0316'.repeat(9)}x`)).toBe(`e${'\u0316'.repeat(4)}x`);
    expect(cleanText('𠮷'.repeat(200))).toBe('𠮷'.repeat(128));
    expect(cleanText(`${'x'.repeat(127)} y`)).toBe('x'.repeat(127));
    expect(cleanText(`${'\u200b'.repeat(2047)}xy`)).toBe('x');
  });

  it('48 is short, stable and free of what can not be seen, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const clean = cleanText(text);
        expect([...clean].length).toBeLessThanOrEqual(128);
        expect(clean).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
