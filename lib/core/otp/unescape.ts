/** Escapes of well-formed UTF-8 (RFC 3629 §4). Nothing has to be tried: a hostile name has thousands that are none. */
const WELL_FORMED = new RegExp(
  [
    ...['%[0-7]H', '%(?:C[2-9A-F]|DH)%TH', '%E0%[AB]H%TH', '%(?:E[1-9A-CEF])%TH%TH', '%ED%[89]H%TH'],
    ...['%F0%[9AB]H%TH%TH', '%F[1-3]%TH%TH%TH', '%F4%8H%TH%TH'],
  ]
    .join('|')
    .replaceAll('T', '[89AB]')
    .replaceAll('H', '[0-9A-F]'),
  'gi',
);

/**
 * Percent-decoding of UTF-8 that never fails: what is no escape, or no UTF-8, stays as it is written. Libraries that do not escape
 * leave a bare "%" in a name (Rust's otpauth and libreauth, 2026).
 */
export function unescaped(text: string): string {
  return text.replace(WELL_FORMED, (letter) => decodeURIComponent(letter));
}

/** The same, and `undefined` for what is not escaped properly: for values in which a guess would be a wrong code. */
export function unescapedOrNone(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** `%u5065`, which the old `escape()` of browsers writes, and `%5065`, which pass-otp 1.2.0 writes for every letter outside of ASCII. */
const CODE_POINTS = /%u?([0-9A-F]{4})/g;
/** Kana, Chinese characters, Hangul. */
const EAST_ASIAN = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+$/;

/** The names of an address whose letters are escaped by their numbers; undefined where any escape is none of those. */
export function unescapedCodePoints(text: string): string | undefined {
  const escapes = [...text.matchAll(CODE_POINTS)];
  const letters = escapes.map(([, hex = '']) => String.fromCharCode(Number.parseInt(hex, 16))).join('');
  const bare = text.replace(CODE_POINTS, '');
  return escapes.length > 1 && EAST_ASIAN.test(letters) && !/%[0-9A-F]{2}/i.test(bare)
    ? text.replace(CODE_POINTS, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : undefined;
}

/** Whether the text must have been escaped twice: every "%" is escaped itself, and what comes out is more than one escape of a kind. */
export function isEscapedTwice(text: string): boolean {
  const inner = text.match(/%25[0-9A-F]{2}/g) ?? [];
  const everyOne = inner.length === (text.match(/%/g) ?? []).length;
  const once = unescaped(text);
  const foreign = /[^\0-\x7f]/.test(unescaped(once)) && !/[^\0-\x7f]/.test(once);
  return inner.length > 0 && everyOne && (foreign || new Set(inner).size > 1);
}
