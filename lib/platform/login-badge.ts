import { browser } from 'wxt/browser';
import { createPageScripts } from './page-scripts.ts';
import { mayLookAt } from './site-access.ts';
import { sleep } from './surroundings.ts';

const MARK = '6';
/** Pages that are drawn by scripts may show their form a little later. */
const PAUSES_MS = [0, 700, 1500];

/**
 * Marks the icon while a login page is in front on a site where the person gave leave. Needs no open vault and reads no account: the
 * browser clears the mark by itself when the tab moves on.
 */
export function markLoginPages(): void {
  const scripts = createPageScripts();
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    // Without leave the browser does not tell the address.
    if (status === 'complete' && url?.startsWith('https://')) void mark(tabId, url);
  });

  async function mark(tabId: number, url: string): Promise<void> {
    if (!(await mayLookAt(url))) return;
    for (const pause of PAUSES_MS) {
      await sleep(pause, undefined);
      const seen = await scripts.look(tabId);
      if (typeof seen === 'string') return;
      if (seen.page.found.kind !== 'login') continue;
      await browser.action.setBadgeText({ tabId, text: MARK });
      await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('badgeTitle') });
      return;
    }
  }
}
