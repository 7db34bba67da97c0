import type { Point } from '../picture.ts';
import type { FinderPattern } from './finder-patterns.ts';

/** Three finder patterns that may belong to one code. `size` is the number of modules a side as it looks, not yet a whole version. */
export interface FinderTriple {
  readonly upperLeft: FinderPattern;
  readonly upperRight: FinderPattern;
  readonly lowerLeft: FinderPattern;
  readonly module: number;
  readonly size: number;
  /** Three equal patterns at a right angle with equal legs, all sure of themselves, have the least; below 0.9 is likely. */
  readonly cost: number;
}

/** How unequal the modules may be, how unequal the legs, and how far from a right angle, with perspective. */
const MOST_UNEQUAL = 1.9;
const MOST_LEGS = 2;
const MOST_COSINE = 0.6;
/** From below version 1 to beyond version 40: the size is only about right. */
const SIZES = { least: 17, most: 185 };

/** Triples of the first `most` patterns, the likeliest first. */
export function findTriples(patterns: readonly FinderPattern[], most: number): readonly FinderTriple[] {
  const best = patterns.slice(0, most);
  const triples: FinderTriple[] = [];
  best.forEach((one, first) => {
    best.slice(first + 1).forEach((two, second) => {
      if (unequalModules(one, two) > MOST_UNEQUAL) return;
      for (const three of best.slice(first + second + 2)) {
        const triple = tripleOf(one, two, three);
        if (triple) triples.push(triple);
      }
    });
  });
  return triples.sort((one, other) => one.cost - other.cost);
}

function tripleOf(a: FinderPattern, b: FinderPattern, c: FinderPattern): FinderTriple | undefined {
  const unequal = unequalModules(a, b, c);
  if (unequal > MOST_UNEQUAL) return undefined;
  const { corner, right, below } = arranged(a, b, c);
  const [across, down] = [distance(corner, right), distance(corner, below)];
  const legs = Math.max(across, down) / Math.min(across, down);
  if (legs > MOST_LEGS) return undefined;
  const dot = (right.x - corner.x) * (below.x - corner.x) + (right.y - corner.y) * (below.y - corner.y);
  const cosine = Math.abs(dot / (across * down));
  if (cosine > MOST_COSINE) return undefined;
  const module = ((a.module + b.module + c.module) / 3) * runsToModules(corner, right);
  // From middle to middle of two finder patterns it is seven modules less than the code is wide.
  const size = (across + down) / 2 / module + 7;
  if (size < SIZES.least || size > SIZES.most) return undefined;
  const sure = sureness(a) + sureness(b) + sureness(c);
  const cost = (unequal - 1) * 1.2 + (legs - 1) + cosine * 1.2 - sure * 0.5;
  return { upperLeft: corner, upperRight: right, lowerLeft: below, module, size, cost };
}

/** Upper left is across from the longest side; upper right and lower left follow clockwise from each other. */
function arranged(a: FinderPattern, b: FinderPattern, c: FinderPattern) {
  const [ab, ac, bc] = [distance(a, b), distance(a, c), distance(b, c)];
  const longest = Math.max(ab, ac, bc);
  const [corner, one, other] = longest === bc ? [a, b, c] : longest === ac ? [b, c, a] : [c, a, b];
  const turn = (one.x - corner.x) * (other.y - corner.y) - (one.y - corner.y) * (other.x - corner.x);
  return turn < 0 ? { corner, right: other, below: one } : { corner, right: one, below: other };
}

/** Runs were measured along rows and columns: in a turned code they are longer than the modules. */
function runsToModules(corner: Point, right: Point): number {
  const angle = Math.atan2(right.y - corner.y, right.x - corner.x);
  return Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
}

function unequalModules(...patterns: readonly FinderPattern[]): number {
  const modules = patterns.map(({ module }) => module);
  return Math.max(...modules) / Math.min(...modules);
}

/** 0 to 1: in how many of its rows a diagonal agreed. */
function sureness({ diagonals, module }: FinderPattern): number {
  return Math.min(1, diagonals / Math.max(2, module * 1.5));
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
