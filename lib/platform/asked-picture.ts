import { browser } from 'wxt/browser';
import type { AskedPicture, AskedPictures } from '../services/capture/ports.ts';

const ASKED = 'asked';
/** A longer address is the picture itself, and a large one: it is not kept, and the whole page is looked at. */
const LONGEST_ADDRESS = 1_000_000;

/** Called by the service worker when somebody chose a picture in the context menu. In memory, until the popup takes it. */
export async function rememberAskedPicture(tabId: number, frameId: number, url: string): Promise<void> {
  const short = url.length <= LONGEST_ADDRESS && { url };
  await browser.storage.session.set({ [ASKED]: { tabId, frameId, ...short } });
}

/** What was asked for by the context menu, good once. */
export function createAskedPictures(): AskedPictures {
  return {
    async take(tabId) {
      const { [ASKED]: raw } = await browser.storage.session.get(ASKED);
      const asked = (raw ?? {}) as Partial<AskedPicture & { readonly tabId: number }>;
      if (asked.tabId === undefined) return undefined;
      await browser.storage.session.remove(ASKED);
      if (asked.tabId !== tabId) return undefined;
      return { frameId: asked.frameId ?? 0, ...(asked.url !== undefined && { url: asked.url }) };
    },
  };
}
