import type { CaptureError } from '../core/errors.ts';
import type { Pixels, QrCode, Rectangle } from '../core/qr/picture.ts';
import { MOST_PIXELS_AT_ONCE, type PictureHeader, readPictureHeader } from '../core/qr/picture-header.ts';
import { readQrCodes } from '../core/qr/read-qr-codes.ts';
import { ok, type Result } from '../core/result.ts';
import { decodeBytes } from './decode-bytes.ts';

/**
 * `picture` is an encoded file, or a picture of the camera; `box` in its pixels; `limit` in milliseconds, instead of the usual one; `glance`: nobody waits.
 * `id` comes back with the answer.
 */
export interface QrQuestion {
  readonly id: number;
  readonly picture: Uint8Array | ImageBitmap;
  readonly box?: Rectangle;
  readonly limit?: number;
  readonly glance?: boolean;
}

export type QrAnswer =
  | { readonly id: number; readonly error: CaptureError }
  | {
      readonly id: number;
      readonly width: number;
      readonly height: number;
      readonly codes: readonly QrCode[];
      readonly tooSmall: boolean;
      readonly cutOff: boolean;
      readonly smallKind: boolean;
    };

addEventListener('message', async ({ data }: MessageEvent<QrQuestion>) => {
  postMessage({ id: data.id, ...(await read(data)) });
});

// A bug while reading ends in the page's error handler, so that nobody waits for an answer that does not come.
addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});

async function read({ picture, box, limit, glance = false }: QrQuestion) {
  const size = sizeOf(picture);
  if (!size.ok) return { error: size.error };
  const { width, height, type } = size.value;
  let decoded: Decoded;
  try {
    decoded = await decode(picture, size.value, box);
  } catch {
    return { error: whyNotDecoded(type, width * height) };
  }
  const surroundings = {
    now: () => performance.now(),
    ...{ decode: decodeBytes, glance },
    ...(limit !== undefined && { limit }),
  };
  const { codes, ...seen } = readQrCodes(decoded.pixels, surroundings);
  return { ...decoded.size, ...seen, codes: codes.map((code) => moved(code, decoded)) };
}

interface Facts {
  readonly width: number;
  readonly height: number;
  readonly type?: PictureHeader['type'];
}

/** From the header of a file, before anything of it is decoded. */
function sizeOf(picture: Uint8Array | ImageBitmap): Result<Facts, CaptureError> {
  return picture instanceof ImageBitmap
    ? ok({ width: picture.width, height: picture.height })
    : readPictureHeader(picture);
}

/** The header promised a picture: the rest does not hold it, the browser does not know its kind, or the memory is too small for it. */
function whyNotDecoded(type: Facts['type'], pixels: number): CaptureError {
  if (type === 'heic') return 'pictureUnknownTypeHeic';
  return pixels > MOST_PIXELS_AT_ONCE ? 'pictureTooLarge' : 'pictureUnreadable';
}

/** Pixels of a picture or of a part of it, and what makes of their places those in a picture of `size`. */
interface Decoded {
  readonly pixels: Pixels;
  readonly size: { readonly width: number; readonly height: number };
  readonly left: number;
  readonly top: number;
  /** Pixels of the picture for each one of `pixels`. */
  readonly scale: number;
}

/** The pixels inside the box, scaled down where they would be too many; of an animation, the first frame. */
async function decode(
  picture: Uint8Array | ImageBitmap,
  { width, height }: Facts,
  box: Rectangle | undefined,
): Promise<Decoded> {
  const source = picture instanceof ImageBitmap ? picture : new Blob([picture.slice()]);
  const count = box ? box.width * box.height : width * height;
  const share = Math.min(1, Math.sqrt(MOST_PIXELS_AT_ONCE / count));
  const smaller: ImageBitmapOptions =
    share < 1 ? { resizeWidth: Math.floor((box?.width ?? width) * share), resizeQuality: 'medium' } : {};
  // Without a box the header's size is not asked for: a photograph that says how it was held comes out turned, its sides exchanged.
  const bitmap = await (box
    ? createImageBitmap(source, box.x, box.y, box.width, box.height, smaller)
    : createImageBitmap(source, smaller));
  if (picture instanceof ImageBitmap) picture.close();
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const pixels = { width: canvas.width, height: canvas.height, data };
  return box
    ? { pixels, size: { width, height }, left: box.x, top: box.y, scale: box.width / canvas.width }
    : { pixels, size: { width: canvas.width, height: canvas.height }, left: 0, top: 0, scale: 1 };
}

function moved(code: QrCode, { left, top, scale }: Decoded): QrCode {
  const [a, b, c, d] = code.corners;
  const move = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: left + x * scale,
    y: top + y * scale,
  });
  return { ...code, corners: [move(a), move(b), move(c), move(d)] };
}
