import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES, readPictureHeader } from '../../../../lib/core/qr/picture-header.ts';

const hex = (digits: string) => new Uint8Array(Buffer.from(digits.replace(/\s/g, ''), 'hex'));
const png = (width: number, height: number) => {
  const bytes = hex('89504e470d0a1a0a 0000000d 49484452 00000000 00000000 0806000000 00000000');
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

/** A PNG that first says to be small, and then large. */
function twoHeaders(): Uint8Array {
  const [small, large] = [png(8, 8), png(60_000, 60_000)];
  return new Uint8Array([...small, ...large.slice(8)]);
}

describe('the header of a picture', () => {
  it.each([
    ['PNG', png(246, 246), { type: 'png', width: 246, height: 246 }],
    ['GIF', hex('474946383961 0001 8000 00 00 00'), { type: 'gif', width: 256, height: 128 }],
    [
      'JPEG with segments before the frame',
      hex('ffd8 ffe0 0004 0000 ff ffc0 0011 08 00f6 0100 03000000000000000000'),
      { type: 'jpeg', width: 256, height: 246 },
    ],
    [
      'WebP, lossy',
      hex('52494646 00000000 57454250 56503820 00000000 000000 9d012a 0001 8000 00000000'),
      { type: 'webp', width: 256, height: 128 },
    ],
    [
      'WebP, lossless',
      hex('52494646 00000000 57454250 5650384c 00000000 2f ff c0 1f 00 0000000000000000'),
      { type: 'webp', width: 256, height: 128 },
    ],
    [
      'WebP, extended',
      hex('52494646 00000000 57454250 56503858 0a000000 00000000 ff0000 7f0000 0000'),
      { type: 'webp', width: 256, height: 128 },
    ],
    ['A4 at 600 dpi', png(4960, 7016), { type: 'png', width: 4960, height: 7016 }],
    ['photograph of 50 million pixels', png(8192, 6144), { type: 'png', width: 8192, height: 6144 }],
    [
      'BMP, from the bottom',
      hex('424d 36000000 00000000 36000000 28000000 00010000 80000000 0100 1800 00000000'),
      { type: 'bmp', width: 256, height: 128 },
    ],
    [
      'BMP, from the top',
      hex('424d 36000000 00000000 36000000 28000000 00010000 80ffffff 0100 1800 00000000'),
      { type: 'bmp', width: 256, height: 128 },
    ],
    [
      'BMP of OS/2',
      hex('424d 36000000 00000000 1a000000 0c000000 0001 8000 0100 1800'),
      { type: 'bmp', width: 256, height: 128 },
    ],
    [
      'AVIF',
      hex(
        '00000018 66747970 6d696631 00000000 61766966 6d696631 00000014 69737065 00000000 00000100 00000080',
      ),
      { type: 'avif', width: 256, height: 128 },
    ],
    [
      'HEIC in tiles',
      hex(
        '00000018 66747970 68656963 00000000 6d696631 68656963 00000014 69737065 00000000 00000200 00000200 00000014 69737065 00000000 00000fc0 00000bd0',
      ),
      { type: 'heic', width: 4032, height: 3024 },
    ],
  ])('of a %s tells its size', (_, bytes, header) => {
    expect(readPictureHeader(bytes)).toEqual({ ok: true, value: header });
  });

  it.each([
    ['12,000 × 12,000 pixels', png(12_000, 12_000), 'pictureTooLarge'],
    ['a long strip', png(16_385, 1), 'pictureTooLarge'],
    ['more than 110 million pixels', png(10_489, 10_489), 'pictureTooLarge'],
    ['2³² − 1 pixels a side', png(0xffffffff, 0xffffffff), 'pictureTooLarge'],
    ['no pixels', png(0, 5), 'pictureUnreadable'],
    ['half a header', png(5, 5).slice(0, 30), 'pictureUnreadable'],
    ['30,000 × 30,000 pixels', png(30_000, 30_000), 'pictureTooLarge'],
    ['65,000 × 65,000 pixels', png(65_000, 65_000), 'pictureTooLarge'],
    ['0 × 0 pixels', png(0, 0), 'pictureUnreadable'],
    ['two headers of a PNG', twoHeaders(), 'pictureUnreadable'],
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'pictureUnknownType'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'pictureUnknownTypePdf'],
    ['a TIFF', hex('49492a00 08000000'), 'pictureUnknownTypeTiff'],
    ['a TIFF of the other kind', hex('4d4d002a 00000008'), 'pictureUnknownTypeTiff'],
    ['an HEIC without a size', hex('00000018 66747970 68656963 00000000'), 'pictureUnreadable'],
    ['a film', hex('00000018 66747970 69736f6d 00000000'), 'pictureUnknownType'],
    ['a text that begins like a BMP', new TextEncoder().encode('BMW has a code'), 'pictureUnknownType'],
    ['nothing', new Uint8Array(), 'pictureUnknownType'],
    ['more than 32 MB', new Uint8Array(MAX_PICTURE_BYTES + 1), 'pictureTooLarge'],
  ])('44 refuses %s', (_, bytes, error) => {
    expect(readPictureHeader(bytes)).toEqual({ ok: false, error });
  });

  it('44 of any bytes is read or refused, never thrown', () => {
    const starts = [
      '89504e470d0a1a0a',
      'ffd8ff',
      '474946383961',
      '524946460000000057454250',
      '424d360000000000000036000000',
      '000000186674797061766966',
    ].map(hex);
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        const read = readPictureHeader(new Uint8Array([...start, ...rest]));
        return read.ok
          ? read.value.width * read.value.height <= 110_000_000
          : read.error.startsWith('picture');
      }),
      { numRuns: 5000 },
    );
  });
});
