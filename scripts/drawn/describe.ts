import type { PageDescription } from '../../lib/core/autofill/page-description.ts';
import { products } from '../../lib/core/autofill/products/products.ts';
import { describePage } from '../../lib/page/describe-page.ts';
import { all, inputs } from '../../lib/page/dom.ts';

interface Described {
  readonly page: PageDescription;
  /** The places of the fields that the corpus means, among all of the page. */
  readonly meant: readonly number[];
}

/** Runs in the page: what our function says of it. */
export function describe(selector?: string): Described {
  const fields = inputs();
  const meant = selector ? all<HTMLInputElement>(selector).map((field) => fields.indexOf(field)) : [];
  return { page: describePage(products), meant };
}
