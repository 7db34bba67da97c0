import type { FinderPattern } from './finder-patterns.ts';

/** Three finder patterns that may belong to one code. `size` is the number of modules a side as it looks, not yet a whole version. */
export interface FinderTriple {
  readonly upperLeft: FinderPattern;
  readonly upperRight: FinderPattern;
  readonly lowerLeft: FinderPattern;
  readonly module: number;
  readonly size: number;
  /** 0 for three equal patterns at a right angle with equal legs; more is less likely. */
  readonly cost: number;
}

/** Triples of the first `most` patterns, the likeliest first. */
export function findTriples(patterns: readonly FinderPattern[], most: number): readonly FinderTriple[] {
  const best = patterns.slice(0, most);
  const triples: FinderTriple[] = [];
  best.forEach((one, first) => {
    best.slice(first + 1).forEach((two, second) => {
      for (const three of best.slice(first + second + 2)) {
        const triple = tripleOf(one, two, three);
        if (triple) triples.push(triple);
      }
    });
  });
  return triples.sort((one, other) => one.cost - other.cost);
}

function tripleOf(a: FinderPattern, b: FinderPattern, c: FinderPattern): FinderTriple | undefined {
  const modules = [a.module, b.module, c.module];
  const unequal = Math.max(...modules) / Math.min(...modules);
  if (unequal > 1.9) return undefined;
  const distance = (one: FinderPattern, other: FinderPattern) => Math.hypot(one.x - other.x, one.y - other.y);
  // The right angle is across from the longest side.
  const [ab, ac, bc] = [distance(a, b), distance(a, c), distance(b, c)];
  const longest = Math.max(ab, ac, bc);
  const [corner, one, other] = longest === bc ? [a, b, c] : longest === ac ? [b, c, a] : [c, a, b];
  const turn = (one.x - corner.x) * (other.y - corner.y) - (one.y - corner.y) * (other.x - corner.x);
  const [right, below] = turn < 0 ? [other, one] : [one, other];
  const [across, down] = [distance(corner, right), distance(corner, below)];
  const legs = Math.max(across, down) / Math.min(across, down);
  if (legs > 2) return undefined;
  const dot = (right.x - corner.x) * (below.x - corner.x) + (right.y - corner.y) * (below.y - corner.y);
  const cosine = Math.abs(dot / (across * down));
  if (cosine > 0.6) return undefined;
  // Runs were measured along rows and columns: in a turned code they are longer than the modules.
  const angle = Math.atan2(right.y - corner.y, right.x - corner.x);
  const along = Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
  const module = (((modules[0] ?? 0) + (modules[1] ?? 0) + (modules[2] ?? 0)) / 3) * along;
  const size = (across + down) / 2 / module + 7;
  if (size < 17 || size > 185) return undefined;
  const sure = [a, b, c].reduce(
    (sum, { diagonals, module: side }) => sum + Math.min(1, diagonals / Math.max(2, side * 1.5)),
    0,
  );
  return {
    ...{ upperLeft: corner, upperRight: right, lowerLeft: below, module, size },
    cost: (unequal - 1) * 1.2 + (legs - 1) + cosine * 1.2 - sure * 0.5,
  };
}
