/**
 * A password as it goes into the derivation: NFKC, so that the same keys typed in full width, or in half-width katakana, open the
 * same vault (NIST SP 800-63B-4 §3.1.1.2). Blanks at the ends are kept.
 */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}
