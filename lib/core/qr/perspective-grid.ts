import type { FinderTriple } from './finder-triples.ts';
import { knownModules } from './function-patterns.ts';
import { type Gray, samplerOf } from './gray.ts';
import type { ModuleGrays } from './module-matrix.ts';
import type { Point, QrCode } from './picture.ts';

/** x and y of the middles of the three finder patterns and of the place of a fourth: upper left, upper right, lower right, lower left. */
type Anchors = readonly [number, number, number, number, number, number, number, number];

/** A grid seen in perspective: where four points of it are, and how well the known modules fit (contrast, 0 to 255). */
export interface PerspectiveGrid {
  readonly size: number;
  readonly anchors: Anchors;
  readonly contrast: number;
}

type Score = (anchors: Anchors) => number;

/** Fits a grid of `size` modules to three finder patterns: the fourth point is searched, then all are moved while the fit grows. */
export function fitPerspective(gray: Gray, triple: FinderTriple, size: number): PerspectiveGrid {
  const { upperLeft, upperRight, lowerLeft, module } = triple;
  const score = scoreOf(gray, size);
  const lower: Point = {
    x: upperRight.x + lowerLeft.x - upperLeft.x,
    y: upperRight.y + lowerLeft.y - upperLeft.y,
  };
  const anchors = (x: number, y: number): Anchors => [
    ...([upperLeft.x, upperLeft.y, upperRight.x, upperRight.y] as const),
    ...([x, y, lowerLeft.x, lowerLeft.y] as const),
  ];
  let best = withScore(anchors(lower.x, lower.y), score);
  if (size > 21) {
    // With perspective the fourth point is not where the others say: looked for around, module by module.
    const reach = Math.min(9, Math.max(3, size * 0.16));
    const span = size - 7;
    for (let across = -reach; across <= reach; across++) {
      for (let down = -reach; down <= reach; down++) {
        const x =
          lower.x + (across * (upperRight.x - upperLeft.x) + down * (lowerLeft.x - upperLeft.x)) / span;
        const y =
          lower.y + (across * (upperRight.y - upperLeft.y) + down * (lowerLeft.y - upperLeft.y)) / span;
        const moved = withScore(anchors(x, y), score);
        if (moved.contrast > best.contrast) best = moved;
      }
    }
  }
  const climbed = climb(best, score, Math.max(1, module * 0.6), 0.08 * Math.max(1, module / 4), 14);
  return { size, ...climbed };
}

/** Moves the points once more, by finer steps. */
export function refinePerspective(gray: Gray, grid: PerspectiveGrid, module: number): PerspectiveGrid {
  const score = scoreOf(gray, grid.size);
  return {
    size: grid.size,
    ...climb(grid, score, Math.max(0.6, module * 0.4), 0.06 * Math.max(1, module / 4), 50),
  };
}

interface Fit {
  readonly anchors: Anchors;
  readonly contrast: number;
}

function withScore(anchors: Anchors, score: Score): Fit {
  return { anchors, contrast: score(anchors) };
}

function climb(start: Fit, score: Score, firstStep: number, lastStep: number, rounds: number): Fit {
  let best = { anchors: start.anchors, contrast: start.contrast };
  for (let step = firstStep, round = 0; step > lastStep && round < rounds; round++) {
    let better = false;
    for (let place = 0; place < 8; place++) {
      for (const move of [-step, step]) {
        const anchors = best.anchors.with(place, (best.anchors[place] ?? 0) + move) as unknown as Anchors;
        const contrast = score(anchors);
        if (contrast <= best.contrast + 1e-4) continue;
        best = { anchors, contrast };
        better = true;
      }
    }
    if (!better) step /= 2;
  }
  return best;
}

/** Mean of the modules that must be light, minus mean of those that must be dark. */
function scoreOf(gray: Gray, size: number): Score {
  const sample = samplerOf(gray);
  const modules = knownModules(size);
  let [darkWeight, lightWeight] = [0, 0];
  for (const { dark, weight } of modules) {
    if (dark) darkWeight += weight;
    else lightWeight += weight;
  }
  return (anchors) => {
    const project = projectionOf(anchors, size);
    let [dark, light] = [0, 0];
    for (const { x, y, dark: mustBeDark, weight } of modules) {
      project(x, y);
      const value = sample(projected.x, projected.y) * weight;
      if (mustBeDark) dark += value;
      else light += value;
    }
    return light / lightWeight - dark / darkWeight;
  };
}

/** Where the last projection went: one object for millions of calls. */
const projected = { x: 0, y: 0 };

/** The homography from modules to pixels that takes the four anchor places to the four points. Writes to `projected`. */
function projectionOf(anchors: Anchors, size: number): (x: number, y: number) => void {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = anchors;
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / area;
  const h = (dx1 * dy3 - dx3 * dy1) / area;
  const [a, b] = [x1 - x0 + g * x1, x3 - x0 + h * x3];
  const [d, e] = [y1 - y0 + g * y1, y3 - y0 + h * y3];
  const span = size - 7;
  return (x, y) => {
    const [u, v] = [(x - 3.5) / span, (y - 3.5) / span];
    const depth = g * u + h * v + 1;
    projected.x = (a * u + b * v + x0) / depth;
    projected.y = (d * u + e * v + y0) / depth;
  };
}

const FIVE: readonly (readonly [number, number])[] = [
  [-0.18, -0.18],
  [0.18, -0.18],
  [-0.18, 0.18],
  [0.18, 0.18],
  [0, 0],
];
const ONE: readonly (readonly [number, number])[] = [[0, 0]];

/** The gray of each module, from five points around its middle or from the middle alone. */
export function samplePerspective(gray: Gray, grid: PerspectiveGrid, wholeArea = true): ModuleGrays {
  const sample = samplerOf(gray);
  const { size, anchors } = grid;
  const project = projectionOf(anchors, size);
  const points = wholeArea ? FIVE : ONE;
  const grays = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let sum = 0;
      for (const [across, down] of points) {
        project(x + 0.5 + across, y + 0.5 + down);
        sum += sample(projected.x, projected.y);
      }
      grays[y * size + x] = sum / points.length;
    }
  }
  return { size, grays, darkIsLow: true };
}

/** The corners of the code, clockwise from its own upper left. */
export function perspectiveCorners({ anchors, size }: PerspectiveGrid): QrCode['corners'] {
  const project = projectionOf(anchors, size);
  const at = (x: number, y: number): Point => {
    project(x, y);
    return { x: projected.x, y: projected.y };
  };
  return [at(0, 0), at(size, 0), at(size, size), at(0, size)];
}
