import { unescaped } from './unescape.ts';

/** Blanks, controls, byte-order marks and other letters that nobody sees, at both ends: `echo … | qrencode` keeps the end of the line. */
const UNSEEN = /[\s\p{Cc}\p{Cf}]/u;
const ADDRESS = /otpauth(?:-migration)?(?::|%3A)(?:\/|%2F){2}/gi;
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '<': '>',
  '(': ')',
  '（': '）',
  '「': '」',
};

/**
 * The `otpauth://` or `otpauth-migration://` address that a text is or holds: alone, inside a link to a picture of its QR code, or after
 * other words. Without exactly one of them, the text itself, trimmed.
 */
export function addressIn(text: string): string {
  const plain = trimmed(text);
  if (/^otpauth(?:-migration)?:\/\//i.test(plain)) return plain;
  const found = [...plain.matchAll(ADDRESS)];
  const at = found[0]?.index;
  if (at === undefined || found.length > 1) return plain;
  const before = plain.charAt(at - 1);
  const rest = plain.slice(at).split(/[\r\n]/, 1)[0] ?? '';
  if (/[\w%-]/.test(before)) return plain;
  const closing = CLOSING[before];
  const lead = plain.slice(0, at);
  const word = lead.split(/[\s"'<>]/).at(-1);
  if (!closing && word && (word === lead || word.includes('://'))) return addressInLink(rest);
  const end = closing ? rest.indexOf(closing) : -1;
  return trimmed(fromEscapes(end < 0 ? rest : rest.slice(0, end)));
}

/** The texts that are to be read of a pasted text: every line with an address, if several have one. */
export function addressesIn(text: string): readonly string[] {
  const lines = text.split(/[\r\n]+/).filter((line) => line.search(ADDRESS) >= 0);
  return lines.length > 1 ? lines : [text];
}

/** From where the address begins in a link. */
function addressInLink(rest: string): string {
  const whole = /^[^\s"<>]*/.exec(rest)?.[0] ?? '';
  // A bare "?" means that nothing of the address was escaped for the link, so that all that follows may be its own.
  if (/^otpauth[\w-]*:/i.test(whole) && whole.includes('?')) return whole;
  const value = /^[^&#]*/.exec(whole)?.[0] ?? '';
  // node-2fa 2.0.3 escapes "?" and "&" of the address and nothing else: its names are escaped once, as in any address.
  const underEscaped = /^otpauth:.*%3Fsecret=/i.test(value);
  return underEscaped
    ? value.replace(/%3F(?=secret=)/i, '?').replace(/%26(?=issuer=)/gi, '&')
    : fromEscapes(value);
}

/** Letter by letter: a pattern for the end would try every blank of a hostile text. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && UNSEEN.test(text.charAt(start))) start++;
  while (end > start && UNSEEN.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function fromEscapes(address: string): string {
  return /^otpauth[\w-]*:\/\/[^?]*\?/i.test(address) ? address : unescaped(address);
}
