import { lookAt } from '../core/autofill/look-at.ts';
import { products } from '../core/autofill/products/products.ts';
import { awaitSubmit } from './await-submit.ts';
import { describePage } from './describe-page.ts';
import type { PageDoor } from './door.ts';
import { fillForm, type Surroundings } from './fill-form.ts';
import { settle } from './type-text.ts';

/** The service worker may have to be started before it can listen. */
const WORKER_MS = 1500;
const STEP_MS = 20;

/** The functions of one document, and what they remember of it. */
export function openDoor(): PageDoor {
  let waiting = 0;
  let begin = () => {};
  const look = () => lookAt(describePage(products));
  const around: Surroundings = {
    ...{ products, look, submitted: false },
    // Whatever comes after the first key may be the end of the document, and of the popup.
    async heard() {
      for (let waited = 0; waiting === 0 && waited < WORKER_MS; waited += STEP_MS) await settle(STEP_MS);
    },
    begin: () => begin(),
  };
  return {
    look,
    fill: (order) => fillForm(order, around),
    begun: () => new Promise((resolve) => (begin = () => resolve(true))),
    async awaitSubmit(field, nameField) {
      waiting++;
      return awaitSubmit(field, nameField).finally(() => waiting--);
    },
  };
}
