import { browser } from 'wxt/browser';
import type { SiteAccess } from '../services/site-access/site-access.ts';

/** The browser's own list of leave that was given (`optional_host_permissions`). */
export function createSiteAccess(): SiteAccess {
  return {
    async granted() {
      const { origins = [] } = await browser.permissions.getAll();
      return origins.map((pattern) => pattern.replace(/\/\*$/, ''));
    },
    ask: (origin) => browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false),
    async giveBack(origin) {
      await browser.permissions.remove({ origins: [patternOf(origin)] });
    },
  };
}

/** Whether leave was given for the site of this address. */
export function mayLookAt(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(new URL(address).origin)] });
}

function patternOf(origin: string): string {
  return `${origin}/*`;
}
