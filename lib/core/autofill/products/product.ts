/** What the functions inside a page are told of a product: how its pages let one choose a device, and what sends its forms. Selectors and ids. */
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
}
