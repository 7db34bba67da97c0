/** ISO/IEC 18004 §7.5.2: the field of 256 elements over x⁸ + x⁴ + x³ + x² + 1, whose generator is 2. */
const EXPONENTS = new Uint8Array(510);
const LOGARITHMS = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power++) {
  EXPONENTS[power] = value;
  EXPONENTS[power + 255] = value;
  LOGARITHMS[value] = power;
  value = value & 0x80 ? (value << 1) ^ 0x11d : value << 1;
}

function product(one: number, other: number): number {
  if (one === 0 || other === 0) return 0;
  return EXPONENTS[(LOGARITHMS[one] ?? 0) + (LOGARITHMS[other] ?? 0)] ?? 0;
}

function inverse(value: number): number {
  return EXPONENTS[255 - (LOGARITHMS[value] ?? 0)] ?? 0;
}

/** Coefficients from the lowest power up. */
type Polynomial = readonly number[];

function valueAt(polynomial: Polynomial, x: number): number {
  return polynomial.reduceRight((sum, coefficient) => product(sum, x) ^ coefficient, 0);
}

/**
 * Corrects a block of codewords in place, the last `checks` of which are for correction. `erased` are places that are known to be
 * unreadable: each costs one check, an error at an unknown place two. `spare` checks are kept for noticing what is beyond repair
 * (table 9 of the standard calls them p). False if the block can't be corrected; it is then left as it was.
 */
export function correctBlock(
  block: Uint8Array,
  checks: number,
  erased: readonly number[] = [],
  spare = 0,
): boolean {
  const syndromes = Array.from({ length: checks }, (_, power) =>
    block.reduce((sum, codeword) => product(sum, EXPONENTS[power] ?? 0) ^ codeword, 0),
  );
  if (syndromes.every((syndrome) => syndrome === 0)) return true;
  const most = checks - spare;
  if (erased.length > most) return false;
  const locator = errorLocator(
    syndromes,
    erased.map((place) => EXPONENTS[block.length - 1 - place] ?? 0),
  );
  const count = locator.length - 1;
  if (2 * (count - erased.length) + erased.length > most) return false;
  const places = placesOf(locator, block.length);
  if (places.length !== count) return false;
  // Forney: the evaluator is the product of syndromes and locator, as far as there are checks.
  const evaluator = Array.from({ length: checks }, (_, power) =>
    locator
      .slice(0, power + 1)
      .reduce((sum, factor, at) => sum ^ product(factor, syndromes[power - at] ?? 0), 0),
  );
  const derivative = locator.slice(1).map((coefficient, at) => (at % 2 === 0 ? coefficient : 0));
  for (const place of places) {
    const root = EXPONENTS[(255 - ((block.length - 1 - place) % 255)) % 255] ?? 0;
    const slope = valueAt(derivative, root);
    if (slope === 0) return false;
    const size = product(product(valueAt(evaluator, root), inverse(slope)), inverse(root));
    block[place] = (block[place] ?? 0) ^ size;
  }
  return true;
}

/** Berlekamp–Massey, begun with the places that are known; shortest polynomial whose roots tell where the errors are. */
function errorLocator(syndromes: Polynomial, known: readonly number[]): Polynomial {
  let start: Polynomial = [1];
  for (const place of known) start = withRoot(start, place);
  let [current, previous, length, gap, last] = [start, start, known.length, 1, 1];
  for (let step = known.length; step < syndromes.length; step++) {
    const discrepancy = current.reduce(
      (sum, factor, at) => sum ^ product(factor, syndromes[step - at] ?? 0),
      0,
    );
    if (discrepancy === 0) {
      gap++;
      continue;
    }
    const factor = product(discrepancy, inverse(last));
    const corrected = Array.from(
      { length: Math.max(current.length, previous.length + gap) },
      (_, at) => (current[at] ?? 0) ^ product(factor, previous[at - gap] ?? 0),
    );
    if (2 * length <= step + known.length) {
      [previous, last, length, gap] = [current, discrepancy, step + 1 + known.length - length, 1];
    } else gap++;
    current = corrected;
  }
  while (current.length > 1 && current.at(-1) === 0) current = current.slice(0, -1);
  return current;
}

/** Times (1 + place · x). */
function withRoot(polynomial: Polynomial, place: number): Polynomial {
  return Array.from(
    { length: polynomial.length + 1 },
    (_, at) => (polynomial[at] ?? 0) ^ product(polynomial[at - 1] ?? 0, place),
  );
}

/** Places of a block at which a locator says that there is an error. */
function placesOf(locator: Polynomial, length: number): readonly number[] {
  return Array.from({ length }, (_, place) => place).filter(
    (place) => valueAt(locator, EXPONENTS[(255 - ((length - 1 - place) % 255)) % 255] ?? 0) === 0,
  );
}
