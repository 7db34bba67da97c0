import type { Gray } from '../image/gray.ts';
import { adaptiveThreshold } from '../image/threshold.ts';

/** Side of a block in pixels: a power of two. */
export const BLOCK = 8;
const BLOCK_BITS = 3;
/** Changes between dark and light that make a block busy. */
const BUSY = 6;
const THRESHOLD_OFFSET = 4;

/** A picture in blocks, row by row: 1 where it changes between dark and light as often as codes do. */
export interface BlockMask {
  readonly columns: number;
  readonly rows: number;
  readonly busy: Uint8Array;
}

export function busyBlocks(gray: Gray): BlockMask {
  const { width, height } = gray;
  const window = Math.max(15, Math.round(Math.min(width, height) / 6) | 1);
  const { ink } = adaptiveThreshold(gray, window, THRESHOLD_OFFSET).dark;
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const changes = new Uint16Array(columns * rows);
  for (let y = 1; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const at = y * width + x;
      const count = Number(ink[at] !== ink[at - 1]) + Number(ink[at] !== ink[at - width]);
      if (count === 0) continue;
      const block = (y >> BLOCK_BITS) * columns + (x >> BLOCK_BITS);
      changes[block] = (changes[block] ?? 0) + count;
    }
  }
  return { columns, rows, busy: Uint8Array.from(changes, (count) => (count >= BUSY ? 1 : 0)) };
}

/** Holes and gaps of one block are filled; what was busy stays so. */
export function closed(mask: BlockMask): BlockMask {
  const grown = spread(spread(mask, 1), 0);
  return { ...mask, busy: grown.busy.map((value, at) => value | (mask.busy[at] ?? 0)) };
}

/** Bridges and specks of one block are taken away. */
export function opened(mask: BlockMask): BlockMask {
  return spread(spread(mask, 0), 1);
}

/** A value spreads to all eight neighbours; what lies outside is not busy. */
function spread({ columns, rows, busy }: BlockMask, value: 0 | 1): BlockMask {
  const out = new Uint8Array(busy.length).fill(1 - value);
  const touches = (x: number, y: number) => {
    for (let j = y - 1; j <= y + 1; j++)
      for (let i = x - 1; i <= x + 1; i++) {
        const inside = i >= 0 && j >= 0 && i < columns && j < rows;
        if ((inside ? busy[j * columns + i] : 0) === value) return true;
      }
    return false;
  };
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) if (touches(x, y)) out[y * columns + x] = value;
  return { columns, rows, busy: out };
}
