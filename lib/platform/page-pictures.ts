import { browser } from 'wxt/browser';
import { fillableOrigin } from '../core/autofill/origin.ts';
import { addressOf } from '../core/otp/written-key.ts';
import { fail, ok } from '../core/result.ts';
import type { WrittenKeysAnswer } from '../page/read-written-key.ts';
import type { PagePicture, PagePictures } from '../services/capture/ports.ts';
import { bytesFromBase64 } from './base64.ts';

/** The page's own pictures, from the top frame of a tab, or one of them from the frame it is in. */
export function createPagePictures(): PagePictures {
  return {
    async collect(tabId, asked) {
      const [{ collectPictures }, { readWrittenKey }] = await Promise.all([
        import('../page/collect-pictures.ts'),
        import('../page/read-written-key.ts'),
      ]);
      const frameId = asked?.frameId ?? 0;
      try {
        const target = { tabId, frameIds: [frameId] };
        const args: [] | [string] = asked?.url === undefined ? [] : [asked.url];
        const [result] = await browser.scripting.executeScript({ target, func: collectPictures, args });
        if (!result?.result) return fail('pageGone');
        const { pictures, ...facts } = result.result;
        // A code belongs to the page that is in front, never to a frame of it.
        const origin = fillableOrigin({ ...facts, top: frameId === 0, prerendering: false });
        const addresses = asked ? [] : await writtenIn(tabId, result.documentId, readWrittenKey);
        return ok({
          ...(origin.ok && { origin: origin.value }),
          addresses,
          pictures: pictures.map(({ data, place: [x, y, width, height], square }): PagePicture => {
            const file = data === undefined ? undefined : bytesFromBase64(data);
            return { place: { x, y, width, height }, square, ...(file && { file }) };
          }),
        });
      } catch {
        return fail('pageProtected'); // The browser's own pages, the store, a file without permission.
      }
    },
  };
}

/** What the page says in letters. */
async function writtenIn(
  tabId: number,
  documentId: string,
  readWrittenKey: () => WrittenKeysAnswer,
): Promise<readonly string[]> {
  const target = { tabId, documentIds: [documentId] };
  const [written] = await browser.scripting.executeScript({ target, func: readWrittenKey });
  const { addresses = [], key } = written?.result ?? {};
  return key ? [addressOf(key), ...addresses] : addresses;
}
