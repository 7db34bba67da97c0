import { keycloak } from './keycloak.ts';
import type { Product } from './product.ts';

/** The products whose pages we know by their ids. A new one is a file beside this one, and its line here. */
export const products: readonly Product[] = [keycloak];

/** Whether a page has an element by which one of the products is known to say this. `ids`: of the page's elements. */
export function isMarked(ids: readonly string[], by: 'codeRefused' | 'nameRefused' | 'beginnings'): boolean {
  return products.some((product) => product[by].some((id) => ids.includes(id)));
}
