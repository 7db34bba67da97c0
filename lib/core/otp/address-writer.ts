import type { AddressParts } from './address-query.ts';

/**
 * What an address tells of the library that wrote it: the order of its parameters and what it left unescaped. Libraries and versions are
 * in docs/compatibility.md.
 */

/** Keycloak's order, which was our own once, and our own: nothing of such an address is guessed. */
const OWN_ORDER =
  /^secret,(?:digits,algorithm,(?:issuer,)?(?:period|counter)|(?:period|counter),digits,algorithm(?:,issuer)?)$/;
/** pquerna/otp (Go) sorts its parameters, and escapes "+" nowhere. */
const PQUERNA_ORDER = /^algorithm,digits,issuer,(?:period,)?secret$/;
/** otp-java, and kotlin-onetimepassword, whose secret is last: they write a blank as "+" in the label, too. */
const FORM_ORDER = /^(?:period|counter),digits,secret,issuer,algorithm$|,secret$|^issuer,secret/;
const KEEPASSXC_ORDER = /^secret,period,digits,issuer(?:,algorithm)?$/;
/** Nothing but what form encoding (Java's URLEncoder, PHP's urlencode) leaves. */
const FORM = /^(?:[\w.*+:-]|%(?!20)[0-9A-F]{2})*$/i;
/** Escapes of letters that stay bare wherever "+" stays bare (`pchar` of RFC 3986 §3.3). */
const ESCAPED_BESIDES_PLUS = /%(?:2[14678BC9]|3[ABD]|40)/i;

/** The parameters that we know, in their order, joined by commas. */
export function orderOf({ pieces }: AddressParts): string {
  return pieces.flatMap(({ known }) => known ?? []).join(',');
}

export function isOwnOrder(order: string): boolean {
  return OWN_ORDER.test(order);
}

/** KeePassXC (2.7) writes an address anew from title and user name, and a word of its own for each that is missing. */
export function isWrittenByKeePassXc(order: string): boolean {
  return KEEPASSXC_ORDER.test(order);
}

/** Whether "+" in the label stands for a blank: only where something else shows it. */
export function isFormLabel({ label, pieces }: AddressParts, order: string): boolean {
  if (!label.includes('+') || !FORM.test(label) || PQUERNA_ORDER.test(order)) return false;
  if (ESCAPED_BESIDES_PLUS.test(label) || FORM_ORDER.test(order)) return true;
  const issuer = pieces.find(({ known }) => known === 'issuer')?.value ?? '';
  if (issuer === '') return /%[89A-F]/i.test(label);
  const begin = label.slice(0, issuer.length) === issuer && /^(?::|%3A)/i.test(label.slice(issuer.length));
  return begin && withBlanks(issuer) !== issuer;
}

/** Keycloak writes the user name in form encoding, whatever it does with the issuer. Our own addresses have no bare "+". */
export function isFormName(text: string): boolean {
  return FORM.test(text);
}

/** Whether "+" in the issuer parameter is one. `named`: what the label says in its place. */
export function isPlusInIssuer(raw: string, order: string, isNamed: (text: string) => boolean): boolean {
  if (withBlanks(raw) === raw) return true;
  const [blank, plus] = [isNamed(withBlanks(raw)), isNamed(raw)];
  if (blank !== plus) return plus;
  return PQUERNA_ORDER.test(order) || !FORM.test(raw) || raw.includes(':');
}

/** "+" between letters as a blank. No name begins or ends with a blank, or has two in a row. */
export function withBlanks(text: string): string {
  return text.replace(/(?<=[^+])\+(?=[^+])/g, ' ');
}
