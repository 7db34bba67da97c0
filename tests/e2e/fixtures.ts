import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { watchCpu } from '../../scripts/setup/cpu.mjs';
import { CPU } from '../../scripts/setup/reports.mjs';
import type { Web } from '../web/server.mjs';
import { guard } from './guards.ts';
import type { Scene } from './journeys.ts';
import { launch } from './launch.ts';
import type { Policies } from './policies.ts';
import { killWorker, workerOf } from './service-worker.ts';
import { type Browsers, createBrowsers, type SharedBrowser } from './shared-browser.ts';
import { isNet } from './sites/net-site.ts';
import { openers } from './sites/openers.ts';
import type { Site } from './sites/site.ts';
import { type Language, type Words, words } from './words.ts';

export const PASSWORD = 'mikan-taiko-kumo-nagoya-88';

/** The tag of tests that are run in English: one for each journey, which others make in Japanese, here or on a real Keycloak. */
export const ENGLISH = '@english';

export interface Options {
  readonly language: Language;
  /** `bench` is the Chrome package with an empty page beside the others. */
  readonly browserPackage: 'chrome' | 'edge' | 'bench';
  readonly siteKind: keyof typeof openers;
  /**
   * `worker`: one that the tests of this kind share, one after the other, made as new in between; for tests that only use pages. `test`: a
   * browser of its own, for what concerns the browser, its profile, its arguments or its clock.
   */
  readonly browserFor: 'test' | 'worker';
  readonly windowSize: { readonly width: number; readonly height: number };
  /** Further arguments of the browser. */
  readonly browserArguments: readonly string[];
  /** Folders of extensions that are there beside ours. */
  readonly neighbours: readonly string[];
  /** What an administrator decided; see policies.ts for where that can be tried. */
  readonly policies: Policies | undefined;
  /** Patterns of sites that the person gave leave to look at, in the browser's own question, which no test can answer. */
  readonly grantedSites: readonly string[];
}

interface WorkerFixtures {
  readonly browsers: Browsers;
}

interface Fixtures {
  /** The browser that is shared, for a test that shares it. */
  readonly shared: SharedBrowser | undefined;
  /** What this process and its browsers have used until now is told with the test. */
  readonly cost: { readonly note: () => void };
  readonly site: Site;
  /** With `siteKind: 'net'`: a whole small web, whose pages the test writes. */
  readonly net: Web;
  /** The folder of the browser's profile. */
  readonly profile: string;
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly browserSession: CDPSession;
  /** The web page in front. */
  readonly web: Page;
  readonly say: Words;
  /** Presses the toolbar button: the real popup, with the real grant for the tab. */
  readonly pressToolbar: (page?: Page) => Promise<Page>;
  /** Opens one of the extension's pages in a tab. */
  readonly openPage: (path: string) => Promise<Page>;
  readonly killWorker: () => Promise<void>;
  /** What a journey works with, together. */
  readonly scene: Scene;
  /** No violation that axe knows of. */
  readonly expectAccessible: (page: Page) => Promise<void>;
}

export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  language: ['ja', { option: true }],
  browserPackage: ['chrome', { option: true }],
  siteKind: ['portal', { option: true }],
  browserFor: ['test', { option: true }],
  windowSize: [{ width: 1280, height: 800 }, { option: true }],
  browserArguments: [[], { option: true }],
  neighbours: [[], { option: true }],
  policies: [undefined, { option: true }],
  grantedSites: [[], { option: true }],

  browsers: [
    async ({}, use) => {
      const browsers = createBrowsers();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],

  shared: async (
    {
      browsers,
      browserFor,
      language,
      browserPackage,
      siteKind,
      windowSize,
      browserArguments,
      neighbours,
      grantedSites,
      policies,
    },
    use,
  ) => {
    if (browserFor === 'test') return use(undefined);
    if (policies || [...browserArguments, ...neighbours, ...grantedSites].length > 0)
      throw new Error('what a shared browser can not be given needs browserFor: "test"');
    await use(await browsers.take({ language, browserPackage, siteKind, windowSize }));
  },

  cost: [
    async ({}, use, info) => {
      const cpu = watchCpu(process.pid);
      const before = cpu.seconds();
      let used = before;
      const note = () => {
        used = cpu.seconds();
      };
      await use({ note });
      note();
      cpu.stop();
      if (used !== undefined && before !== undefined)
        info.annotations.push({ type: CPU, description: (used - before).toFixed(2) });
    },
    { auto: true },
  ],

  site: async ({ siteKind, shared }, use) => {
    if (shared) return use(shared.site);
    const site = await openers[siteKind]();
    await use(site);
    await site.close();
  },

  net: async ({ site }, use) => {
    if (!isNet(site)) throw new Error('this test needs siteKind: net');
    await use(site.net);
  },

  profile: async ({ shared }, use) => {
    if (shared) return use(join(tmpdir(), 'kagiban-has-no-profile-of-its-own'));
    const profile = mkdtempSync(join(tmpdir(), 'kagiban-e2e-'));
    await use(profile);
    for (const folder of [profile, `${profile}-package`])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  context: async (
    {
      language,
      browserPackage,
      windowSize,
      browserArguments,
      neighbours,
      grantedSites,
      policies,
      site,
      profile,
      shared,
      cost,
    },
    use,
    info,
  ) => {
    if (shared) {
      await use(shared.context);
      if (info.status !== info.expectedStatus) await photograph(shared.context, info);
      cost.note();
      return shared.wipe();
    }
    const browser = await launch(profile, {
      ...{ language, browserPackage, windowSize, neighbours, grantedSites, policies },
      browserArguments: [...browserArguments, ...site.browserArgs],
    });
    await use(browser.context);
    if (info.status !== info.expectedStatus) await photograph(browser.context, info);
    // A process that has ended tells nothing any more.
    cost.note();
    await browser.close();
  },

  extensionId: async ({ context }, use) => {
    const id = new URL((await workerOf(context)).url()).host;
    const { problems, stop } = guard(context, id);
    await use(id);
    stop();
    expect(problems(), 'what the extension must never do').toEqual([]);
  },

  browserSession: async ({ context }, use) => {
    const browser = context.browser();
    if (!browser) throw new Error('no browser');
    await use(await browser.newBrowserCDPSession());
  },

  web: async ({ context, extensionId }, use) => {
    expect(extensionId).toMatch(/^[a-p]{32}$/);
    await use(await context.newPage());
  },

  say: async ({ language }, use) => use(words[language]),

  pressToolbar: async ({ context, extensionId, browserSession, web }, use) => {
    await use(async (page = web) => {
      await page.bringToFront();
      const { targetInfos } = await browserSession.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url }) => url === page.url());
      if (!tab) throw new Error('no such tab');
      const [popup] = await Promise.all([
        context.waitForEvent('page', {
          predicate: (opened) =>
            opened.url().includes('/popup.html') || ['', 'about:blank'].includes(opened.url()),
        }),
        browserSession.send(
          'Extensions.triggerAction' as never,
          { id: extensionId, targetId: tab.targetId } as never,
        ),
      ]);
      await popup.waitForURL(/popup\.html/);
      return popup;
    });
  },

  openPage: async ({ context, extensionId, shared }, use) => {
    await use(async (path) => {
      const address = `chrome-extension://${extensionId}/${path}`;
      if (shared) return shared.openTab(address);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    });
  },

  scene: async ({ web, site, say, pressToolbar, openPage, context, shared }, use) =>
    use({
      ...{ web, site, say, pressToolbar, openPage },
      stores: async () => shared?.anchor ?? workerOf(context),
    }),

  killWorker: async ({ context }, use) => use(() => killWorker(context)),

  expectAccessible: async ({ extensionId }, use) => {
    expect(extensionId).toBeTruthy();
    await use(async (page) => {
      // Legacy mode: the other one opens a blank page, which would close the popup.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(true)
        // What is in order need not be described, which costs as much as the looking.
        .options({ resultTypes: ['violations'], preload: false })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
  },
});

/** What was on the screen when a test failed, into its output. */
async function photograph(context: BrowserContext, info: TestInfo): Promise<void> {
  for (const [index, page] of context.pages().entries())
    await page.screenshot({ path: info.outputPath(`page-${index}.png`), timeout: 5000 }).catch(() => {});
}

export { expect };
