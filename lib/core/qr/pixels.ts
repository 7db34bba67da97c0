import type { Pixels, Point } from './picture.ts';

/** The picture on a ground of one gray (0 to 255): what is transparent shows it. */
export function onGround(pixels: Pixels, ground: number): Pixels {
  const data = new Uint8ClampedArray(pixels.data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (pixels.data[at + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel++) {
      data[at + channel] = (pixels.data[at + channel] ?? 0) * alpha + ground * (1 - alpha);
    }
    data[at + 3] = 255;
  }
  return { ...pixels, data };
}

export function hasTransparency(pixels: Pixels): boolean {
  for (let at = 3; at < pixels.data.length; at += 4) if ((pixels.data[at] ?? 255) < 250) return true;
  return false;
}

/** A whole multiple of the size, every pixel repeated. */
export function scaled(pixels: Pixels, factor: number): Pixels {
  const [width, height] = [pixels.width * factor, pixels.height * factor];
  return resampled(pixels, width, height, (x, y) => [Math.floor(x / factor), Math.floor(y / factor)]);
}

/** Smaller by `scale` (below 1): the mean of the pixels that fall on each other. */
export function reduced(pixels: Pixels, scale: number): Pixels {
  const width = Math.max(1, Math.round(pixels.width * scale));
  const height = Math.max(1, Math.round(pixels.height * scale));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * pixels.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * pixels.height) / height));
    for (let x = 0; x < width; x++) {
      const left = Math.floor((x * pixels.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * pixels.width) / width));
      const sums = [0, 0, 0];
      for (let sourceY = top; sourceY < bottom; sourceY++) {
        for (let sourceX = left; sourceX < right; sourceX++) {
          const from = (sourceY * pixels.width + sourceX) * 4;
          for (let channel = 0; channel < 3; channel++)
            sums[channel] = (sums[channel] ?? 0) + (pixels.data[from + channel] ?? 0);
        }
      }
      const count = (bottom - top) * (right - left);
      const to = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++) data[to + channel] = (sums[channel] ?? 0) / count;
      data[to + 3] = 255;
    }
  }
  return { width, height, data };
}

/** A copy in which the rectangle around the corners is white. */
export function erase(pixels: Pixels, corners: readonly Point[]): Pixels {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [left, right] = [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.min(pixels.width - 1, Math.ceil(Math.max(...xs))),
  ];
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(pixels.height - 1, Math.ceil(Math.max(...ys))),
  ];
  const data = pixels.data.slice();
  for (let y = top; y <= bottom; y++) {
    data.fill(255, (y * pixels.width + left) * 4, (y * pixels.width + right + 1) * 4);
  }
  return { ...pixels, data };
}

function resampled(
  pixels: Pixels,
  width: number,
  height: number,
  source: (x: number, y: number) => readonly [number, number],
): Pixels {
  const from = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, pixels.width * pixels.height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sourceX, sourceY] = source(x, y);
      to[y * width + x] = from[sourceY * pixels.width + sourceX] ?? 0;
    }
  }
  return { width, height, data: new Uint8ClampedArray(to.buffer) };
}
