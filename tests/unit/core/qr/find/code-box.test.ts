import { describe, expect, it } from 'vitest';
import { refineBox } from '../../../../../lib/core/qr/find/code-box.ts';
import { findCodeRegions } from '../../../../../lib/core/qr/find/code-regions.ts';
import type { Gray } from '../../../../../lib/core/qr/image/gray.ts';
import { drawGray, matrixOf, textOfVersion } from '../../../support/qr-drawings.ts';

/** A page of one gray with a code at a place. */
function page(
  version: number,
  module: number,
  left: number,
  top: number,
  ground = 255,
): Gray & { readonly side: number } {
  const [width, height] = [900, 700];
  const code = drawGray(matrixOf(textOfVersion(version)), { module, margin: 0 });
  const values = new Uint8Array(width * height).fill(ground);
  for (let y = 0; y < code.height; y++)
    values.set(code.values.subarray(y * code.width, (y + 1) * code.width), (top + y) * width + left);
  return { width, height, values, side: code.width };
}

describe('the region and the box of a code', () => {
  it.each([
    [4, 3, 255],
    [8, 4, 255],
    [12, 3, 255],
    // A dark page, and no quiet zone.
    [8, 4, 30],
  ])('version %i at %i pixels a module on a ground of %i', (version, module, ground) => {
    const picture = page(version, module, 310, 220, ground);
    const [region] = findCodeRegions(picture, 14);
    if (!region) throw new Error('no region');
    const box = refineBox(picture, region, 0.008);
    const off = [
      (box?.left ?? 0) - 310,
      (box?.top ?? 0) - 220,
      (box?.right ?? 0) - 310 - picture.side,
      (box?.bottom ?? 0) - 220 - picture.side,
    ];
    for (const pixels of off) expect(Math.abs(pixels)).toBeLessThanOrEqual(1.5 * module);
  });

  it('are none on an empty page', () => {
    expect(
      findCodeRegions({ width: 600, height: 400, values: new Uint8Array(240_000).fill(200) }, 14),
    ).toEqual([]);
  });

  it('are at most as many as asked for', () => {
    const noise = Uint8Array.from({ length: 640 * 480 }, (_, at) => ((at * 2654435761) >>> 13) & 255);
    expect(findCodeRegions({ width: 640, height: 480, values: noise }, 3).length).toBeLessThanOrEqual(3);
  });
});
