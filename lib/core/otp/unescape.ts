/**
 * Percent-decoding of UTF-8 that never fails: what is no escape, or no UTF-8, stays as it is written. Libraries that do not escape
 * leave a bare "%" in a name (Rust's otpauth and libreauth, 2026).
 */
export function unescaped(text: string): string {
  return text.replace(/(?:%[0-9A-F]{2})+/gi, decodedRun);
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

function decodedRun(run: string): string {
  const whole = unescapedOrNone(run);
  if (whole !== undefined) return whole;
  let text = '';
  for (let at = 0; at < run.length; ) {
    const lead = Number.parseInt(run.slice(at + 1, at + 3), 16);
    const length = 3 * (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
    const letter = unescapedOrNone(run.slice(at, at + length));
    text += letter ?? run.slice(at, at + 3);
    at += letter === undefined ? 3 : length;
  }
  return text;
}
