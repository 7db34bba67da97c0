import type { CaptureError } from '../../core/errors.ts';
import type { Rectangle } from '../../core/qr/picture.ts';
import type { ReadText } from './judge-codes.ts';
import { placeInPicture, placeInWhole } from './places.ts';
import type { QrPicture } from './ports.ts';

/** Why no code was read in a picture. */
export function whyNothing({ tooSmall, cutOff, smallKind }: QrPicture): CaptureError {
  if (smallKind) return 'qrSmallKind';
  return tooSmall ? 'qrTooSmall' : cutOff ? 'qrCutOff' : 'qrNotFound';
}

/** The texts of a picture with their places; `within` is where the picture itself stands. */
export function textsIn(picture: QrPicture, within?: Rectangle): readonly ReadText[] {
  return picture.codes.map(({ text, part, corners }) => {
    const place = placeInPicture(corners, picture);
    return { text, ...(part && { part }), place: within ? placeInWhole(place, within) : place };
  });
}

/** W3C PNG §11.2.1: width and height stand at bytes 16 and 20. */
export function sizeOfPng(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
