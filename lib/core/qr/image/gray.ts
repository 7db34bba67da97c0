import type { Pixels } from '../picture.ts';

/** A picture in shades of gray: `values` holds width × height bytes, rows from the top, 0 is black. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** Codes are dark on a light ground, or light on a dark one. */
export type Polarity = 'dark' | 'light';
export const polarities: readonly Polarity[] = ['dark', 'light'];

/**
 * How three colours become one gray. `max` and `min` part two colours that are equally bright; in `mean` the coloured stripes of a screen
 * that was photographed cancel each other.
 */
export type Projection = 'luma' | 'mean' | 'max' | 'min' | 'red' | 'blue';

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
  mean: (red, green, blue) => (red + green + blue) / 3,
  max: (red, green, blue) => Math.max(red, green, blue),
  min: (red, green, blue) => Math.min(red, green, blue),
  red: (red) => red,
  blue: (_red, _green, blue) => blue,
};

export function inverted(gray: Gray): Gray {
  return { ...gray, values: gray.values.map((value) => 255 - value) };
}
