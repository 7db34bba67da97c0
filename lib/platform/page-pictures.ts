import { browser } from 'wxt/browser';
import { fillableOrigin } from '../core/autofill/origin.ts';
import { fail, ok } from '../core/result.ts';
import type { PagePictures } from '../services/capture/ports.ts';
import { bytesFromBase64 } from './base64.ts';

/** The page's own pictures, from the top frame of a tab. */
export function createPagePictures(): PagePictures {
  return {
    async collect(tabId) {
      const { collectPictures } = await import('../page/collect-pictures.ts');
      try {
        const target = { tabId, frameIds: [0] };
        const [result] = await browser.scripting.executeScript({ target, func: collectPictures });
        if (!result?.result) return fail('pageGone');
        const { pictures, ...facts } = result.result;
        const origin = fillableOrigin({ ...facts, top: true, prerendering: false });
        const files = pictures.map(bytesFromBase64).filter((bytes) => bytes !== undefined);
        return ok({ pictures: files, ...(origin.ok && { origin: origin.value }) });
      } catch {
        return fail('pageProtected'); // The browser's own pages, the store, a file without permission.
      }
    },
  };
}
