/** What a product's pages are known by, wherever that is asked: in the rules, and by the functions inside a page. Selectors and ids. */
export interface Product {
  readonly devices: {
    readonly radios: string;
    readonly tiles: string;
    /** The hidden field that says which tile is chosen. */
    readonly chosen: string;
    /** The end of a class that a chosen tile has. */
    readonly chosenClass: string;
    /** The name of the field that carries the choice. */
    readonly field: string;
  };
  readonly sendButtons: readonly string[];
  /** Where it writes that a code was wrong, or that a device can't be called so. */
  readonly codeRefused: readonly string[];
  readonly nameRefused: readonly string[];
  /** What only a page has where somebody has to begin again. */
  readonly beginnings: readonly string[];
}
