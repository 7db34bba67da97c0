import type { OtpError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { unescaped, unescapedOrNone } from './unescape.ts';

export const known = ['secret', 'issuer', 'algorithm', 'digits', 'period', 'counter'] as const;
export type Known = (typeof known)[number];

/** Other words for what we know. Whoever writes them means it, so that leaving them out would make wrong codes. */
const otherWords: ReadonlyMap<string, Known> = new Map([
  ...['algo', 'alg', 'hash', 'hmac', 'digest'].map((word) => [word, 'algorithm'] as const),
  ...['digit', 'length', 'size', 'len'].map((word) => [word, 'digits'] as const),
  ...['interval', 'step', 'timestep'].map((word) => [word, 'period'] as const),
]);
const looksLike: Readonly<Partial<Record<Known, RegExp>>> = {
  ...{ algorithm: /^\W*(?:hmac\W?)?(?:sha|md)/i, digits: /^(?:[5-9]|10)$/, period: /^\d{1,3}$/ },
};
const usual: Readonly<Partial<Record<Known, RegExp>>> = {
  ...{ algorithm: /^(?:hmac-?)?sha-?1$/i, digits: /^6$/, period: /^30$/, counter: /^0$/ },
};

/** Letters of the name of a parameter, and of a value that is only compared. */
const MAX_NAME = 64;

/** No library writes more than a dozen. */
const MOST_PIECES = 256;

/** One piece of a query: `&name=value`, or `&text` without "=". */
interface Piece {
  readonly separator: string;
  readonly text: string;
  readonly name: string;
  readonly known: Known | undefined;
  readonly value: string | undefined;
}

/** An address, taken apart and not decoded. */
export interface AddressParts {
  /** In lower case. */
  readonly type: string;
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** Undefined for what has not the shape of an `otpauth://` address. */
export function takeApart(address: string): AddressParts | undefined {
  const parts = /^otpauth:\/\/([^/?]*)\/?(.*)$/is.exec(address);
  if (!parts) return undefined;
  // HTML's "&amp;", from pages whose source was copied or made into a QR code as it is.
  const rest = (parts[2] ?? '').replace(/&(?:(?:amp|#38|#x26);)+/gi, '&');
  if ((rest.match(/[?&]/g)?.length ?? 0) > MOST_PIECES) return undefined;
  const pieces = piecesOf(rest);
  const first = pieces.findIndex((piece) => piece.known && piece.separator !== '');
  // A "?" of the label may be bare; the one right before the first parameter begins the query.
  const start =
    pieces[first]?.separator === '?' ? first : pieces.findIndex(({ separator }) => separator === '?');
  const end = start < 0 ? pieces.length : start;
  const label = pieces.slice(0, end).map(({ separator, text }) => separator + text);
  return { type: (parts[1] ?? '').toLowerCase(), label: label.join(''), pieces: pieces.slice(end) };
}

/** A second "?" divides like "&": some sites put one before every parameter. */
function piecesOf(rest: string): readonly Piece[] {
  return (rest.match(/^[^?&]+|[?&][^?&]*/g) ?? []).map((written) => {
    const separator = /^[?&]/.exec(written)?.[0] ?? '';
    const text = written.slice(separator.length);
    const equals = text.indexOf('=');
    const name = nameOf(equals < 0 ? '' : text.slice(0, equals));
    const value = equals < 0 ? undefined : text.slice(equals + 1);
    return { separator, text, name, known: known.find((each) => each === name), value };
  });
}

/** `Digits`, ` digits`, `digits[]` and `amp;digits` are `digits`. */
function nameOf(written: string): string {
  const plain = unescaped(written.slice(0, MAX_NAME)).normalize('NFKC').toLowerCase();
  return plain.replace(/^(?:amp;)+/, '').replace(/[^a-z]/g, '');
}

/**
 * The value of every parameter that we know, each at most once, unless it says the same again; decoded but for the issuer, which
 * `namesOf` reads. A name that only resembles one of ours is never passed over where the usual would take its place.
 */
export function valuesOf({ type, pieces }: AddressParts): Result<ReadonlyMap<Known, string>, OtpError> {
  const values = new Map<Known, string>();
  for (const { known: name, value = '' } of pieces) {
    if (!name) continue;
    const decoded = name === 'issuer' ? value : unescapedOrNone(/^[^#]*/.exec(value)?.[0] ?? '');
    if (decoded === undefined) return fail('otpauthMalformed');
    const written = name === 'secret' ? decoded.replace(/\+/g, ' ') : decoded;
    if (values.has(name) && (name === 'secret' || values.get(name) !== written))
      return fail('parameterRepeated');
    values.set(name, written);
  }
  const unneeded = type === 'hotp' ? 'period' : 'counter';
  for (const { known: name, name: word, value = '' } of pieces) {
    if (name) continue;
    const meant = meantBy(word, value);
    if (meant && meant !== unneeded && !values.has(meant) && !usual[meant]?.test(value))
      return fail('parameterUnclear');
  }
  return ok(values);
}

function meantBy(word: string, value: string): Known | undefined {
  const other = otherWords.get(word);
  // `size=200` is the size of a picture.
  if (other) return looksLike[other]?.test(value) ? other : undefined;
  return known.find((name) => name !== 'issuer' && word.endsWith(name));
}

/** Everything else that the address says, by its name in lower case. */
export function othersOf({ pieces }: AddressParts): ReadonlyMap<string, string> {
  return new Map(
    pieces
      .filter((piece) => !piece.known)
      .map(({ name, value = '' }) => [name, unescaped(value.slice(0, MAX_NAME))]),
  );
}
