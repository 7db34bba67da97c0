import type { KnownWord } from './vocabulary.ts';

const KANA_TABLE = 'aiueokakikukekosashisusesotachitsutetonaninunenohahifuhehomamimumemoyayuyorarirureroawon';

/** What lies side by side on a keyboard or is said in a row. Each also backwards. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop@[',
  'asdfghjkl;:]',
  'zxcvbnm,./',
  '!"#$%&\'()=~|',
  '!@#$%^&*()_+',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'zaq12wsxcde34rfvbgt56yhnmju78ik,.lo90p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaqxswcdevfrbgtnhymjukilop',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '0okm9ijn8uhb7ygv6tfc5rdx4esz3wa',
  'a1b2c3d4e5f6g7h8i9j0',
  '1a2b3c4d5e6f7g8h9i0j',
  'aabbccddeeffgghhiijjkkllmmnnooppqqrrssttuuvvwwxxyyzz',
  '11aa22bb33cc44dd55ee',
  'aa11bb22cc33dd44ee55',
  '112233445566778899001122',
  KANA_TABLE,
  '3141592653589793238462643383279',
  '27182818284590452353602874713',
  '1414213562373095',
  '17320508075688772',
  '12481632641282565121024',
  '1123581321345589144',
  '一二三四五六七八九十',
  'montuewedthufrisatsun',
  'janfebmaraprmayjunjulaugsepoctnovdec',
].flatMap((row) => [row, [...row].reverse().join('')]);

const COUNT = String.raw`(?:\d{1,2}|元|[一二三四五六七八九十]{1,3})`;
/** When somebody was born, as it is said: by era or by year, with month and day or without them. Kana are rōmaji by now. */
const SAID_DATE = new RegExp(
  `^(?:(?:19|20)\\d\\d|(?:大正|昭和|平成|令和|taishou?|shou?wa|heisei|reiwa|[tshr])${COUNT})(?:年|nen)?(${COUNT}(?:月|gats?u))?(${COUNT}(?:日|nichi))?(?:生mare|生|umare)?`,
);

/** Where a part that is guessed as a whole ends, and for how much. */
export interface Part extends KnownWord {
  readonly end: number;
}

/** Orders, numbers and dates that begin at `at`. */
export function* patternsAt(text: string, at: number): Generator<Part> {
  yield* digitsAt(text, at);
  const [said, month, day] = SAID_DATE.exec(text.slice(at)) ?? [];
  if (said && /年|nen|生|umare/.test(said))
    yield { end: at + said.length, kind: 'person', cost: 2.3 + (month ? 1.1 : 0) + (day ? 1.5 : 0) };
  for (let end = at + 4; end <= text.length; end++) {
    const run = text.slice(at, end);
    if (!ROWS.some((row) => row.includes(run))) break;
    // Four letters of the kana table may be two words that meet; six are not.
    if (run.length >= 6 || !/^[a-z]+$/.test(run) || !KANA_TABLE.includes(run))
      yield { end, kind: 'order', cost: 1.8 };
  }
  let end = at + 1;
  while (text[end] === text[at]) end++;
  if (end - at >= 3) yield { end, kind: 'order', cost: 1.5 };
}

function* digitsAt(text: string, at: number): Generator<Part> {
  const run = /^\d+/.exec(text.slice(at))?.[0] ?? '';
  for (let length = 1; length <= run.length; length++) {
    const digits = run.slice(0, length);
    yield { end: at + length, kind: 'digits', cost: length === 2 ? 1.8 : length };
    const dated = dateCost(digits);
    if (dated) yield { end: at + length, kind: 'person', cost: dated };
    if (/^0[5789]0\d{8}$/.test(digits)) yield { end: at + length, kind: 'digits', cost: 8 };
    if (/^0\d{9}$/.test(digits)) yield { end: at + length, kind: 'digits', cost: 7.5 };
  }
}

/** A year, a day, or a year at the end; a year with a day after it is put together from the two. */
function dateCost(digits: string): number | undefined {
  if (/^(?:19|20)\d\d$/.test(digits)) return 2;
  const day = /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
  if (day.test(digits)) return 2.5;
  if (digits.length === 8 && /(?:19|20)\d\d$/.test(digits) && /^[0-3]\d[0-3]\d/.test(digits)) return 4.7;
  return undefined;
}
