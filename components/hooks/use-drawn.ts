import { useState } from 'preact/hooks';

const MORE = 50;

export interface Drawn<Item> {
  readonly shown: readonly Item[];
  /** How many are not drawn yet. */
  readonly left: number;
  readonly more: () => void;
}

/** Of a long list what is drawn: so many at first, more on demand. A thousand rows at once take seconds (2026-11). */
export function useDrawn<Item>(items: readonly Item[], atFirst: number): Drawn<Item> {
  const [drawn, setDrawn] = useState(atFirst);
  const shown = items.slice(0, drawn);
  return { shown, left: items.length - shown.length, more: () => setDrawn(drawn + MORE) };
}
