import { browser } from 'wxt/browser';
import { fillableOrigin } from '../core/autofill/origin.ts';
import { keycloak } from '../core/autofill/products/keycloak.ts';
import { addressOf } from '../core/otp/written-key.ts';
import { fail, ok } from '../core/result.ts';
import type { WrittenIds, WrittenKeysAnswer } from '../page/read-written-key.ts';
import type { PagePicture, PagePictures } from '../services/capture/ports.ts';
import { bytesFromBase64 } from './base64.ts';
import { inTime } from './in-time.ts';
import { whyNot } from './page-scripts.ts';

/** A page that does not answer is looked at on the screen. */
const COLLECT_MS = 6000;
const WRITTEN_MS = 1500;

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
        const likely = [keycloak.qrPicture];
        const args: [string[], string?] = asked?.url === undefined ? [likely] : [likely, asked.url];
        const injectImmediately = true;
        const ran = await inTime(COLLECT_MS, () =>
          browser.scripting.executeScript({ target, func: collectPictures, args, injectImmediately }),
        );
        const result = ran?.[0];
        if (!result?.result) return fail(ran ? 'pageGone' : 'pageProtected');
        const { pictures, more, ...facts } = result.result;
        // A code belongs to the page that is in front, never to a frame of it.
        const origin = fillableOrigin({ ...facts, top: frameId === 0, prerendering: false });
        const addresses = asked ? [] : await writtenIn(tabId, result.documentId, readWrittenKey);
        return ok({
          ...(origin.ok && { origin: origin.value }),
          addresses,
          more,
          pictures: pictures.map(({ data, place: [x, y, width, height], square, framed }): PagePicture => {
            const file = data === undefined ? undefined : bytesFromBase64(data);
            return { place: { x, y, width, height }, square, framed, ...(file && { file }) };
          }),
        });
      } catch (error) {
        if (whyNot(error) === 'closed') return fail('siteClosed');
        return fail('pageProtected'); // The browser's own pages, the store, a file without permission.
      }
    },
  };
}

/** What the page says in letters. */
async function writtenIn(
  tabId: number,
  documentId: string,
  readWrittenKey: (ids: WrittenIds) => WrittenKeysAnswer,
): Promise<readonly string[]> {
  const target = { tabId, documentIds: [documentId] };
  const args: [WrittenIds] = [keycloak.written];
  const ran = await inTime(WRITTEN_MS, () =>
    browser.scripting.executeScript({ target, func: readWrittenKey, args, injectImmediately: true }),
  );
  const [written] = ran ?? [];
  const { addresses = [], key } = written?.result ?? {};
  return key ? [addressOf(key), ...addresses] : addresses;
}
