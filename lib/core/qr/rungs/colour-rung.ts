import { alongColours } from '../image/colour-axis.ts';
import { type Projection, toGray } from '../image/gray.ts';
import { viewAtMost, wholeView } from '../image/view.ts';
import type { Pixels } from '../picture.ts';
import { readByFinders, seemsToHoldCode } from './finder-rung.ts';
import { readInPerspective } from './perspective-rung.ts';
import type { Reading } from './rung.ts';
import { readUpright } from './upright-rung.ts';

/** Differences of red, green and blue that make a pixel coloured, and the share of such pixels that makes a picture so. */
const CHROMA = 40;
const COLOURED_SHARE = 0.02;
const SAMPLED_PIXELS = 20_000;
const LONGER_SIDE = 1100;
const MOST_REGIONS = 6;
const projections: readonly Projection[] = ['max', 'min', 'red', 'blue'];

/** Two colours of about the same brightness: other ways to make gray of them. */
export function readColoured(pixels: Pixels, reading: Reading): void {
  if (colouredShare(pixels) < COLOURED_SHARE) return;
  for (const projection of projections) {
    readUpright(viewAtMost(wholeView(toGray(pixels, projection)), LONGER_SIDE), reading, MOST_REGIONS);
    if (reading.found.count() > 0 || reading.late()) return;
  }
  const view = wholeView(alongColours(pixels));
  readUpright(viewAtMost(view, LONGER_SIDE), reading, MOST_REGIONS);
  if (reading.found.count() === 0) readByFinders(view, reading);
}

/** A screen that was photographed: its pixels are coloured stripes, which luma weighs unequally. */
export function readStriped(pixels: Pixels, reading: Reading): void {
  if (colouredShare(pixels) >= COLOURED_SHARE) readInPerspective(wholeView(toGray(pixels, 'mean')), reading);
}

/** The same for the line on which the colours differ most. */
export function seemsToHoldColouredCode(pixels: Pixels): boolean {
  return colouredShare(pixels) >= COLOURED_SHARE && seemsToHoldCode(wholeView(alongColours(pixels)));
}

function colouredShare({ data }: Pixels): number {
  const step = Math.max(4, Math.floor(data.length / 4 / SAMPLED_PIXELS) * 4);
  let [coloured, count] = [0, 0];
  for (let at = 0; at < data.length; at += step, count++) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > CHROMA) coloured++;
  }
  return coloured / count;
}
