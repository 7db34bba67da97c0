import { toRomaji } from '../romaji.ts';
import { commonWords, rarerWords } from '../words/common-words.ts';
import { japan } from '../words/japan.ts';
import { passphraseWords } from '../words/passphrase-words.ts';
import { oneSpelling } from './spellings.ts';

/** What a part of a password is made of. `free`: nothing that we know. */
export type PartKind = 'person' | 'place' | 'known' | 'order' | 'digits' | 'word' | 'free';

export interface KnownWord {
  readonly kind: PartKind;
  /** Decimal logarithm of the guesses that it takes, as one word among its like. */
  readonly cost: number;
}

/** A list of a few hundred that everybody tries first; names are more, but few of them make up most people. */
const TRIED_FIRST = 2;
/** One of a thousand words of daily life. */
const DAILY_WORD = 2.7;
/** One of ten thousand. */
const RARER_WORD = 3.2;
/** A word of one or two letters, or of a single kanji, is part of everything. */
const PARTICLE = 1.4;
/** The list of names begins with so many family names, commonest first. */
const FAMILY_NAMES = 483;
/** One of some three thousand given names, most of them rare. */
const GIVEN_NAME = 2.25;
/** The commonest passwords of all. */
const COMMONEST = 1000;

let known: ReadonlyMap<string, KnownWord> | undefined;

/** Every word that the judge knows, in small letters and rōmaji; made when it is first asked for, in some 20 ms. */
export function vocabulary(): ReadonlyMap<string, KnownWord> {
  known ??= gather();
  return known;
}

function gather(): ReadonlyMap<string, KnownWord> {
  const words = new Map<string, KnownWord>();
  const add = (list: readonly string[], kind: PartKind, cost: number) => {
    for (const word of list)
      for (const spelling of [word, oneSpelling(word)]) {
        const own = isShort(spelling) ? PARTICLE : cost;
        const before = words.get(spelling);
        if (!before || before.cost > own) words.set(spelling, { kind, cost: own });
      }
  };
  const { passwords = [], words: daily = [], names = [], own = [] } = commonWords;
  const letters = passwords.filter((word) => /[a-z]{3}/.test(word));
  add(letters.slice(0, COMMONEST), 'known', TRIED_FIRST);
  add(letters.slice(COMMONEST), 'word', DAILY_WORD);
  add(
    daily.filter((word) => word.length > 1),
    'word',
    DAILY_WORD,
  );
  add(names.slice(0, FAMILY_NAMES), 'person', TRIED_FIRST);
  add(names.slice(FAMILY_NAMES), 'person', GIVEN_NAME);
  add(own, 'known', TRIED_FIRST);
  add(judgedFrom(japan.person), 'person', TRIED_FIRST);
  add(judgedFrom(japan.place), 'place', TRIED_FIRST);
  add(judgedFrom(japan.known), 'known', TRIED_FIRST);
  add(rarerWords, 'word', RARER_WORD);
  add(judgedFrom(japan.word), 'word', DAILY_WORD);
  add(passphraseWords.map(toRomaji), 'word', DAILY_WORD);
  return words;
}

/** A list as a password is judged: without separators, and kana that stand among kanji as rōmaji. */
function judgedFrom(list: readonly string[]): readonly string[] {
  return toRomaji(list.join(' '))
    .replace(/[。、・]/g, '')
    .split(' ');
}

function isShort(word: string): boolean {
  return /^(?:[ -~]{1,2}|[^ -~])$/u.test(word);
}
