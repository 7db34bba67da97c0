import { type Part, patternsAt } from './patterns.ts';
import type { Spelling } from './spellings.ts';
import { type PartKind, vocabulary } from './vocabulary.ts';

/** What a password is worth, and how much of it is what. */
export interface Worth {
  /** Decimal logarithm of the guesses that it takes. */
  readonly guesses: number;
  readonly parts: readonly { readonly kind: PartKind; readonly text: string }[];
}

/** The longest word that is looked for. */
const LONGEST = 40;
/** Which words come in which order has to be guessed as well. */
const EACH_FURTHER_WORD = 0.4;
const SAID_AGAIN = 0.6;
const ACROSS_A_JOINT = 0.6;
/** A word that begins or ends in the middle of what stands between two separators, and goes on beyond one of them. */
const ASTRIDE = 1.5;
/** `a` as `@`: tried by everybody who guesses. */
const DISGUISED = 0.4;
const DISGUISES: Readonly<Record<string, string>> = {
  ...{ '@': 'a', '4': 'a', '0': 'o', '3': 'e', $: 's', '5': 's', '7': 't', '8': 'b', '9': 'g' },
  '1': 'i',
  '!': 'i',
};

/** A syllable of kana takes no more guesses than the kana that follow each other in daily speech. */
const KANA = 1.65;
const SYLLABLE = /^(?:[kgnhbpmr]?y|sh|ch|ts|[kgsztdnhbpmrywfjv])[aiueo]/;
const CONTENT: ReadonlySet<PartKind> = new Set(['person', 'place', 'known', 'word']);
const WORDS: ReadonlySet<PartKind> = new Set(['known', 'word']);

interface Path extends Worth {
  readonly content: number;
}

/** The cheapest way to put a password together from words, orders, numbers, syllables and letters. */
export function worthOf({ text, joints, added, byKana = false }: Spelling): Worth {
  const plain = text;
  const disguised = plain
    .split('')
    .map((letter) => DISGUISES[letter] ?? letter)
    .join('');
  const best: (Path | undefined)[] = [{ guesses: 0, parts: [], content: 0 }];
  for (let at = 0; at < plain.length; at++) {
    const path = best[at];
    if (!path) continue;
    for (const part of partsAt(plain, disguised, at, byKana)) {
      const next = further(path, acrossJoints(part, at, joints), plain.slice(at, part.end));
      const there = best[part.end];
      if (!there || there.guesses > next.guesses) best[part.end] = next;
    }
  }
  const { guesses, parts } = best[plain.length] ?? { guesses: 0, parts: [] };
  return { guesses: guesses + added, parts };
}

/** Somebody who writes `sakura-inu` hardly means `sakurai nu`; who writes `p-a-s-s` means one word all the same. */
function acrossJoints(part: Part, at: number, joints: ReadonlySet<number>): Part {
  let across = 0;
  for (let place = at + 1; place < part.end; place++) if (joints.has(place)) across++;
  if (across === 0) return part;
  const isAstride = (at > 0 && !joints.has(at)) || !joints.has(part.end);
  return { ...part, cost: part.cost + (isAstride ? ASTRIDE : Math.min(across, 2) * ACROSS_A_JOINT) };
}

function further(path: Path, part: Part, text: string): Path {
  const again = text.length > 2 && path.parts.some((earlier) => earlier.text === text);
  const content = CONTENT.has(part.kind) && part.cost >= 2 && !again;
  // Names and dates beside each other are what everybody expects.
  const isExpected = part.kind === 'person' && path.parts.every(({ kind }) => !WORDS.has(kind));
  const order = content && !isExpected && path.content > 0 ? EACH_FURTHER_WORD : 0;
  return {
    guesses: path.guesses + order + (again ? Math.min(SAID_AGAIN, part.cost) : part.cost),
    parts: [...path.parts, { kind: again ? 'order' : part.kind, text }],
    content: path.content + (content ? 1 : 0),
  };
}

function* partsAt(plain: string, disguised: string, at: number, byKana: boolean): Generator<Part> {
  const words = vocabulary();
  const longest = Math.min(LONGEST, plain.length - at);
  for (let length = 1; length <= longest; length++) {
    const end = at + length;
    const written = plain.slice(at, end);
    const word = words.get(written);
    if (word) yield { ...word, end };
    if (length < 4) continue;
    const meant = disguised.slice(at, end);
    const hidden = meant === written ? undefined : words.get(meant);
    if (hidden && /[a-z]/.test(written)) yield { ...hidden, cost: hidden.cost + DISGUISED, end };
    const reversed = words.get([...written].reverse().join(''));
    if (reversed) yield { ...reversed, cost: reversed.cost + DISGUISED, end };
  }
  yield* patternsAt(plain, at);
  yield* blocksAt(plain, at);
  const syllable = SYLLABLE.exec(plain.slice(at, at + 3))?.[0];
  if (syllable && !byKana) yield { end: at + syllable.length, kind: 'free', cost: KANA };
  yield { end: at + 1, kind: 'free', cost: Math.max(byKana ? KANA : 0, letterCost(plain, at)) };
}

/** `abcabcabc`: once the block, then how often. */
function* blocksAt(plain: string, at: number): Generator<Part> {
  for (let length = 2; at + 3 * length <= plain.length; length++) {
    const block = plain.slice(at, at + length);
    let end = at + length;
    while (plain.startsWith(block, end)) end += length;
    const times = (end - at) / length;
    if (times > 2) yield { end, kind: 'order', cost: Math.min(1.4 * length, 2.7) + Math.log10(times) };
  }
}

function letterCost(plain: string, at: number): number {
  const letter = plain.charAt(at);
  if (/[aiueo]/.test(letter)) return 0.9;
  if (/n/.test(letter)) return 1;
  if (/[a-z]/.test(letter)) return 1.3;
  if (/[!?！？]/.test(letter) && at === plain.length - 1) return 0.5;
  return /[ -~]/.test(letter) ? 1.3 : 2.3;
}
