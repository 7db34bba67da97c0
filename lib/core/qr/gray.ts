import type { Pixels, Rectangle } from './picture.ts';

/** A picture in shades of gray: `values` holds width × height bytes, rows from the top, 0 is black. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** How three colours become one gray. `max` and `min` part two colours that are equally bright. */
export type Projection = 'luma' | 'max' | 'min' | 'red' | 'blue';

/** The picture in gray, on a ground of one gray (0 to 255) where it is transparent. */
export function toGray({ width, height, data }: Pixels, projection: Projection = 'luma', ground = 255): Gray {
  const values = new Uint8Array(width * height);
  const project = projections[projection];
  for (let at = 0, from = 0; at < values.length; at++, from += 4) {
    const gray = project(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0);
    const alpha = data[from + 3] ?? 255;
    values[at] = alpha === 255 ? gray : (gray * alpha + ground * (255 - alpha)) / 255;
  }
  return { width, height, values };
}

type Project = (red: number, green: number, blue: number) => number;
const projections: Readonly<Record<Projection, Project>> = {
  luma: (red, green, blue) => (54 * red + 183 * green + 19 * blue) >> 8, // ITU-R BT.709
  max: (red, green, blue) => Math.max(red, green, blue),
  min: (red, green, blue) => Math.min(red, green, blue),
  red: (red) => red,
  blue: (_red, _green, blue) => blue,
};

/** Sums over rectangles in constant time: `sum(left, top, right, bottom)`, right and bottom outside. */
function integralOf(
  width: number,
  height: number,
  values: ArrayLike<number>,
): (left: number, top: number, right: number, bottom: number) => number {
  const row = width + 1;
  const sums = new Float64Array(row * (height + 1));
  for (let y = 0; y < height; y++) {
    let line = 0;
    const above = y * row + 1;
    for (let x = 0; x < width; x++) {
      line += values[y * width + x] ?? 0;
      sums[above + row + x] = (sums[above + x] ?? 0) + line;
    }
  }
  return (left, top, right, bottom) => {
    const upper = top * row;
    const lower = bottom * row;
    return (
      (sums[lower + right] ?? 0) -
      (sums[upper + right] ?? 0) -
      (sums[lower + left] ?? 0) +
      (sums[upper + left] ?? 0)
    );
  };
}

/** The mean of every square of `2 × radius + 1` pixels a side, cut off at the edges: sums of columns that slide down, then along. */
export function means({ width, height, values }: Gray, radius: number): Float32Array {
  return squareMeans(width, height, values, radius);
}

export function squareMeans(
  width: number,
  height: number,
  values: ArrayLike<number>,
  radius: number,
): Float32Array {
  const out = new Float32Array(width * height);
  const columns = new Float64Array(width);
  let rows = 0;
  const slide = (y: number, sign: 1 | -1) => {
    if (y < 0 || y >= height) return;
    rows += sign;
    const from = y * width;
    for (let x = 0; x < width; x++) columns[x] = (columns[x] ?? 0) + sign * (values[from + x] ?? 0);
  };
  for (let y = 0; y < radius; y++) slide(y, 1);
  for (let y = 0; y < height; y++) {
    slide(y + radius, 1);
    slide(y - radius - 1, -1);
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); x++) sum += columns[x] ?? 0;
    for (let x = 0; x < width; x++) {
      const right = x + radius;
      const left = x - radius - 1;
      if (right < width) sum += columns[right] ?? 0;
      if (left >= 0) sum -= columns[left] ?? 0;
      const count = (right < width ? right : width - 1) - (left >= 0 ? left : -1);
      out[y * width + x] = sum / (count * rows);
    }
  }
  return out;
}

export function smoothed(gray: Gray, radius: number): Gray {
  return radius < 1 ? gray : { ...gray, values: Uint8Array.from(means(gray, radius)) };
}

export function inverted(gray: Gray): Gray {
  return { ...gray, values: gray.values.map((value) => 255 - value) };
}

/** The part inside a rectangle, which is cut off at the edges. */
export function cropped(gray: Gray, box: Rectangle): { readonly gray: Gray; readonly box: Rectangle } {
  const [left, top] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
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

/** At most `side` pixels on its longer side. */
export function atMost(gray: Gray, side: number): { readonly gray: Gray; readonly scale: number } {
  const scale = Math.min(1, side / Math.max(gray.width, gray.height));
  return { gray: resized(gray, scale), scale };
}

function reduced(gray: Gray, width: number, height: number): Gray {
  const sum = integralOf(gray.width, gray.height, gray.values);
  const values = new Uint8Array(width * height);
  const [stepX, stepY] = [gray.width / width, gray.height / height];
  for (let y = 0; y < height; y++) {
    const top = Math.floor(y * stepY);
    const bottom = Math.max(top + 1, Math.min(gray.height, Math.round((y + 1) * stepY)));
    for (let x = 0; x < width; x++) {
      const left = Math.floor(x * stepX);
      const right = Math.max(left + 1, Math.min(gray.width, Math.round((x + 1) * stepX)));
      values[y * width + x] = sum(left, top, right, bottom) / ((bottom - top) * (right - left));
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
