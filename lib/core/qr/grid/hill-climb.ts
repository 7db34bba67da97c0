export interface Climb {
  /** Numbers that move together, by their places. */
  readonly moves: readonly (readonly number[])[];
  readonly firstStep: number;
  /** The climb ends when a step of this size does not help. */
  readonly lastStep: number;
  /** A limit of work: rounds over all moves. */
  readonly rounds: number;
}

/**
 * Moves numbers up and down, alone or in groups, while the score grows; then by half the step, and so on. Starts from `start`, which
 * is not changed.
 */
export function hillClimb(
  start: readonly number[],
  score: (numbers: readonly number[]) => number,
  { moves, firstStep, lastStep, rounds }: Climb,
): { readonly numbers: readonly number[]; readonly score: number } {
  const numbers = [...start];
  let best = score(numbers);
  const shift = (places: readonly number[], by: number) => {
    for (const place of places) numbers[place] = (numbers[place] ?? 0) + by;
  };
  for (let step = firstStep, round = 0; step > lastStep && round < rounds; round++) {
    let better = false;
    for (const places of moves) {
      for (const by of [-step, step]) {
        shift(places, by);
        const now = score(numbers);
        if (now > best + 1e-4) [best, better] = [now, true];
        else shift(places, -by);
      }
    }
    if (!better) step /= 2;
  }
  return { numbers, score: best };
}
