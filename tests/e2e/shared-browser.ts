import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { Options } from './fixtures.ts';
import { launch } from './launch.ts';
import { workerOf } from './service-worker.ts';
import { openers } from './sites/openers.ts';
import type { Site } from './sites/site.ts';
import { wipe } from './wipe.ts';

/** A browser that one test after the other works in. */
export interface SharedBrowser {
  readonly context: BrowserContext;
  readonly site: Site;
  /** A page of the extension without a script of ours; it stays. */
  readonly anchor: Page;
  /**
   * Opens one of the extension's pages in a tab, as the extension does it: a third cheaper than an empty tab that is led there, because no
   * process is started for the empty one.
   */
  readonly openTab: (address: string) => Promise<Page>;
  /** Makes it as new, and asserts that. */
  readonly wipe: () => Promise<void>;
}

/** What makes a browser another one: tests that want the same share it. */
export type Wanted = Pick<Options, 'language' | 'browserPackage' | 'siteKind' | 'windowSize'>;

/** The browsers of one Playwright worker: each is started when a test wants it first, and ended with the worker. */
export interface Browsers {
  readonly take: (wanted: Wanted) => Promise<SharedBrowser>;
  readonly close: () => Promise<void>;
}

/** What stays with a context for ever would be there in the next test as well. */
const LASTING = [
  'addInitScript',
  'exposeBinding',
  'exposeFunction',
  'setOffline',
  'setExtraHTTPHeaders',
] as const;

export function createBrowsers(): Browsers {
  const open = new Map<string, Promise<SharedBrowser & { readonly close: () => Promise<void> }>>();
  return {
    take(wanted) {
      const name = JSON.stringify(wanted);
      const there = open.get(name) ?? start(wanted);
      open.set(name, there);
      return there;
    },
    async close() {
      for (const browser of open.values()) await (await browser).close();
    },
  };
}

async function start(wanted: Wanted): Promise<SharedBrowser & { readonly close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'kagiban-e2e-'));
  const site = await openers[wanted.siteKind]();
  const browser = await launch(profile, {
    ...wanted,
    ...{ neighbours: [], grantedSites: [], policies: undefined, browserArguments: site.browserArgs },
  });
  const { context } = browser;
  const own = `chrome-extension://${new URL((await workerOf(context)).url()).host}`;
  const anchor = await context.newPage();
  await anchor.goto(`${own}/third-party-notices.txt`);
  refuseWhatLasts(context);
  const visited = new Set<string>();
  context.on('page', (page) =>
    page.on('framenavigated', (frame) => {
      if (/^https?:/.test(frame.url())) visited.add(new URL(frame.url()).origin);
    }),
  );
  const makeNew = async () => {
    await wipe(context, anchor, visited);
    visited.clear();
    site.forget?.();
  };
  // The page that opens by itself after the installation is not for these tests.
  await expect.poll(() => context.pages().some((page) => page.url() === `${own}/welcome.html`)).toBe(true);
  await makeNew();
  return {
    ...{ context, site, anchor },
    openTab: (address) => openTab(context, anchor, address),
    wipe: makeNew,
    async close() {
      await browser.close();
      await site.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openTab(context: BrowserContext, anchor: Page, address: string): Promise<Page> {
  const opened = new Promise<Page>((found) => {
    const look = (page: Page) =>
      // Another tab may open at the same time: it never gets there, and nobody waits for it.
      page.waitForURL(address, { timeout: 0, waitUntil: 'commit' }).then(
        () => {
          context.off('page', look);
          found(page);
        },
        () => undefined,
      );
    context.on('page', look);
  });
  await anchor.evaluate(async (url) => {
    await chrome.tabs.create({ url });
  }, address);
  const page = await opened;
  // Playwright 1.65 may come after the event into a tab that it did not open, and would wait for it for ever: what the page says counts,
  // and one whose event was missed is loaded once more.
  await expect
    .poll(() => page.evaluate(() => document.readyState), { intervals: [20, 50, 100] })
    .toBe('complete');
  await page.waitForLoadState('load', { timeout: 3000 }).catch(() => page.reload());
  return page;
}

function refuseWhatLasts(context: BrowserContext): void {
  const refuse = () => {
    throw new Error('this would stay for the tests after this one: test.use({ browserFor: "test" })');
  };
  for (const name of LASTING) context[name] = refuse;
  context.clock.install = refuse;
}
