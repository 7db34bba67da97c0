/**
 * One expression out of many phrases. The phrases are read after `plain()`: NFKC, lower case, no blanks inside Japanese words; `^` and `$` are
 * the ends of a line.
 */
export function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(phrases.join('|'), 'im');
}
