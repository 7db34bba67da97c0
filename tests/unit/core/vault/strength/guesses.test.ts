import { describe, expect, it } from 'vitest';
import { worthOf } from '../../../../../lib/core/vault/strength/guesses.ts';
import { kanaByKeys, keysOfKana } from '../../../../../lib/core/vault/strength/kana-keys.ts';
import { spellingsOf } from '../../../../../lib/core/vault/strength/spellings.ts';

/** What somebody who guesses takes a password for in the cheapest of its spellings, and the decimal logarithm of the guesses. */
function cheapest(password: string): readonly [string, number] {
  const [worth] = spellingsOf(password)
    .map(worthOf)
    .sort((one, other) => one.guesses - other.guesses);
  const parts = (worth?.parts ?? []).map(({ kind, text }) => `${kind} ${text}`).join(', ');
  return [parts, Math.round((worth?.guesses ?? 0) * 100) / 100];
}

describe('a password is guessed', () => {
  it.each([
    // Words: a name, two in a row, which order; a name and a year belong together.
    ['tanaka', 'person tanaka', 2],
    ['tanakahanako', 'person tanaka, known hanako', 4.4],
    ['tanakasuzuki', 'person tanaka, known suzuki', 4.4],
    ['tanaka1965', 'person tanaka, person 1965', 4],
    ['1965tanaka', 'person 1965, person tanaka', 4],
    ['nekosakura', 'word neko, person sakura', 5.1],
    // Said again.
    ['tanakatanaka', 'person tanaka, order tanaka', 2.6],
    ['nekonekone', 'word neko, order neko, known ne', 4.7],
    ['abcabcabc', 'order abcabcabc', 3.18],
    ['xqxqxqxq', 'order xqxqxqxq', 3.3],
    ['nekonekoneko', 'order nekonekoneko', 3.18],
    ['xqabcabcabc', 'free x, free q, order abcabcabc', 5.78],
    ['aa', 'free a, free a', 1.8],
    ['aaa', 'order aaa', 1.5],
    ['4444', 'order 4444', 1.5],
    // In disguise, and from behind.
    ['h4nako', 'known h4nako', 2.4],
    ['5@kur@', 'person 5@kur@', 2.4],
    ['akanat', 'person akanat', 2.4],
    ['a47b', 'free a, digits 47, free b', 4],
    // Letters.
    ['n', 'free n', 1],
    ['q', 'free q', 1.3],
    ['%', 'free %', 1.3],
    ['漾', 'free 漾', 2.3],
    ['kx', 'free k, free x', 2.6],
    ['xqnu', 'free x, free q, free nu', 4.25],
    ['kyuxnu', 'free kyu, free x, free nu', 4.6],
    ['password!', 'known password, free !', 2.5],
    ['password?', 'known password, free ?', 2.5],
    ['!password', 'free !, known password', 3.3],
    ['pass!word', 'known pass, free !, known word', 5.7],
    // Orders.
    ['qwer', 'order qwer', 1.8],
    ['asdfgh', 'order asdfgh', 1.8],
    ['kakiku', 'order kakiku', 1.8],
    // Numbers and days.
    ['5', 'digits 5', 1],
    ['57', 'digits 57', 1.8],
    ['57319', 'digits 5, digits 73, digits 19', 4.6],
    ['0801', 'person 0801', 2.5],
    ['1965', 'person 1965', 2],
    ['19650401', 'person 1965, person 0401', 4.5],
    ['25121965', 'person 25121965', 4.7],
    ['09083172946', 'digits 09083172946', 8],
    ['0383172946', 'digits 0383172946', 7.5],
    ['昭和40年', 'person 昭和40年', 2.3],
    ['昭和四十年四月', 'person 昭和四十年四月', 3.4],
    ['昭和四十年四月一日生まれ', 'person 昭和四十年四月一日生mare', 4.9],
    ['1965年', 'person 1965年', 2.3],
    ['h12nen0', 'person h12nen, digits 0', 3.3],
    // Capitals at unexpected places.
    ['Tanaka', 'person tanaka', 2],
    ['TANAKA', 'person tanaka', 2],
    ['tanAKa', 'person tanaka', 2.5],
    ['TaNaKa', 'person tanaka', 3.5],
    // Separators: the usual one of a password says nothing, any other one does.
    ['a-b-c', 'free a, free b, free c', 3.5],
    ['a-b.c', 'free a, free b, free c', 4.8],
    ['sakura-inu', 'person sakura, word in, free u', 4.3],
    ['sakurai-nu', 'person sakurai, free nu', 3.65],
    ['p-a-s-s-w-o-r-d', 'known password', 3.2],
    // One spelling for what is said alike, and kana as rōmaji.
    ['satoh', 'person sato', 2],
    ['sinbun', 'word shinbun', 2.7],
    ['がっこう', 'known gakkou', 2],
    ['漢字', 'word 漢字', 2.7],
    // Kana and letters lie on the same keys.
    ['tata', 'known kachikachi', 2.5],
    ['ｉ－ｙｔ＠', 'known nihon, free ga', 4.15],
    ['ネコ', 'free b', 2.15],
  ])('%s as %s', (password, parts, guesses) => {
    expect(cheapest(password)).toEqual([parts, guesses]);
  });

  it('in time, however long it is', () => {
    const [whole] = spellingsOf('kono-neko-wa-'.repeat(500));
    expect(whole?.text).toHaveLength(64);
  });
});

describe('a Japanese keyboard', () => {
  it.each([
    ['i-yt@', 'にほんが'],
    ['SAKU', 'とちのな'],
    ['b[', 'こ\u309A'],
    ['f[', 'ぱ'],
    ['neko あ', undefined],
    ['', ''],
  ])('gives for the keys %s the kana %s', (keys, kana) => {
    expect(kanaByKeys(keys)).toBe(kana);
  });

  it.each([
    ['とちのな', 'saku'],
    ['にほんが', 'i-yt@'],
    ['ニホンガ', 'i-yt@'],
    ['がっこう', 't@zb4'],
    ['きゃっとふーど', 'g7zs2\\s@'],
    ['いぬ 2-x', 'e1 2-x'],
    ['いぬ犬', undefined],
    ['inu', undefined],
    ['犬', undefined],
  ])('has for the kana %s the keys %s', (kana, keys) => {
    expect(keysOfKana(kana)).toBe(keys);
  });
});
