import type { Gray } from '../image/gray.ts';
import { longerSide, scaledView, viewAtMost, wholeView } from '../image/view.ts';
import { BLOCK, type BlockMask, busyBlocks, closed, opened } from './busy-blocks.ts';

/** Where a code may be: a part of the picture that is as busy as one, and about square. In pixels of the picture. */
export interface CodeRegion {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Side of the blocks by which it was found: the edges are no better than this. */
  readonly block: number;
}

/** Longer sides at which the picture is looked at: large codes are quieter than small ones. */
const SIDES = [1100, 520, 260];
const LEAST_BLOCKS = 3;
const LEAST_FILL = 0.6;
const ASPECT = { least: 0.7, most: 1.43 };
const SAME_OVERLAP = 0.85;

/** The likeliest regions, the best first: blocks with many changes between dark and light, joined into about square patches. */
export function findCodeRegions(gray: Gray, most: number): readonly CodeRegion[] {
  const found: (CodeRegion & { readonly score: number })[] = [];
  let view = viewAtMost(wholeView(gray), SIDES[0] ?? longerSide(gray));
  for (const side of SIDES) {
    if (longerSide(view.gray) > side) view = scaledView(view, side / longerSide(view.gray));
    else if (side !== SIDES[0]) continue;
    const mask = busyBlocks(view.gray);
    if (mask.columns < 4 || mask.rows < 4) continue;
    const size = BLOCK / view.scale;
    for (const patch of [closed(mask), opened(mask)].flatMap(squarePatches)) {
      found.push({
        left: patch.left * size,
        top: patch.top * size,
        right: patch.right * size,
        bottom: patch.bottom * size,
        block: size,
        score: patch.score * Math.sqrt(size),
      });
    }
  }
  found.sort((one, other) => other.score - one.score);
  const kept: CodeRegion[] = [];
  for (const region of found) {
    if (kept.length >= most) break;
    if (!kept.some((other) => overlap(region, other) > SAME_OVERLAP)) kept.push(region);
  }
  return kept;
}

/** In blocks; right and bottom outside. */
interface Patch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly score: number;
}

/** Connected patches that are large, square and full enough. */
function squarePatches({ columns, rows, busy }: BlockMask): readonly Patch[] {
  const seen = new Uint8Array(busy.length);
  const patches: Patch[] = [];
  for (let start = 0; start < busy.length; start++) {
    if (!busy[start] || seen[start]) continue;
    let [left, top, right, bottom, count] = [columns, rows, 0, 0, 0];
    const stack = [start];
    seen[start] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      count++;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
      const neighbours = [
        x > 0 && at - 1,
        x < columns - 1 && at + 1,
        y > 0 && at - columns,
        y < rows - 1 && at + columns,
      ];
      for (const next of neighbours) {
        if (next === false || !busy[next] || seen[next]) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    const [width, height] = [right - left, bottom - top];
    const [aspect, fill] = [width / height, count / (width * height)];
    if (width < LEAST_BLOCKS || height < LEAST_BLOCKS || fill < LEAST_FILL) continue;
    if (aspect < ASPECT.least || aspect > ASPECT.most) continue;
    const score = fill * Math.min(aspect, 1 / aspect) * (width * height) ** 0.25;
    patches.push({ left, top, right, bottom, score });
  }
  return patches;
}

/** Shared area over joint area. */
function overlap(one: CodeRegion, other: CodeRegion): number {
  const width = Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left));
  const height = Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
  const area = ({ left, top, right, bottom }: CodeRegion) => (right - left) * (bottom - top);
  return (width * height) / (area(one) + area(other) - width * height);
}
