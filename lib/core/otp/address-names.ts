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
  /** What is left of the colon, decoded and clean. */
  readonly name: string;
}

/** Colons of a label and "&" of an issuer that are tried; a hostile address has thousands. */
const MOST = 16;
/** Letters of a label or an issuer; a name of 128 that was escaped twice has half of them. */
const MAX_LENGTH = 4096;

/**
 * Who and where, as the label and the issuer parameter say it together; as they are written, not cleaned. `often` says that addresses
 * beside this one were escaped twice.
 */
export function namesOf({ label, ...others }: AddressParts, often = false): Names {
  const parts = { ...others, label: label.slice(0, MAX_LENGTH) };
  const order = orderOf(parts);
  const decode = decoderFor(parts, isOwnOrder(order) ? 'once' : often ? 'twice' : 'evident');
  const form = isFormLabel(parts, order);
  const read = (text: string) => decode(form ? text.replace(/\+/g, ' ') : text);
  const divisions = divisionsOf(parts.label, read);
  const dividedBy = (issuer: string) => {
    const name = cleanText(issuer);
    return divisions.find((division) => division.name === name);
  };
  const isNamed = (text: string) => dividedBy(decode(text)) !== undefined;

  const raw = issuerIn(parts, (text) => isNamed(text) || isNamed(withBlanks(text)));
  const issuer = decode(isPlusInIssuer(raw, order, isNamed) ? raw : withBlanks(raw));
  // Where we or Keycloak write no issuer parameter, there is none.
  const akin = isOwnOrder(order) && raw === '' ? undefined : issuer;
  const divided = (raw === '' ? undefined : dividedBy(issuer)) ?? usualDivision(divisions, akin);
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
  const value = pieces[at]?.value?.slice(0, MAX_LENGTH) ?? '';
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

function divisionsOf(label: string, read: (text: string) => string): readonly Division[] {
  return [...label.matchAll(/:|%3A/gi)].slice(0, MOST).map(({ 0: colon, index }) => {
    const left = label.slice(0, index);
    return {
      left,
      right: label.slice(index + colon.length),
      bare: colon === ':',
      name: cleanText(read(left)),
    };
  });
}

/**
 * Where the label does not begin with the issuer: a bare colon divides, an escaped one only if it seems to stand behind an issuer.
 * dev.samstevens.totp writes the account alone, whose own colons are escaped.
 */
function usualDivision(divisions: readonly Division[], issuer: string | undefined): Division | undefined {
  const bare = divisions.find((division) => division.bare);
  if (bare) return bare;
  const [first] = divisions;
  return first && issuer !== undefined && isAkin(issuer, first.name) ? first : undefined;
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
