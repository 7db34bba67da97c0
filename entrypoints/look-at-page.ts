import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lookAt } from '../lib/core/autofill/look-at.ts';
import { describePage } from '../lib/page/describe-page.ts';
import { installPageTools } from '../lib/page/page-tools.ts';

/**
 * Sent into a web page, into our isolated world, when the person asked for it: describes the page and gives back what our rules make
 * of it. So what is written on the page stays there.
 */
export default defineUnlistedScript(() => {
  installPageTools();
  const page = describePage();
  return page && lookAt(page);
});
