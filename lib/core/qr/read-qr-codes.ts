import type { DecodeBytes } from './decode/charsets.ts';
import { createFoundCodes, withWholeMessages } from './found-codes.ts';
import { toGray } from './image/gray.ts';
import { wholeView } from './image/view.ts';
import type { Pixels, QrCode } from './picture.ts';
import { readColoured, readStriped, seemsToHoldColouredCode } from './rungs/colour-rung.ts';
import { readByFinders, seemsToHoldCode } from './rungs/finder-rung.ts';
import { readFurtherCodes } from './rungs/further-codes.ts';
import { readInPerspective } from './rungs/perspective-rung.ts';
import { readPlainly } from './rungs/plain-rung.ts';
import type { Reading, Rung } from './rungs/rung.ts';
import { readUpright } from './rungs/upright-rung.ts';

/** What reading needs of its surroundings: a clock in milliseconds, and texts in all encodings. */
export interface QrSurroundings {
  now(): number;
  readonly decode: DecodeBytes;
  /** Milliseconds after which no new attempt is begun. */
  readonly limit?: number;
  /** Nobody waits for this picture: the dear rungs are for those in which something lies as the patterns of a code do. */
  readonly glance?: boolean;
}

export interface QrCodes {
  readonly codes: readonly QrCode[];
  /** Nothing was read, but a code was seen whose modules are too small. */
  readonly tooSmall: boolean;
  /** Nothing was read, but a code was seen that goes on beyond the edge. */
  readonly cutOff: boolean;
  /** Nothing was read, but a Micro QR code or a rectangular one was seen. */
  readonly smallKind: boolean;
}

/**
 * Far beyond what the limits of work allow: a picture made to hold us up takes 6 s of a usual processor, on a PC six times slower 36 s. Only
 * a fault of our own gets here.
 */
const SOFT_LIMIT_MS = 45_000;

/** Pixels of a picture that is read to the end in a moment. */
const LITTLE_WORK = 40_000;

/**
 * Every QR code of a picture, texts as they are, untrusted. A ladder: the first rung that reads anything ends it, then the picture is
 * searched for codes beside the found ones. Limits of work decide the answer and the clock only protects, so that a busy machine
 * reads what a quiet one reads. Nothing but clean bitmaps is given to the decoder, except on the last rung.
 */
export function readQrCodes(
  pixels: Pixels,
  { now, decode, limit = SOFT_LIMIT_MS, glance = false }: QrSurroundings,
): QrCodes {
  const found = createFoundCodes();
  const end = now() + limit;
  const reading: Reading = { found, decode, late: () => now() > end };
  // Dark codes need a light ground, light ones a dark ground: a transparent picture may be either.
  const grounds = hasTransparency(pixels) ? [255, 0] : [255];
  const views = grounds.map((ground) => wholeView(toGray(pixels, 'luma', ground)));
  const rungs: readonly Rung[] = [
    readUpright,
    readByFinders,
    () => readColoured(pixels, reading),
    readInPerspective,
    () => readStriped(pixels, reading),
    readPlainly,
  ];
  const isWorthMore = () =>
    pixels.width * pixels.height < LITTLE_WORK ||
    views.some(seemsToHoldCode) ||
    seemsToHoldColouredCode(pixels);
  for (const rung of rungs) {
    for (const view of views) if (!reading.late()) rung(view, reading);
    if (found.count() > 0 || reading.late()) break;
    if (rung === readUpright && glance && !isWorthMore()) break;
  }
  if (found.count() > 0) for (const view of views) readFurtherCodes(view, reading);
  const isNothing = found.count() === 0;
  const codes = withWholeMessages(found.all(), decode);
  return {
    codes,
    tooSmall: isNothing && found.tooSmall,
    cutOff: isNothing && found.cutOff,
    smallKind: isNothing && found.smallKind,
  };
}

function hasTransparency({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 255) < 250) return true;
  return false;
}
