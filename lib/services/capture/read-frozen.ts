import type { CaptureError } from '../../core/errors.ts';
import type { Point, QrCode, Rectangle } from '../../core/qr/picture.ts';
import { holds } from '../../core/qr/place.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Found, FrozenPage } from './capture-service.ts';
import type { ReadText, Site } from './judge-codes.ts';
import { grownBox, placeInPicture } from './places.ts';
import type { QrReader, ReadOptions } from './ports.ts';
import { textsIn, whyNothing } from './read-pictures.ts';

type Look = Result<Found, CaptureError>;
type Judge = (texts: readonly ReadText[], site?: Site) => Promise<Found>;

/** The frozen picture, and what a code on it may be bound to. */
export interface Frozen {
  readonly picture: Uint8Array;
  readonly site: Promise<Site>;
}

/** A box may cut the code off, or lie inside of it: so much of its side is looked at around it, and then more. */
const GROWTHS = [0.25, 0.75];
/** Of the smaller one of box and code, so much lies in the other if the code is meant. */
const LEAST_SHARED = 0.25;

/** Reads what somebody drew a box around on the frozen page. */
export async function readFrozenBox(
  { reader, judge }: { readonly reader: QrReader; readonly judge: Judge },
  page: FrozenPage,
  { picture, site }: Frozen,
  drawn: Rectangle,
  options: ReadOptions,
): Promise<Look> {
  let failure: CaptureError | undefined;
  for (const growth of GROWTHS) {
    const read = await reader.read(picture, { ...options, box: grownBox(drawn, growth, page) });
    if (!read.ok) return read;
    const meant = read.value.codes.filter(({ corners }) => isMeant(drawn, corners));
    if (meant.length > 0) return ok(await judge(textsIn({ ...read.value, codes: meant }), await site));
    // A neighbour that was read explains what was seen of it before.
    failure = read.value.codes.length > 0 ? 'qrNotFound' : (failure ?? whyNothing(read.value));
  }
  return fail(failure ?? 'qrNotFound');
}

/** Whether a good part of the smaller one lies in the larger one. */
function isMeant(drawn: Rectangle, corners: QrCode['corners']): boolean {
  const code = placeInPicture(corners, { width: 1, height: 1 });
  const width = Math.min(drawn.x + drawn.width, code.x + code.width) - Math.max(drawn.x, code.x);
  const height = Math.min(drawn.y + drawn.height, code.y + code.height) - Math.max(drawn.y, code.y);
  const smaller = Math.min(drawn.width * drawn.height, code.width * code.height);
  return width > 0 && height > 0 && width * height > LEAST_SHARED * smaller;
}

/** Reads the code that somebody pointed at. */
export async function readFrozenPoint(
  { reader, judge }: { readonly reader: QrReader; readonly judge: Judge },
  page: FrozenPage,
  { picture, site }: Frozen,
  point: Point,
  options: ReadOptions,
): Promise<Look> {
  const read = await reader.read(picture, options);
  if (!read.ok) return read;
  const texts = textsIn(read.value).filter(({ place }) =>
    place ? holds(place, { x: point.x / page.width, y: point.y / page.height }) : false,
  );
  return texts.length > 0 ? ok(await judge(texts, await site)) : fail('qrNotFound');
}
