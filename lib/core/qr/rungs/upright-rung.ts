import { type CodeBox, refineBox } from '../find/code-box.ts';
import { findCodeRegions } from '../find/code-regions.ts';
import { type View, viewAtMost } from '../image/view.ts';
import { readUprightBox } from './read-upright.ts';
import type { Reading } from './rung.ts';

const LONGER_SIDE = 1800;
const MOST_REGIONS = 14;
/** Shares of a quiet line that a code may have: small versions and dotted styles have more. */
const GAPS = [0.008, 0.05];

/** Upright codes as screens show them: region, box, grid, modules. `most` bounds the regions that are looked at. */
export function readUpright(picture: View, reading: Reading, most = MOST_REGIONS): void {
  const view = viewAtMost(picture, LONGER_SIDE);
  const read: CodeBox[] = [];
  const tried: CodeBox[] = [];
  for (const region of findCodeRegions(view.gray, most)) {
    if (reading.late()) return;
    if (read.some((box) => isExplained(region, box))) continue;
    for (const gap of GAPS) {
      const box = refineBox(view.gray, region, gap);
      if (!box || tried.some((other) => isNear(box, other)) || read.some((other) => isSame(box, other)))
        continue;
      tried.push(box);
      const grid = readUprightBox(view, box, reading);
      if (!grid) continue;
      read.push(grid);
      break;
    }
  }
}

/** A region around a code that was read; a much larger one may hold others as well. */
function isExplained(region: CodeBox, box: CodeBox): boolean {
  const x = (region.left + region.right) / 2;
  const y = (region.top + region.bottom) / 2;
  const inside = x > box.left && x < box.right && y > box.top && y < box.bottom;
  return inside && region.right - region.left < 1.6 * (box.right - box.left);
}

function isNear(one: CodeBox, other: CodeBox): boolean {
  const edges = ['left', 'top', 'right', 'bottom'] as const;
  return edges.reduce((sum, edge) => sum + Math.abs(one[edge] - other[edge]), 0) < 4;
}

/** Overlapping and of about the same size. */
function isSame(one: CodeBox, other: CodeBox): boolean {
  const meets =
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
  return meets && Math.abs((one.right - one.left) / (other.right - other.left) - 1) < 0.15;
}
