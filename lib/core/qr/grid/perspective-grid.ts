import type { FinderTriple } from '../find/finder-triples.ts';
import type { Gray } from '../image/gray.ts';
import { samplerOf } from '../image/sample.ts';
import type { ModuleGrays } from '../modules/module-matrix.ts';
import type { QrCode } from '../picture.ts';
import { knownModules } from './function-patterns.ts';
import { hillClimb } from './hill-climb.ts';
import { modulesToPixels, pointAt, type Quad } from './homography.ts';

/** A grid seen in perspective: its anchors (see `modulesToPixels`), and how well the known modules fit (contrast, 0 to 255). */
export interface PerspectiveGrid {
  readonly size: number;
  readonly anchors: Quad;
  readonly contrast: number;
}

/** Each of the eight coordinates alone. */
const MOVES = Array.from({ length: 8 }, (_, place) => [place]);
const ROUGH_ROUNDS = 14;
const FINE_ROUNDS = 50;
/** How far the fourth corner is looked for, in modules: a share of the size, within bounds. */
const REACH = { share: 0.16, least: 3, most: 9 };

type Score = (anchors: readonly number[]) => number;

/** Fits a grid of `size` modules to three finder patterns: the fourth anchor is searched, then all are moved while the fit grows. */
export function fitPerspective(gray: Gray, triple: FinderTriple, size: number): PerspectiveGrid {
  const score = contrastOf(gray, size);
  const { numbers, score: contrast } = hillClimb(anchorsOf(triple, size, score), score, {
    moves: MOVES,
    firstStep: Math.max(1, triple.module * 0.6),
    lastStep: 0.08 * Math.max(1, triple.module / 4),
    rounds: ROUGH_ROUNDS,
  });
  return { size, anchors: numbers as unknown as Quad, contrast };
}

/** Moves the anchors once more, by finer steps. */
export function refinePerspective(gray: Gray, grid: PerspectiveGrid, module: number): PerspectiveGrid {
  const { numbers, score: contrast } = hillClimb(grid.anchors, contrastOf(gray, grid.size), {
    moves: MOVES,
    firstStep: Math.max(0.6, module * 0.4),
    lastStep: 0.06 * Math.max(1, module / 4),
    rounds: FINE_ROUNDS,
  });
  return { size: grid.size, anchors: numbers as unknown as Quad, contrast };
}

/** The finder patterns and the best place for the fourth anchor, module by module around where a parallelogram has it. */
function anchorsOf({ upperLeft, upperRight, lowerLeft }: FinderTriple, size: number, score: Score): Quad {
  const right = { x: upperRight.x - upperLeft.x, y: upperRight.y - upperLeft.y };
  const down = { x: lowerLeft.x - upperLeft.x, y: lowerLeft.y - upperLeft.y };
  const withFourth = (across: number, along: number): Quad => [
    ...([upperLeft.x, upperLeft.y, upperRight.x, upperRight.y] as const),
    upperRight.x + down.x + (across * right.x + along * down.x) / (size - 7),
    upperRight.y + down.y + (across * right.y + along * down.y) / (size - 7),
    ...([lowerLeft.x, lowerLeft.y] as const),
  ];
  let anchors = withFourth(0, 0);
  if (size <= 21) return anchors; // Nothing is known at the fourth corner of version 1.
  let best = score(anchors);
  const reach = Math.min(REACH.most, Math.max(REACH.least, size * REACH.share));
  for (let across = -reach; across <= reach; across++) {
    for (let along = -reach; along <= reach; along++) {
      const moved = withFourth(across, along);
      const contrast = score(moved);
      if (contrast > best) [anchors, best] = [moved, contrast];
    }
  }
  return anchors;
}

/** Mean of the modules that must be light, minus mean of those that must be dark. */
function contrastOf(gray: Gray, size: number): Score {
  const sample = samplerOf(gray);
  const modules = knownModules(size);
  let [darkWeight, lightWeight] = [0, 0];
  for (const { dark, weight } of modules) {
    if (dark) darkWeight += weight;
    else lightWeight += weight;
  }
  const point = { x: 0, y: 0 };
  return (anchors) => {
    const project = modulesToPixels(anchors as unknown as Quad, size);
    let [dark, light] = [0, 0];
    for (const { x, y, dark: mustBeDark, weight } of modules) {
      project(x, y, point);
      const value = sample(point.x, point.y) * weight;
      if (mustBeDark) dark += value;
      else light += value;
    }
    return light / lightWeight - dark / darkWeight;
  };
}

const MIDDLE = [[0, 0]] as const;
const AROUND_MIDDLE = [
  [-0.18, -0.18],
  [0.18, -0.18],
  [-0.18, 0.18],
  [0.18, 0.18],
  [0, 0],
] as const;

/** The gray of each module, from five points around its middle or from the middle alone. */
export function samplePerspective(
  gray: Gray,
  { size, anchors }: PerspectiveGrid,
  wholeArea = true,
): ModuleGrays {
  const sample = samplerOf(gray);
  const project = modulesToPixels(anchors, size);
  const offsets = wholeArea ? AROUND_MIDDLE : MIDDLE;
  const grays = new Float32Array(size * size);
  const point = { x: 0, y: 0 };
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let sum = 0;
      for (const [across, down] of offsets) {
        project(x + 0.5 + across, y + 0.5 + down, point);
        sum += sample(point.x, point.y);
      }
      grays[y * size + x] = sum / offsets.length;
    }
  }
  return { size, grays, darkIsLow: true };
}

/** The corners of the code, clockwise from its own upper left. */
export function cornersOfGrid({ anchors, size }: PerspectiveGrid): QrCode['corners'] {
  const project = modulesToPixels(anchors, size);
  return [
    pointAt(project, 0, 0),
    pointAt(project, size, 0),
    pointAt(project, size, size),
    pointAt(project, 0, size),
  ];
}
