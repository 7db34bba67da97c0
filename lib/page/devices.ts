import type { Device } from '../core/autofill/page-description.ts';
import type { Product } from '../core/autofill/products/product.ts';
import { all, textOf } from './dom.ts';
import { short } from './read-text.ts';

const MOST = 50;
/** The device that we chose in this document: any other choice is the person's. */
let ours: number | undefined;

interface Choice {
  readonly names: readonly string[];
  /** The place of the chosen one; -1 where none is. */
  readonly chosen: number;
  /** What the server had chosen when it sent the page. */
  readonly proposed: number;
  choose(place: number): void;
}

/** The devices that a page lets one choose from, whichever product it belongs to. */
export function describeDevices(products: readonly Product[]): readonly Device[] {
  const choice = choiceOf(products);
  if (!choice) return [];
  const { names, chosen, proposed } = choice;
  const byHand = chosen !== proposed && chosen !== ours;
  return names.slice(0, MOST).map((name, place) => ({
    place,
    name: short(name, 120),
    ...(byHand && place === chosen && { chosen: true }),
  }));
}

/** Chooses a device by its place; false where the page did not take the choice. */
export function chooseDevice(products: readonly Product[], place: number): boolean {
  const choice = choiceOf(products);
  if (!choice || place >= choice.names.length) return false;
  if (choice.chosen !== place) choice.choose(place);
  ours = place;
  return choiceOf(products)?.chosen === place;
}

function choiceOf(products: readonly Product[]): Choice | undefined {
  for (const { devices } of products) {
    const radios = all<HTMLInputElement>(devices.radios);
    if (radios.length > 0)
      return {
        names: radios.map(({ labels }) => [...(labels ?? [])].map((label) => textOf(label)).join(' ')),
        chosen: radios.findIndex(({ checked }) => checked),
        proposed: radios.findIndex(({ defaultChecked }) => defaultChecked),
        choose: (place) => radios[place]?.click(),
      };
    const tiles = all(devices.tiles);
    const [hidden] = all<HTMLInputElement>(devices.chosen);
    if (tiles.length > 0 && hidden) return tilesChoice(tiles, hidden, devices.chosenClass);
  }
  return undefined;
}

function tilesChoice(tiles: readonly HTMLElement[], hidden: HTMLInputElement, mark: string): Choice {
  const isMarked = (tile: HTMLElement) => [...tile.classList].some((name) => new RegExp(mark).test(name));
  return {
    names: tiles.map((tile) => textOf(tile) ?? ''),
    chosen: hidden.value === '' ? -1 : tiles.findIndex(isMarked),
    // A hidden field forgets what the server wrote into it; the first one is what Keycloak proposes.
    proposed: 0,
    choose: (place) => tiles[place]?.click(),
  };
}
