import type { CaptureError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';
import { heifSize, heifTypeOf } from './heif-size.ts';

export interface PictureHeader {
  readonly type: 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic';
  readonly width: number;
  readonly height: number;
}

/** A photograph of 50 million pixels takes 10 to 25 MB, a page scanned at 600 dpi has 35 million pixels. */
export const MAX_PICTURE_BYTES = 32 * 1024 * 1024;
const MAX_SIDE = 16_384;
const MAX_PIXELS = 110_000_000;
/** More than this is decoded scaled down: nothing in the ladder looks at more. */
export const MOST_PIXELS_AT_ONCE = 16_000_000;

/**
 * What a picture file is and how large it says to be, from its first bytes, before anything is decoded: a file of 32 kB may hold
 * 400 million pixels. The type comes from the magic bytes, never from a name. What no browser decodes is `pictureUnknownType`: PDF and TIFF by name, SVG,
 * which may hold anything, and the rest. An HEIC is told by the browser's decoding alone.
 */
export function readPictureHeader(bytes: Uint8Array): Result<PictureHeader, CaptureError> {
  if (bytes.length > MAX_PICTURE_BYTES) return fail('pictureTooLarge');
  const type = typeOf(bytes);
  if (!type) return fail(foreignTypeOf(bytes));
  const size = readers[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!size || size.width <= 0 || size.height <= 0) return fail('pictureUnreadable');
  const { width, height } = size;
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) return fail('pictureTooLarge');
  return ok({ type, width, height });
}

type Size = { readonly width: number; readonly height: number } | undefined;

const readers: Readonly<Record<PictureHeader['type'], (view: DataView) => Size>> = {
  png: pngSize,
  jpeg: jpegSize,
  gif: gifSize,
  webp: webpSize,
  bmp: bmpSize,
  avif: heifSize,
  heic: heifSize,
};

function typeOf(bytes: Uint8Array): PictureHeader['type'] | undefined {
  const starts = startsOf(bytes);
  if (starts('\x89PNG\r\n\x1a\n')) return 'png';
  if (starts('\xff\xd8\xff')) return 'jpeg';
  if (starts('GIF87a') || starts('GIF89a')) return 'gif';
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp';
  // Any text may begin with these two letters: the four reserved bytes behind them are zero, the place of the pixels is near.
  if (starts('BM') && starts('\0\0\0\0', 6) && starts('\0\0', 12)) return 'bmp';
  return heifTypeOf(bytes);
}

/** What people take for a picture as well; */
function foreignTypeOf(bytes: Uint8Array): CaptureError {
  const starts = startsOf(bytes);
  if (starts('II*\0') || starts('MM\0*') || starts('II+\0') || starts('MM\0+'))
    return 'pictureUnknownTypeTiff';
  return starts('%PDF-') ? 'pictureUnknownTypePdf' : 'pictureUnknownType';
}

function startsOf(bytes: Uint8Array) {
  return (text: string, at = 0) =>
    [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

/** Windows' BITMAPINFOHEADER and later ones; the 12 bytes of OS/2 have shorter numbers. A negative height runs from the top. */
function bmpSize(view: DataView): Size {
  if (view.byteLength < 26) return undefined;
  if (view.getUint32(14, true) === 12)
    return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

const IHDR = 0x49484452;

/** W3C PNG (third edition) §11.2.1: the first chunk is IHDR, of 13 bytes, and the only one. */
function pngSize(view: DataView): Size {
  if (view.byteLength < 33 || view.getUint32(8) !== 13 || view.getUint32(12) !== IHDR) return undefined;
  // §5.3: length, type, data, check sum.
  for (let at = 33; at + 8 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === IHDR) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a §18: the logical screen. */
function gifSize(view: DataView): Size {
  return view.byteLength < 13
    ? undefined
    : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** ITU-T T.81 B.2.2: the first frame header, SOF0 to SOF15 without DHT, JPG and DAC. */
function jpegSize(view: DataView): Size {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++; // Fill bytes may stand before a marker.
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

/** RFC 9649: VP8X, VP8L or VP8 chunk. */
function webpSize(view: DataView): Size {
  if (view.byteLength < 30) return undefined;
  const chunk = view.getUint32(12);
  if (chunk === 0x56503858) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (chunk === 0x5650384c) {
    if (view.getUint8(20) !== 0x2f) return undefined;
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (chunk === 0x56503820) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return undefined;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
