import { browser } from 'wxt/browser';
import { fillableOrigin } from '../core/autofill/origin.ts';
import { fail, ok } from '../core/result.ts';
import type { Screen } from '../services/capture/ports.ts';
import { bytesFromBase64 } from './base64.ts';
import { whyNot } from './page-scripts.ts';

/** The browser allows two pictures a second. */
const QUOTA_PAUSE_MS = 600;
/** The browser's own largest. */
const LARGEST_ZOOM = 5;

/** The visible part of a tab, by the grant that pressing our button gave. */
export function createScreen(): Screen {
  return {
    async capture(tabId) {
      const before = await frontTab(tabId);
      if (!before) return fail('pageGone');
      const picture = (await take(before.windowId)) ?? (await pause().then(() => take(before.windowId)));
      // Another tab may have come to the front in between: its picture is nobody's business.
      if (!(await frontTab(tabId))) return fail('pageGone');
      if (picture === 'closed') return fail('siteClosed');
      const bytes = picture && bytesFromBase64(picture.slice(picture.indexOf(',') + 1));
      return bytes ? ok(bytes) : fail('screenshotFailed');
    },
    async enlarge(tabId) {
      try {
        const before = await browser.tabs.getZoom(tabId);
        if (before >= LARGEST_ZOOM) return undefined;
        await browser.tabs.setZoom(tabId, Math.min(LARGEST_ZOOM, before * 2));
        await pause();
        return () => browser.tabs.setZoom(tabId, before).catch(() => undefined);
      } catch {
        return undefined; // Some pages of the browser itself keep their size.
      }
    },
    async origin(tabId) {
      const url = (await getTab(tabId))?.url;
      if (!url) return undefined;
      const { origin, protocol, hostname } = new URL(url);
      const fillable = fillableOrigin({ origin, protocol, hostname, top: true, prerendering: false });
      return fillable.ok ? fillable.value : undefined;
    },
  };
}

async function frontTab(tabId: number) {
  const tab = await getTab(tabId);
  return tab?.active ? tab : undefined;
}

async function getTab(tabId: number) {
  return browser.tabs.get(tabId).catch(() => undefined);
}

async function take(windowId: number): Promise<string | undefined> {
  return browser.tabs
    .captureVisibleTab(windowId, { format: 'png' })
    .catch((error) => (whyNot(error) === 'closed' ? 'closed' : undefined));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, QUOTA_PAUSE_MS));
}
