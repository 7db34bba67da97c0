import { describe, expect, it } from 'vitest';
import { findFinderPatterns } from '../../../../../lib/core/qr/find/finder-patterns.ts';
import { findTriples } from '../../../../../lib/core/qr/find/finder-triples.ts';
import { likelySizes, matchingTriples, matchOf } from '../../../../../lib/core/qr/find/triple-match.ts';
import { drawGray, matrixOf, textOfVersion } from '../../../support/qr-drawings.ts';

const { width, height, values } = drawGray(matrixOf(textOfVersion(8)), { module: 4, margin: 16 });
const binary = { width, height, ink: values.map((value) => (value < 128 ? 1 : 0)) };
const [real] = findTriples(findFinderPatterns(binary), 36);
if (!real) throw new Error('no triple');

describe('a triple', () => {
  it('of a code matches its function patterns before any fit', () => {
    expect(likelySizes(real)).toContain(49);
    expect(matchOf(binary, real)).toBeGreaterThan(0.9);
  });

  it('of patterns that belong to no code does not', () => {
    // The finder patterns stand alone on an empty page: nothing is between them.
    const ink = new Uint8Array(binary.ink.length);
    for (const { x, y } of [real.upperLeft, real.upperRight, real.lowerLeft])
      for (let row = Math.round(y) - 14; row < Math.round(y) + 14; row++)
        for (let column = Math.round(x) - 14; column < Math.round(x) + 14; column++)
          ink[row * width + column] = binary.ink[row * width + column] ?? 0;
    expect(matchOf({ width, height, ink }, real)).toBeLessThan(matchOf(binary, real) - 0.2);
    const moved = {
      ...real,
      upperRight: { ...real.upperRight, x: real.upperRight.x - 21, y: real.upperRight.y + 9 },
    };
    expect(matchingTriples(binary, [moved, real], 2)[0]).toBe(real);
  });

  it('is looked at no more than asked for', () => {
    expect(matchingTriples(binary, [real, real, real], 2)).toHaveLength(2);
    expect(matchingTriples(binary, [], 2)).toEqual([]);
  });
});
