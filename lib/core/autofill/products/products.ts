import { keycloak } from './keycloak.ts';
import type { Product } from './product.ts';

/** The products whose pages we know by their ids. A new one is a file beside this one, and its line here. */
export const products: readonly Product[] = [keycloak];
