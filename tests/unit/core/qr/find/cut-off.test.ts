import { describe, expect, it } from 'vitest';
import { cropped } from '../../../../../lib/core/qr/image/resize.ts';
import { readQrCodes } from '../../../../../lib/core/qr/read-qr-codes.ts';
import { decodeBytes } from '../../../support/decode-bytes.ts';
import { drawGray, matrixOf, textOfVersion, toPixels } from '../../../support/qr-drawings.ts';

const whole = drawGray(matrixOf(textOfVersion(7)), { module: 4, margin: 40 });
const read = (x: number, y: number, width: number, height: number) =>
  readQrCodes(toPixels(cropped(whole, { x, y, width, height }).gray), { now: () => 0, decode: decodeBytes });

describe('a code that goes on beyond the edge', () => {
  it.each([
    ['below', [0, 0, 260, 150]],
    ['on the right', [0, 0, 150, 260]],
  ] as const)('%s is told from none', (_, [x, y, width, height]) => {
    expect(read(x, y, width, height)).toMatchObject({ codes: [], cutOff: true });
  });

  it('is not said of a whole code, nor where nothing is', () => {
    expect(read(0, 0, 260, 260)).toMatchObject({ cutOff: false, tooSmall: false });
    expect(read(0, 0, 30, 30)).toMatchObject({ codes: [], cutOff: false });
  });
});
