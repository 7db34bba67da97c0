import type { AddressParts } from './address-query.ts';
import {
  isFormLabel,
  isFormName,
  isOwnOrder,
  isPlusInIssuer,
  isWrittenByKeePassXc,
  orderOf,
  withBlanks,
} from './address-writer.ts';
import { cleanText } from './clean-text.ts';
import { isEscapedTwice, unescaped, unescapedCodePoints } from './unescape.ts';

export interface Names {
  readonly issuer: string;
  readonly accountName: string;
}

/** The label, divided at one of its colons. `bare`: the colon is not escaped. */
interface Division {
  readonly left: string;
  readonly right: string;
  readonly bare: boolean;
}

/** Colons of a label and "&" of an issuer that are tried; a hostile address has thousands. */
const MOST = 32;

/**
 * Who and where, as the label and the issuer parameter say it together; as they are written, not cleaned. `often` says that addresses
 * beside this one were escaped twice.
 */
export function namesOf(parts: AddressParts, often = false): Names {
  const order = orderOf(parts);
  const decode = decoderFor(parts, isOwnOrder(order) ? 'once' : often ? 'twice' : 'evident');
  const form = isFormLabel(parts, order);
  const read = (text: string) => decode(form ? text.replace(/\+/g, ' ') : text);
  const divisions = divisionsOf(parts.label);
  const dividedBy = (issuer: string) => divisions.find(({ left }) => isSame(issuer, read(left)));
  const isNamed = (raw: string) => dividedBy(decode(raw)) !== undefined;

  const raw = issuerIn(parts, (text) => isNamed(text) || isNamed(withBlanks(text)));
  const issuer = decode(isPlusInIssuer(raw, order, isNamed) ? raw : withBlanks(raw));
  // Where we or Keycloak write no issuer parameter, there is none.
  const akin = isOwnOrder(order) && raw === '' ? undefined : issuer;
  const divided = (raw === '' ? undefined : dividedBy(issuer)) ?? usualDivision(divisions, akin, read);
  const account = divided ? divided.right : parts.label;
  const plusOfJava = isOwnOrder(order) && isFormName(account);
  const names = {
    issuer: issuer.trim() === '' && divided ? read(divided.left) : issuer,
    accountName: plusOfJava ? decode(account.replace(/\+/g, ' ')) : read(account),
  };
  return isWrittenByKeePassXc(order) ? withoutPlaceholders(names) : names;
}

/**
 * The issuer parameter, not decoded. A bare "&" or "?" of the name cuts it in pieces (pquerna/otp, Rust's otpauth, OTPClient 3): the
 * longest that the label begins with is meant, else the pieces behind it that are no parameters.
 */
function issuerIn({ pieces }: AddressParts, isNamed: (raw: string) => boolean): string {
  const at = pieces.findIndex(({ known }) => known === 'issuer');
  const value = pieces[at]?.value ?? '';
  if (at < 0 || value === '') return '';
  const spellings = [/^[^#]*/.exec(value)?.[0] ?? '', value];
  let usual = value;
  let open = true;
  for (const { separator, text, known, value: of } of pieces.slice(at + 1, at + 1 + MOST)) {
    if (known) break;
    spellings.push(`${spellings.at(-1)}${separator}${text}`);
    open &&= of === undefined && text !== '';
    if (open) usual += separator + text;
  }
  return spellings.findLast(isNamed) ?? usual;
}

function divisionsOf(label: string): readonly Division[] {
  return [...label.matchAll(/:|%3A/gi)].slice(0, MOST).map(({ 0: colon, index }) => ({
    ...{ left: label.slice(0, index), right: label.slice(index + colon.length), bare: colon === ':' },
  }));
}

/**
 * Where the label does not begin with the issuer: a bare colon divides, an escaped one only if it seems to stand behind an issuer.
 * dev.samstevens.totp writes the account alone, whose own colons are escaped.
 */
function usualDivision(
  divisions: readonly Division[],
  issuer: string | undefined,
  read: (text: string) => string,
): Division | undefined {
  const bare = divisions.find((division) => division.bare);
  if (bare) return bare;
  const [first] = divisions;
  return first && issuer !== undefined && isAkin(issuer, read(first.left)) ? first : undefined;
}

function isSame(one: string, other: string): boolean {
  return cleanText(one) === cleanText(other);
}

/** One is the beginning of the other, in any case. Every name is akin to none. */
function isAkin(one: string, other: string): boolean {
  const [a, b] = [cleanText(one).toLowerCase(), cleanText(other).toLowerCase()];
  return a.startsWith(b) || b.startsWith(a);
}

function decoderFor(
  { label, pieces }: AddressParts,
  how: 'once' | 'evident' | 'twice',
): (text: string) => string {
  const issuers = pieces.map(({ known, value = '' }) => (known === 'issuer' ? value : ''));
  const names = label + issuers.join('');
  if (unescapedCodePoints(names) !== undefined) return (text) => unescapedCodePoints(text) ?? unescaped(text);
  const everyOne = !/%(?!25)/.test(names);
  const twice = how === 'twice' ? everyOne : how === 'evident' && isEscapedTwice(names);
  return twice ? (text) => unescaped(unescaped(text)) : unescaped;
}

function withoutPlaceholders({ issuer, accountName }: Names): Names {
  return {
    issuer: issuer === 'KeePassXC' ? '' : issuer,
    accountName: accountName === 'none' ? '' : accountName,
  };
}
