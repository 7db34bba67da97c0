import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseFrom, readingsOf } from '../../../../lib/core/vault/passphrase.ts';
import { judgePassword, weaknessOf } from '../../../../lib/core/vault/password-rule.ts';
import { toRomaji } from '../../../../lib/core/vault/romaji.ts';
import { passphraseWords } from '../../../../lib/core/vault/words/passphrase-words.ts';
import { goodPasswords } from './passwords/good.ts';
import { furtherGood, furtherWeak } from './passwords/second-list.ts';
import { weakPasswords } from './passwords/weak.ts';

describe('judgePassword', () => {
  it('59 takes no weak password, in whatever letters it is typed', () => {
    for (const weak of [
      '1234',
      'yamada0401',
      'ｐａｓｓｗｏｒｄ',
      'コスモ2024',
      'kosmo2024',
      'ｋｏｓｍｏ２０２４',
      'コスモコスモ2024',
    ])
      expect(judgePassword(weak).ok, weak).toBe(false);
  });

  it.each(['', '1234', 'ｐａｓｓ', 'kosmo2024', 'コスモ2024', 'mikan-1', 'パスワード'])(
    '%s is too short',
    (password) => {
      expect(judgePassword(password)).toEqual({ ok: false, error: 'passwordTooShort' });
    },
  );

  it.each([
    'yamada0401',
    'sakura12345',
    'tanakataro1980',
    'qwertyuiop1',
    '1234567890',
    '12345678901234',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
    'password1234',
    'ｐａｓｓｗｏｒｄ１２',
    'P@ssw0rd1234',
    'kosmoweb2024',
    'コスモポータル2024',
    'kenkouhoken1',
    '1qaz2wsx3edc',
    'suzukihanako',
    '19800401yamada',
    'sakurasakura',
  ])('%s is too common', (password) => {
    expect(judgePassword(password)).toEqual({ ok: false, error: 'passwordTooCommon' });
  });

  it.each(['mikan-taiko-kumo-nagoya-88', 'うちの猫は三毛で名前はたま七歳', 'k8Zp!qw2Lm#x'])(
    '%s will do',
    (password) => {
      expect(judgePassword(password)).toEqual({ ok: true, value: undefined });
    },
  );

  it('judges a very long one by its first part', () => {
    expect(judgePassword(`${'ながいながい文'.repeat(20)}${'x7'.repeat(300)}`).ok).toBe(false);
    expect(judgePassword('隣の犬は郵便屋さんにだけ吠えない'.repeat(60)).ok).toBe(true);
  });

  it('accepts whatever is proposed, also where the derivation is weaker', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
        const proposed = passphraseFrom(random);
        expect(proposed).toMatch(/^[a-z]+(-[a-z]+){3}-[1-9]\d$/);
        if (new Set(proposed.split('-')).size === 5)
          expect(judgePassword(proposed, true)).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });
});

describe('the rule, on lists of our own making', () => {
  const lines = (lists: Readonly<Record<string, string>>) =>
    Object.values(lists).flatMap((list) => list.trim().split(/\n\s*/));

  it('69 refuses 98 of 100 weak ones at least, and takes 99 of 100 good ones', () => {
    const weak = lines({ ...weakPasswords, furtherWeak });
    const good = lines({ ...goodPasswords, furtherGood });
    const taken = weak.filter((password) => judgePassword(password).ok);
    const refused = good.filter((password) => !judgePassword(password).ok);
    expect(weak.length).toBeGreaterThanOrEqual(1000);
    expect(good.length).toBeGreaterThanOrEqual(800);
    expect(taken.length / weak.length, taken.join('\n')).toBeLessThanOrEqual(0.02);
    expect(refused.length / good.length, refused.join('\n')).toBeLessThanOrEqual(0.01);
  }, 60_000);

  it.each([
    ['mikan-taiko-kumo-nagoya', 'example'],
    ['Mikan_Taiko_Kumo_Nagoya', 'example'],
    ['yamada.hanako@gmail.com', 'mail'],
    ['090-1234-5678', 'digits'],
    ['19650401-19700505', 'digits'],
    ['hanako-yamada-1965', 'person'],
    ['昭和四十年四月一日生まれ', 'person'],
    ['東京都港区1-2-3', 'place'],
    ['hanshin-tigers', 'known'],
    ['ohayougozaimasu', 'known'],
    ['aiueokakikukeko', 'order'],
    ['nekonekonekoneko', 'order'],
    ['denki-gas-suidou', 'few'],
  ] as const)('says why %s is weak: %s', (password, why) => {
    expect(weaknessOf(password)).toBe(why);
  });
});

describe('the words of a passphrase', () => {
  it('are different ones in plain letters, enough for nearly 44 bits, each with one reading that is shown', () => {
    const words = passphraseWords.map(toRomaji);
    expect(Math.log2(words.length ** 4 * 90)).toBeGreaterThan(43.8);
    expect(words.filter((word) => !/^[a-z]{2,13}$/.test(word))).toEqual([]);
    expect(passphraseWords.filter((word) => /[ーをぢづ]|ん[あ-おや-よ]/.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
    expect(readingsOf('mikan-taiko-kumo-sakura-42')).toEqual(['みかん', 'たいこ', 'くも', 'さくら', '']);
  });

  it('are none that a tester stumbled over', () => {
    for (const word of ['のたまう', 'だなつ', 'ていへん']) expect(passphraseWords).not.toContain(word);
  });
});

describe('toRomaji', () => {
  it.each([
    ['がっこう', 'gakkou'],
    ['マッチャ', 'matcha'],
    ['コスモ2024', 'kosumo2024'],
    ['しんにゅう', 'shinnyuu'],
    ['スーパー', 'supa'],
  ])('writes %s as %s', (kana, romaji) => {
    expect(toRomaji(kana)).toBe(romaji);
  });
});
