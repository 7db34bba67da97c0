import { normalisePassword } from '../password.ts';
import { toRomaji } from '../romaji.ts';
import { kanaByKeys, keysOfKana } from './kana-keys.ts';

/** What people put between words; it adds next to nothing to what has to be guessed. */
const SEPARATOR = /[\s\-_.,/:;・、。,．+~'"()[\]{}<>&|\\*=#…「」゠–—]/gu;
/** More than this does not make it slower to guess, but slower to judge. */
const JUDGED_CHARACTERS = 64;

const KUNREI: readonly (readonly [RegExp, string])[] = [
  [/sy(?=[auo])/g, 'sh'],
  [/ty(?=[auo])/g, 'ch'],
  [/(?:zy|jy)(?=[auo])/g, 'j'],
  [/si/g, 'shi'],
  [/(?<!s)ti/g, 'chi'],
  [/tu/g, 'tsu'],
  [/(?<![sc])hu/g, 'fu'],
  [/zi|di/g, 'ji'],
  [/du/g, 'zu'],
  [/m(?=[bp])/g, 'n'],
  [/nn/g, 'n'],
  [/ou|oo|oh(?![aiueo])/g, 'o'],
  [/uu/g, 'u'],
];

/** Rōmaji with one spelling for what is said alike: `satou`, `satoh` and `sato`, `sinbun` and `shimbun`. */
export function oneSpelling(romaji: string): string {
  return KUNREI.reduce((text, [pattern, letters]) => text.replace(pattern, letters), romaji);
}

export interface Spelling {
  /** Without separators, in small letters, kana as rōmaji; at most 64 characters. */
  readonly text: string;
  /** Where separators stood in `text`, and its end. */
  readonly joints: ReadonlySet<number>;
  /** What capitals and separators at unexpected places add: the decimal logarithm of guesses. */
  readonly added: number;
  /** Each letter is the key of a kana, and worth one where it is part of nothing known. */
  readonly byKana?: boolean;
}

/** Any other separator than the usual one of this password stands where nobody expects it. */
const ODD_SEPARATOR = 1.3;
/** A capital that does not begin a word. */
const ODD_CAPITAL = 0.5;

/** Not everybody who guesses thinks of the other reading of the keys. */
const OTHER_KEYS = 0.5;

/** A password as somebody who guesses would write it: as it is, and as it is read where kana and letters lie on the same keys. */
export function spellingsOf(password: string): readonly Spelling[] {
  const plain = normalisePassword(password);
  const kana = kanaByKeys(plain);
  const keys = keysOfKana(plain);
  return [
    ...romajiSpellings(plain),
    ...(kana === undefined ? [] : romajiSpellings(kana, { added: OTHER_KEYS })),
    ...(keys === undefined ? [] : romajiSpellings(keys, { added: OTHER_KEYS, byKana: true })),
  ];
}

function romajiSpellings(
  password: string,
  { added = 0, ...how }: Partial<Pick<Spelling, 'added' | 'byKana'>> = {},
): readonly Spelling[] {
  const written = toRomaji(password);
  const plain = written.toLowerCase();
  const odd = oddSeparators(plain) * ODD_SEPARATOR + oddCapitals(written) * ODD_CAPITAL;
  const pieces = plain.split(SEPARATOR).filter(Boolean);
  const one = pieces.map(oneSpelling);
  // Most passwords are spelt in one way only.
  const different = one.join(' ') === pieces.join(' ') ? [pieces] : [pieces, one];
  return different.map((pieces) => ({
    ...joinedFrom(pieces),
    ...how,
    added: odd + added,
  }));
}

function joinedFrom(pieces: readonly string[]): Pick<Spelling, 'text' | 'joints'> {
  const joints = new Set<number>();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    joints.add(text.length);
  }
  return { text: text.slice(0, JUDGED_CHARACTERS), joints };
}

function oddSeparators(plain: string): number {
  const all = plain.match(SEPARATOR) ?? [];
  const times = new Map<string, number>();
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1);
  return all.length - Math.max(0, ...times.values());
}

function oddCapitals(written: string): number {
  if (!/[a-z]/.test(written)) return 0;
  return written.match(/[A-Z]+(?![a-z]{2})|[A-Z]{2,}/g)?.length ?? 0;
}
