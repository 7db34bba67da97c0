import { describe, expect, it } from 'vitest';
import { hillClimb } from '../../../../../lib/core/qr/grid/hill-climb.ts';

const climb = { moves: [[0], [1]], firstStep: 2, lastStep: 0.01, rounds: 200 };

describe('a hill climb', () => {
  it('ends on the top, to the last step', () => {
    const score = ([x = 0, y = 0]: readonly number[]) => -((x - 3.7) ** 2) - (y + 1.2) ** 2;
    const { numbers } = hillClimb([0, 0], score, climb);
    expect(numbers[0]).toBeCloseTo(3.7, 1);
    expect(numbers[1]).toBeCloseTo(-1.2, 1);
  });

  it('does not change where it starts from, and stays there when nothing is better', () => {
    const start = [1, 2];
    expect(hillClimb(start, () => 5, climb)).toEqual({ numbers: [1, 2], score: 5 });
    hillClimb(start, ([x = 0]) => x, { ...climb, rounds: 3 });
    expect(start).toEqual([1, 2]);
  });

  it('does no more rounds than it may', () => {
    let count = 0;
    const endless = ([x = 0]: readonly number[]) => {
      count++;
      return x;
    };
    hillClimb([0], endless, { moves: [[0]], firstStep: 1, lastStep: 0.1, rounds: 10 });
    expect(count).toBeLessThanOrEqual(1 + 10 * 2);
  });
});
