import { toHiragana } from '../romaji.ts';

/**
 * What stands on each key of a Japanese keyboard (JIS X 6002): the letter, and the kana, or the mark on the kana before, that it gives while kana are
 * typed directly.
 */
const KEYS =
  '1ぬ 2ふ 3あ 4う 5え 6お 7や 8ゆ 9よ 0わ -ほ ^へ \\ー qた wて eい rす tか yん uな iに oら pせ @\u3099 [\u309A aち sと dし fは gき hく jま kの lり ;れ :け ]む zつ xさ cそ vひ bこ nみ mも ,ね .る /め'.split(
    ' ',
  );
const kanaOf = new Map(KEYS.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const keyOf = new Map(KEYS.map((pair) => [pair.charAt(1), pair.charAt(0)]));

const SMALL = 'ぁぃぅぇぉっゃゅょ';
const LARGE = 'あいうえおつやゆよ';

/** The kana that these keys give (`i-yt@` gives にほんが). Undefined where a letter is on no such key. */
export function kanaByKeys(keys: string): string | undefined {
  let kana = '';
  for (const key of keys.toLowerCase()) {
    const one = kanaOf.get(key);
    if (one === undefined) return undefined;
    kana += one;
  }
  return kana.normalize('NFC');
}

/** The keys that give these kana (とちのな is `saku`); other letters stay. Undefined where there are no kana, or a letter that is neither. */
export function keysOfKana(text: string): string | undefined {
  if (!/[ぁ-んァ-ン]/.test(text)) return undefined;
  let keys = '';
  for (const part of text.normalize('NFD')) {
    const hiragana = toHiragana(part);
    const large = SMALL.includes(hiragana) ? LARGE.charAt(SMALL.indexOf(hiragana)) : hiragana;
    const key = keyOf.get(large) ?? (/^[ -~]$/.test(part) ? part : undefined);
    if (key === undefined) return undefined;
    keys += key;
  }
  return keys;
}
