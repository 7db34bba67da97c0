import type { Rectangle } from './picture.ts';

/** Where on a page or picture something stands, in nine parts of it and beyond. */
export type PlaceName =
  | `${'upper' | 'lower'}${'Left' | 'Middle' | 'Right'}`
  | 'left'
  | 'middle'
  | 'right'
  | 'above'
  | 'below'
  | 'beside';

/** The name of a place that is given in shares of the width and the height (0 to 1; outside of them it can't be seen). */
export function nameOfPlace({ x, y, width, height }: Rectangle): PlaceName {
  const [across, down] = [x + width / 2, y + height / 2];
  if (down < 0) return 'above';
  if (down > 1) return 'below';
  if (across < 0 || across > 1) return 'beside';
  const column = (['Left', 'Middle', 'Right'] as const)[third(across)] ?? 'Middle';
  const row = (['upper', 'middle', 'lower'] as const)[third(down)] ?? 'middle';
  if (row === 'middle') return column === 'Left' ? 'left' : column === 'Right' ? 'right' : 'middle';
  return `${row}${column}`;
}

function third(share: number): number {
  return Math.min(2, Math.floor(share * 3));
}

/** In the order in which a page is read: from the top, and in one line from the left. */
export function inReadingOrder<Kind extends { readonly place?: Rectangle }>(
  all: readonly Kind[],
): readonly Kind[] {
  return all.toSorted((one, other) => {
    if (!one.place || !other.place) return Number(!one.place) - Number(!other.place);
    const overlap = sharedHeight(one.place, other.place) / Math.min(one.place.height, other.place.height);
    return overlap > 0.5 ? one.place.x - other.place.x : one.place.y - other.place.y;
  });
}

function sharedHeight(one: Rectangle, other: Rectangle): number {
  return Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
}

/** Whether a point lies in a rectangle, edges included. */
export function holds(
  { x, y, width, height }: Rectangle,
  point: { readonly x: number; readonly y: number },
): boolean {
  return point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height;
}
