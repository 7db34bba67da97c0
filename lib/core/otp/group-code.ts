/** Digits grouped for the eye: `123 456`, `123 4567`, `1234 5678`. */
export function groupCode(digits: string): string {
  const half = Math.floor(digits.length / 2);
  return digits.length < 6 ? digits : `${digits.slice(0, half)} ${digits.slice(half)}`;
}
