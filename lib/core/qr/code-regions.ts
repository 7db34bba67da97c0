import { adaptiveBinary } from './binary.ts';
import { atMost, type Gray } from './gray.ts';

/** Where a code may be: a part of the picture that is as busy as one, and about square. In pixels of the picture. */
export interface CodeRegion {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Side of the blocks by which it was found: the edges are no better than this. */
  readonly block: number;
}

const SIDES = [1100, 520, 260];
const BLOCK = 8;
/** Changes between dark and light that make a block of 8 × 8 busy. */
const BUSY = 6;

/** The likeliest regions, the best first: blocks with many changes between dark and light, joined into about square patches. */
export function findCodeRegions(gray: Gray, most: number): readonly CodeRegion[] {
  const found: (CodeRegion & { readonly score: number })[] = [];
  for (const side of SIDES) {
    if (side < 1100 && Math.max(gray.width, gray.height) < side) continue;
    const { gray: small, scale } = atMost(gray, side);
    const blocks = busyBlocks(small);
    if (blocks.columns < 4 || blocks.rows < 4) continue;
    for (const mask of [closed(blocks), opened(blocks)]) {
      for (const patch of patchesOf({ ...blocks, mask })) {
        const size = BLOCK / scale;
        found.push({
          left: patch.left * size,
          top: patch.top * size,
          right: (patch.right + 1) * size,
          bottom: (patch.bottom + 1) * size,
          block: size,
          score: patch.score * Math.sqrt(size),
        });
      }
    }
  }
  found.sort((one, other) => other.score - one.score);
  const kept: CodeRegion[] = [];
  for (const region of found) {
    if (kept.length >= most) break;
    if (!kept.some((other) => overlap(region, other) > 0.85)) kept.push(region);
  }
  return kept;
}

interface Blocks {
  readonly columns: number;
  readonly rows: number;
  readonly mask: Uint8Array;
}

function busyBlocks(gray: Gray): Blocks {
  const { width, height } = gray;
  const window = Math.max(15, Math.round(Math.min(width, height) / 6) | 1);
  const { dark } = adaptiveBinary(gray, window, 4);
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const changes = new Uint16Array(columns * rows);
  for (let y = 1; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const at = y * width + x;
      const count = Number(dark[at] !== dark[at - 1]) + Number(dark[at] !== dark[at - width]);
      if (count === 0) continue;
      const block = (y >> 3) * columns + (x >> 3);
      changes[block] = (changes[block] ?? 0) + count;
    }
  }
  return { columns, rows, mask: Uint8Array.from(changes, (count) => (count >= BUSY ? 1 : 0)) };
}

/** Holes and gaps of one block are filled; what was busy stays so. */
function closed(blocks: Blocks): Uint8Array {
  const grown = spread({ ...blocks, mask: spread(blocks, 1) }, 0);
  return grown.map((value, at) => value | (blocks.mask[at] ?? 0));
}

/** Bridges and specks of one block are taken away. */
function opened(blocks: Blocks): Uint8Array {
  return spread({ ...blocks, mask: spread(blocks, 0) }, 1);
}

/** A value spreads to all eight neighbours; what lies outside is not busy. */
function spread({ columns, rows, mask }: Blocks, value: 0 | 1): Uint8Array {
  const out = new Uint8Array(mask.length).fill(1 - value);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      search: for (let j = y - 1; j <= y + 1; j++) {
        for (let i = x - 1; i <= x + 1; i++) {
          const inside = i >= 0 && j >= 0 && i < columns && j < rows;
          if ((inside ? mask[j * columns + i] : 0) === value) {
            out[y * columns + x] = value;
            break search;
          }
        }
      }
    }
  }
  return out;
}

interface Patch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly score: number;
}

/** Connected patches that are large, square and full enough. */
function patchesOf({ columns, rows, mask }: Blocks): readonly Patch[] {
  const seen = new Uint8Array(mask.length);
  const patches: Patch[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || seen[start]) continue;
    let [left, top, right, bottom, count] = [columns, rows, -1, -1, 0];
    const stack = [start];
    seen[start] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      count++;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      const neighbours = [
        x > 0 && at - 1,
        x < columns - 1 && at + 1,
        y > 0 && at - columns,
        y < rows - 1 && at + columns,
      ];
      for (const next of neighbours) {
        if (next === false || !mask[next] || seen[next]) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    const [width, height] = [right - left + 1, bottom - top + 1];
    const [aspect, fill] = [width / height, count / (width * height)];
    if (width < 3 || height < 3 || aspect < 0.7 || aspect > 1.43 || fill < 0.6) continue;
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
