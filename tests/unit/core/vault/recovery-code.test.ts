import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameGroup,
  readRecoveryCode,
  recoveryCodeGroups,
} from '../../../../lib/core/vault/recovery-code.ts';

const anyCode = fc.uint8Array({ minLength: 16, maxLength: 16 });
const printed = recoveryCodeGroups(new Uint8Array(16).map((_, at) => at * 17)).join(' ');

describe('a recovery code', () => {
  it('is seven groups of four letters that can not be mistaken for each other', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const groups = recoveryCodeGroups(code);
        expect(groups).toHaveLength(7);
        for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('is read from what it was printed as, whatever the bytes', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(readRecoveryCode(recoveryCodeGroups(code).join('-'))).toEqual({ ok: true, value: code });
      }),
    );
  });

  it.each([
    ['in small letters', printed.toLowerCase()],
    ['without blanks', printed.replaceAll(' ', '')],
    ['with hyphens of every kind', printed.replaceAll(' ', '–')],
    ['with the long mark of a Japanese keyboard', printed.replaceAll(' ', 'ー')],
    [
      'in full width',
      printed.replace(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ],
    ['with ideographic spaces and a new line', printed.replaceAll(' ', '　\n')],
    ['with O for 0 and l for 1', printed.replaceAll('0', 'O').replaceAll('1', 'l')],
  ])('is read %s', (_, typed) => {
    expect(readRecoveryCode(typed).ok).toBe(true);
  });

  it('with one wrong letter is noticed', () => {
    for (let at = 0; at < printed.length; at++) {
      if (printed[at] === ' ') continue;
      const typed = `${printed.slice(0, at)}${printed[at] === 'Z' ? 'Y' : 'Z'}${printed.slice(at + 1)}`;
      expect(readRecoveryCode(typed), typed).toEqual({ ok: false, error: 'recoveryCodeTyped' });
    }
  });

  it.each([
    '',
    '1234',
    printed.slice(0, -1),
    `${printed}0`,
    printed.replace(/^./, 'U'),
    'あ'.repeat(28),
    'A'.repeat(1e6),
  ])('is not read from something else', (typed) => {
    expect(readRecoveryCode(typed)).toEqual({ ok: false, error: 'recoveryCodeTyped' });
  });

  it('is confirmed by its last group in any spelling', () => {
    expect(isSameGroup(' 7k3m ', '7K3M')).toBe(true);
    expect(isSameGroup('７Ｋ３Ｍ', '7K3M')).toBe(true);
    expect(isSameGroup('7K3N', '7K3M')).toBe(false);
    expect(isSameGroup('', '7K3M')).toBe(false);
  });
});
