import type { Gray } from './gray.ts';

/** The gray at any place, bilinear; the middle of the first pixel is 0.5, 0.5. Outside, the edge goes on. */
export function samplerOf({ width, height, values }: Gray): (x: number, y: number) => number {
  if (width < 2 || height < 2) return () => values[0] ?? 0;
  const [mostX, mostY] = [width - 1.001, height - 1.001];
  return (placeX, placeY) => {
    // Written out: this runs a million times for a picture.
    let x = placeX - 0.5;
    if (!(x > 0)) x = 0;
    else if (x > mostX) x = mostX;
    let y = placeY - 0.5;
    if (!(y > 0)) y = 0;
    else if (y > mostY) y = mostY;
    const left = x | 0;
    const top = y | 0;
    const partX = x - left;
    const partY = y - top;
    const at = top * width + left;
    const upper = (values[at] ?? 0) * (1 - partX) + (values[at + 1] ?? 0) * partX;
    const lower = (values[at + width] ?? 0) * (1 - partX) + (values[at + width + 1] ?? 0) * partX;
    return upper * (1 - partY) + lower * partY;
  };
}
