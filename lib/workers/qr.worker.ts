import type { CaptureError } from '../core/errors.ts';
import type { Pixels, QrCode, Rectangle } from '../core/qr/picture.ts';
import { readPictureHeader } from '../core/qr/picture-header.ts';
import { readQrCodes } from '../core/qr/read-qr-codes.ts';
import { ok, type Result } from '../core/result.ts';
import { decodeBytes } from './decode-bytes.ts';

/**
 * `picture` is an encoded file, or a picture of the camera; `box` in its pixels; `limit` in milliseconds, instead of the usual one.
 * `id` comes back with the answer.
 */
export interface QrQuestion {
  readonly id: number;
  readonly picture: Uint8Array | ImageBitmap;
  readonly box?: Rectangle;
  readonly limit?: number;
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
    };

addEventListener('message', async ({ data }: MessageEvent<QrQuestion>) => {
  postMessage({ id: data.id, ...(await read(data)) });
});

// A bug while reading ends in the page's error handler, so that nobody waits for an answer that does not come.
addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});

async function read({ picture, box, limit }: QrQuestion) {
  const size = sizeOf(picture);
  if (!size.ok) return { error: size.error };
  const { width, height } = size.value;
  const part = box ?? { x: 0, y: 0, width, height };
  let pixels: Pixels;
  try {
    pixels = await decode(picture, part);
  } catch {
    return { error: 'pictureUnreadable' as const }; // The header promised a picture, the rest does not hold it.
  }
  const surroundings = {
    now: () => performance.now(),
    decode: decodeBytes,
    ...(limit !== undefined && { limit }),
  };
  const { codes, tooSmall, cutOff } = readQrCodes(pixels, surroundings);
  return { width, height, tooSmall, cutOff, codes: codes.map((code) => moved(code, part)) };
}

/** From the header of a file, before anything of it is decoded. */
function sizeOf(picture: Uint8Array | ImageBitmap): Result<{ width: number; height: number }, CaptureError> {
  return picture instanceof ImageBitmap ? ok(picture) : readPictureHeader(picture);
}

/** The pixels inside the box; of an animation, the first frame. */
async function decode(picture: Uint8Array | ImageBitmap, box: Rectangle): Promise<Pixels> {
  const source = picture instanceof ImageBitmap ? picture : new Blob([picture.slice()]);
  const bitmap = await createImageBitmap(source, box.x, box.y, box.width, box.height);
  if (picture instanceof ImageBitmap) picture.close();
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, data };
}

function moved(code: QrCode, box: Rectangle): QrCode {
  const [a, b, c, d] = code.corners;
  const move = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x + box.x, y: y + box.y });
  return { ...code, corners: [move(a), move(b), move(c), move(d)] };
}
