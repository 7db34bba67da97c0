/** Hepburn, without marks over long vowels: as Japanese people type it on a keyboard. */
const SYLLABLES =
  'あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo んn ' +
  'がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゔvu ' +
  'きゃkya きゅkyu きょkyo しゃsha しゅshu しょsho ちゃcha ちゅchu ちょcho にゃnya にゅnyu にょnyo ひゃhya ひゅhyu ひょhyo みゃmya みゅmyu みょmyo りゃrya りゅryu りょryo ' +
  'ぎゃgya ぎゅgyu ぎょgyo じゃja じゅju じょjo ぢゃja ぢゅju ぢょjo びゃbya びゅbyu びょbyo ぴゃpya ぴゅpyu ぴょpyo しぇshe ちぇche じぇje てぃti でぃdi ふぁfa ふぃfi ふぇfe ふぉfo ' +
  'ぁa ぃi ぅu ぇe ぉo ゃya ゅyu ょyo ゎwa';

const ROMAJI: ReadonlyMap<string, string> = new Map(
  SYLLABLES.trim()
    .split(/\s+/)
    .map((pair) => [pair.replace(/[a-z]/g, ''), pair.replace(/[^a-z]/g, '')]),
);

/** Katakana as hiragana; everything else stays. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヴ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Kana as rōmaji; everything else stays. A small っ doubles the consonant after it, ー is left out. */
export function toRomaji(text: string): string {
  const hiragana = toHiragana(text);
  let romaji = '';
  let doubled = false;
  for (let at = 0; at < hiragana.length; at++) {
    const two = ROMAJI.get(hiragana.slice(at, at + 2));
    const letter = hiragana.charAt(at);
    if (letter === 'っ') {
      doubled = true;
      continue;
    }
    if (letter === 'ー') continue;
    const syllable = two ?? ROMAJI.get(letter) ?? letter;
    if (two) at++;
    romaji += doubled ? (syllable.startsWith('ch') ? 't' : syllable.charAt(0)) + syllable : syllable;
    doubled = false;
  }
  return romaji;
}
