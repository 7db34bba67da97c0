import { correctBlock } from './reed-solomon.ts';

/** ISO/IEC 18004 table 9, versions 1 to 40 of a level: codewords for correction in each block, and blocks. */
interface Level {
  readonly checks: readonly number[];
  readonly blocks: readonly number[];
}

const L: Level = {
  checks: [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
  blocks: [
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17,
    18, 19, 19, 20, 21, 22, 24, 25,
  ],
};
const M: Level = {
  checks: [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ],
  blocks: [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
    31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ],
};
const Q: Level = {
  checks: [
    13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
  blocks: [
    1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38,
    40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
  ],
};
const H: Level = {
  checks: [
    17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
  blocks: [
    1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45,
    48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
  ],
};
/** By the two bits that name them in the format information (§7.9.1). */
const levels: readonly Level[] = [M, L, H, Q];

/** Checks that small versions keep for noticing what is beyond repair (p of table 9), by the codewords for correction of versions 1 to 3. */
function spareChecks(version: number, checks: number): number {
  if (version === 1) return checks === 7 ? 3 : checks === 10 ? 2 : 1;
  return version === 2 && checks === 10 ? 2 : version === 3 && checks === 15 ? 1 : 0;
}

/**
 * The data of a code whose codewords stand as they do in its modules (§7.6), corrected, or undefined where that can't be done.
 * `level` is 0 to 3 as the format says; `doubtful` says of each codeword whether it can't be relied on.
 */
export function dataOf(
  codewords: Uint8Array,
  version: number,
  level: number,
  doubtful?: readonly boolean[],
): Uint8Array | undefined {
  const table = levels[level] ?? L;
  const [checks = 0, count = 1] = [table.checks[version - 1], table.blocks[version - 1]];
  const shortLength = Math.floor(codewords.length / count);
  const shortCount = count - (codewords.length % count);
  const shortData = shortLength - checks;
  const blocks = Array.from(
    { length: count },
    (_, at) => new Uint8Array(shortLength + (at < shortCount ? 0 : 1)),
  );
  const erased = blocks.map((): number[] => []);
  let at = 0;
  const take = (place: number, block: number) => {
    const target = blocks[block];
    if (!target) return;
    target[place] = codewords[at] ?? 0;
    if (doubtful?.[at]) erased[block]?.push(place);
    at++;
  };
  for (let place = 0; place < shortData; place++)
    for (let block = 0; block < count; block++) take(place, block);
  for (let block = shortCount; block < count; block++) take(shortData, block);
  for (let check = 0; check < checks; check++)
    for (let block = 0; block < count; block++) take(shortData + (block < shortCount ? 0 : 1) + check, block);
  // With erasures nearly every check may be used up: two are kept, so that nothing is made up.
  const spare = Math.max(spareChecks(version, checks), doubtful ? 2 : 0);
  const data: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!correctBlock(block, checks, erased[index], spare)) return undefined;
    data.push(...block.subarray(0, block.length - checks));
  }
  return Uint8Array.from(data);
}
