import { isFunctionModule } from '../grid/function-patterns.ts';
import type { ModuleMatrix } from '../modules/module-matrix.ts';

/** What the format information says: the level of correction as its two bits, and the mask. */
export interface Format {
  readonly level: number;
  readonly mask: number;
}

/** ISO/IEC 18004 §7.9.1: five bits, ten for correction, and a mask so that it is never all light. */
const FORMATS: readonly number[] = Array.from({ length: 32 }, (_, data) => {
  let rest = data << 10;
  for (let bit = 14; bit >= 10; bit--) if (rest & (1 << bit)) rest ^= 0x537 << (bit - 10);
  return ((data << 10) | rest) ^ 0x5412;
});
/** Seven bits tell two formats apart. */
const MOST_WRONG_BITS = 3;
const KEPT = 2;

/** The likeliest formats, by either of the two copies of it (§7.9.1, figure 25). */
export function formatsOf({ size, modules }: ModuleMatrix): readonly Format[] {
  const at = (x: number, y: number) => modules[y * size + x] ?? 0;
  const join = (bits: readonly number[]) => bits.reduce((value, bit) => (value << 1) | bit, 0);
  const range = [0, 1, 2, 3, 4, 5, 7, 8];
  const first = join([
    ...range.map((x) => at(x, 8)),
    ...range
      .slice(0, 7)
      .toReversed()
      .map((y) => at(8, y)),
  ]);
  const second = join([
    ...[1, 2, 3, 4, 5, 6, 7].map((from) => at(8, size - from)),
    ...[8, 7, 6, 5, 4, 3, 2, 1].map((from) => at(size - from, 8)),
  ]);
  return FORMATS.map((format, data) => {
    const wrong = [bitsOf(format ^ first), bitsOf(format ^ second)] as const;
    return { level: data >> 3, mask: data & 7, least: Math.min(...wrong), all: wrong[0] + wrong[1] };
  })
    .filter(({ least }) => least <= MOST_WRONG_BITS)
    .sort((one, other) => one.least - other.least || one.all - other.all)
    .slice(0, KEPT);
}

function bitsOf(value: number): number {
  let count = 0;
  for (let rest = value; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** §7.8.2: where a mask turns modules over, by column and row. */
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

const orders = new Map<number, Uint16Array>();

/** §7.7.3: the places of the data modules of a size, in the order in which they are filled: two columns at a time, up and down. */
function orderOf(size: number): Uint16Array {
  const known = orders.get(size);
  if (known) return known;
  const order: number[] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--; // The column of the timing pattern is left out.
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!isFunctionModule(size, x, y)) order.push(y * size + x);
    }
    upwards = !upwards;
  }
  const made = Uint16Array.from(order);
  orders.set(size, made);
  return made;
}

/** The codewords of a code, as they follow each other in its modules; `doubtful` of each whether it holds a doubtful module. */
export function codewordsOf(
  { size, modules, doubtful }: ModuleMatrix,
  mask: number,
): { readonly codewords: Uint8Array; readonly doubtful: readonly boolean[] } {
  const order = orderOf(size);
  const isMasked = masks[mask] ?? (() => false);
  const codewords = new Uint8Array(order.length >> 3);
  const doubts: boolean[] = [];
  for (let index = 0; index < codewords.length; index++) {
    let [value, doubt] = [0, 0];
    for (let bit = 0; bit < 8; bit++) {
      const at = order[index * 8 + bit] ?? 0;
      value = (value << 1) | ((modules[at] ?? 0) ^ Number(isMasked(at % size, Math.floor(at / size))));
      doubt |= doubtful?.[at] ?? 0;
    }
    codewords[index] = value;
    doubts.push(doubt > 0);
  }
  return { codewords, doubtful: doubts };
}
