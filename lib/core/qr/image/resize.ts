import type { Rectangle } from '../picture.ts';
import type { Gray } from './gray.ts';
import { samplerOf } from './sample.ts';

/** The part inside a rectangle, which is cut off at the edges and rounded outwards to whole pixels. */
export function cropped(gray: Gray, box: Rectangle): { readonly gray: Gray; readonly box: Rectangle } {
  const left = Math.min(gray.width - 1, Math.max(0, Math.floor(box.x)));
  const top = Math.min(gray.height - 1, Math.max(0, Math.floor(box.y)));
  const width = Math.max(1, Math.min(gray.width, Math.ceil(box.x + box.width)) - left);
  const height = Math.max(1, Math.min(gray.height, Math.ceil(box.y + box.height)) - top);
  const values = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * gray.width + left;
    values.set(gray.values.subarray(from, from + width), y * width);
  }
  return { gray: { width, height, values }, box: { x: left, y: top, width, height } };
}

/** Smaller by the mean of the pixels that fall together, larger by bilinear interpolation. */
export function resized(gray: Gray, scale: number): Gray {
  if (scale === 1) return gray;
  const width = Math.max(1, Math.round(gray.width * scale));
  const height = Math.max(1, Math.round(gray.height * scale));
  return scale < 1 ? reduced(gray, width, height) : enlarged(gray, width, height);
}

/** Each new pixel is the mean of the whole old pixels under it. */
function reduced(gray: Gray, width: number, height: number): Gray {
  const values = new Uint8Array(width * height);
  const [stepX, stepY] = [gray.width / width, gray.height / height];
  const columns = new Uint32Array(gray.width);
  for (let y = 0; y < height; y++) {
    const top = Math.floor(y * stepY);
    const bottom = Math.max(top + 1, Math.min(gray.height, Math.round((y + 1) * stepY)));
    columns.fill(0);
    for (let line = top; line < bottom; line++) {
      const from = line * gray.width;
      for (let x = 0; x < gray.width; x++) columns[x] = (columns[x] ?? 0) + (gray.values[from + x] ?? 0);
    }
    for (let x = 0; x < width; x++) {
      const left = Math.floor(x * stepX);
      const right = Math.max(left + 1, Math.min(gray.width, Math.round((x + 1) * stepX)));
      let sum = 0;
      for (let column = left; column < right; column++) sum += columns[column] ?? 0;
      values[y * width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { width, height, values };
}

function enlarged(gray: Gray, width: number, height: number): Gray {
  const sample = samplerOf(gray);
  const values = new Uint8Array(width * height);
  const [stepX, stepY] = [gray.width / width, gray.height / height];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      values[y * width + x] = sample((x + 0.5) * stepX, (y + 0.5) * stepY) + 0.5;
  return { width, height, values };
}
