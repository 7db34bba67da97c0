import { type BrowserContext, expect, type Page } from '@playwright/test';
import { killWorker } from './service-worker.ts';

/** Everything that the extension can leave behind in a browser, and the pages that are open. */
interface Left {
  readonly storage: Readonly<Record<'local' | 'session' | 'sync', readonly string[]>>;
  readonly privateFiles: readonly string[];
  readonly databases: readonly string[];
  readonly caches: readonly string[];
  readonly webStorage: number;
  readonly alarms: readonly string[];
  readonly sites: readonly string[];
  readonly tabs: number;
  readonly windows: number;
  readonly badge: string;
  readonly cookies: number;
  readonly workers: number;
}

const NOTHING: Left = {
  storage: { local: [], session: [], sync: [] },
  ...{ privateFiles: [], databases: [], caches: [], webStorage: 0, alarms: [], sites: [], badge: '' },
  // The anchor alone, in the one window; the service worker stands ready as after the start.
  ...{ tabs: 1, windows: 1, cookies: 0, workers: 1 },
};

/**
 * Makes a browser as new between two tests, and asserts that it is: every page but the anchor is closed, the service worker is ended and
 * begun anew, and nothing is left in any store. The anchor is a page of the extension without a script of ours, from which its stores can
 * be reached.
 */
export async function wipe(
  context: BrowserContext,
  anchor: Page,
  visited: ReadonlySet<string>,
): Promise<void> {
  const closeOthers = async () => {
    for (const page of context.pages()) if (page !== anchor) await page.close();
  };
  // Before the worker ends: a browser whose worker is ended while its requests are intercepted closes (Chromium 156, 2026-11).
  await context.unrouteAll();
  await closeOthers();
  await killWorker(context);
  const session = await context.newCDPSession(anchor);
  for (const origin of visited)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  await context.clearPermissions();
  await context.clearCookies();
  await expect(async () => {
    await closeOthers();
    await empty(anchor);
    expect({ ...(await whatIsLeft(anchor)), cookies: (await context.cookies()).length }).toEqual(NOTHING);
    expect(context.pages()).toEqual([anchor]);
  }, 'a browser that several tests share is as new after each of them').toPass({ timeout: 15_000 });
}

function empty(anchor: Page): Promise<void> {
  return anchor.evaluate(async () => {
    const { local, session, sync } = chrome.storage;
    await Promise.all([local.clear(), session.clear(), sync.clear()]);
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
    for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    await chrome.alarms.clearAll();
    const own = chrome.runtime.getManifest().host_permissions ?? [];
    const { origins = [] } = await chrome.permissions.getAll();
    const given = origins.filter((origin) => !own.includes(origin));
    if (given.length > 0) await chrome.permissions.remove({ origins: given });
    // Begins the service worker, which watches the key.
    await session.set({ vk: 0 });
    await session.remove('vk');
  });
}

function whatIsLeft(anchor: Page): Promise<Omit<Left, 'cookies'>> {
  return anchor.evaluate(async () => {
    const names = async (area: chrome.storage.StorageArea) => Object.keys(await area.get(null));
    const { local, session, sync } = chrome.storage;
    const privateFiles: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) privateFiles.push(name);
    const own = chrome.runtime.getManifest().host_permissions ?? [];
    const { origins = [] } = await chrome.permissions.getAll();
    const workers = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND' as never] });
    return {
      storage: { local: await names(local), session: await names(session), sync: await names(sync) },
      privateFiles,
      databases: (await indexedDB.databases()).map(({ name = '' }) => name),
      caches: await caches.keys(),
      webStorage: localStorage.length + sessionStorage.length,
      alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
      sites: origins.filter((origin) => !own.includes(origin)),
      tabs: (await chrome.tabs.query({})).length,
      windows: (await chrome.windows.getAll()).length,
      badge: await chrome.action.getBadgeText({}),
      workers: workers.length,
    };
  });
}
