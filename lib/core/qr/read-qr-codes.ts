import { createFoundCodes, mapCorners } from './found-codes.ts';
import { atMost, type Gray, type Projection, toGray } from './gray.ts';
import type { Pixels, QrCode } from './picture.ts';
import type { DecodeBytes } from './qr-text.ts';
import { readByFinders } from './rungs/finder-rung.ts';
import { readFurtherCodes } from './rungs/further-codes.ts';
import { readPhotographed } from './rungs/photo-rung.ts';
import { readPlainly } from './rungs/plain-rung.ts';
import { type Reading, type Rung, readingOf } from './rungs/reading.ts';
import { readUpright } from './rungs/screen-rung.ts';

/** What reading needs of its surroundings: a clock in milliseconds, and texts in all encodings. */
export interface QrSurroundings {
  now(): number;
  readonly decode: DecodeBytes;
  /** Milliseconds after which no new attempt is begun. */
  readonly limit?: number;
}

export interface QrCodes {
  readonly codes: readonly QrCode[];
  /** Nothing was read, but a code was seen whose modules are too small. */
  readonly tooSmall: boolean;
}

const SOFT_LIMIT_MS = 4000;
/** Larger sides of the pictures that the rungs look at, in pixels. */
const SCREEN_SIDE = 1800;
const FINDER_SIDE = 4096;
const PHOTO_SIDE = 2400;
const CHROMA = 40;
const COLOURED_SHARE = 0.02;

/**
 * Every QR code of a picture, texts as they are, untrusted. A ladder: the first rung that reads anything ends it, then the picture is
 * searched for codes beside the found ones. Limits of work decide the answer and the clock only protects, so that a busy machine
 * reads what a quiet one reads. Nothing but clean bitmaps is given to the decoder, except on the last rung.
 */
export function readQrCodes(pixels: Pixels, { now, decode, limit = SOFT_LIMIT_MS }: QrSurroundings): QrCodes {
  const found = createFoundCodes();
  const end = now() + limit;
  const reading: Reading = { found, decode, late: () => now() > end };
  // Dark codes need a light ground, light ones a dark ground: a transparent picture may be either.
  const grounds = hasTransparency(pixels) ? [255, 0] : [255];
  const grays = grounds.map((ground) => toGray(pixels, 'luma', ground));
  const rungs: readonly Rung[] = [
    scaledTo(SCREEN_SIDE, readUpright),
    scaledTo(FINDER_SIDE, readByFinders),
    () => readColoured(pixels, reading),
    scaledTo(PHOTO_SIDE, readPhotographed),
    readPlainly,
  ];
  for (const rung of rungs) {
    for (const gray of grays) if (!reading.late()) rung(gray, reading);
    if (found.count() > 0 || reading.late()) break;
  }
  if (found.count() > 0) for (const gray of grays) readFurtherCodes(gray, reading);
  return { codes: found.all(), tooSmall: found.count() === 0 && found.tooSmall };
}

/** A rung on the picture at most so large; places come back in the picture's own pixels. */
function scaledTo(side: number, rung: (gray: Gray, reading: Reading) => unknown): Rung {
  return (picture, reading) => {
    const { gray, scale } = atMost(picture, side);
    rung(
      gray,
      readingOf(reading, (corners) => mapCorners(corners, ({ x, y }) => ({ x: x / scale, y: y / scale }))),
    );
  };
}

/** Two colours of about the same brightness: other ways to make gray of them. */
function readColoured(pixels: Pixels, reading: Reading): void {
  if (colouredShare(pixels) < COLOURED_SHARE) return;
  const projections: readonly Projection[] = ['max', 'min', 'red', 'blue'];
  for (const projection of projections) {
    const upright = scaledTo(SCREEN_SIDE, (gray, scaled) => readUpright(gray, scaled, 6));
    upright(toGray(pixels, projection), reading);
    if (reading.found.count() > 0 || reading.late()) return;
  }
}

function colouredShare({ data }: Pixels): number {
  const step = Math.max(4, Math.floor(data.length / 4 / 20_000) * 4);
  let [coloured, count] = [0, 0];
  for (let at = 0; at < data.length; at += step, count++) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > CHROMA) coloured++;
  }
  return coloured / count;
}

function hasTransparency({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return true;
  return false;
}
