import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  chromium,
  expect,
  type Page,
} from '@playwright/test';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import { guard } from './guards.ts';
import { openKeycloakSite } from './sites/keycloak-site.ts';
import { openPortalSite } from './sites/portal-site.ts';
import type { Site } from './sites/site.ts';
import { type Language, type Words, words } from './words.ts';

// Makes Playwright hand over the action popup as an ordinary page. Undocumented: Playwright is pinned.
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';

export const PASSWORD = 'mikan-taiko-kumo-nagoya-88';

export interface Options {
  readonly language: Language;
  /** `bench` is the Chrome package with an empty page beside the others. */
  readonly browserPackage: 'chrome' | 'edge' | 'bench';
  readonly siteKind: 'portal' | 'keycloak';
  readonly windowSize: { readonly width: number; readonly height: number };
}

interface Fixtures {
  readonly site: Site;
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
  /** No violation that axe knows of. */
  readonly expectAccessible: (page: Page) => Promise<void>;
}

export const test = base.extend<Fixtures & Options>({
  language: ['ja', { option: true }],
  browserPackage: ['chrome', { option: true }],
  siteKind: ['portal', { option: true }],
  windowSize: [{ width: 1280, height: 800 }, { option: true }],

  site: async ({ siteKind }, use) => {
    const site = siteKind === 'portal' ? await openPortalSite() : await openKeycloakSite();
    await use(site);
    await site.close();
  },

  context: async ({ language, browserPackage, windowSize, site }, use) => {
    const extension = resolve(`.output/${browserPackage}-mv3`);
    const profile = mkdtempSync(join(tmpdir(), 'kagiban-e2e-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium(),
      headless: true,
      chromiumSandbox: false,
      viewport: windowSize,
      hasTouch: true,
      locale: language === 'ja' ? 'ja-JP' : 'en-US',
      env: { ...process.env, LANGUAGE: language },
      args: [
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        '--enable-unsafe-extension-debugging',
        '--disable-quic',
        ...site.browserArgs,
      ],
    });
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },

  extensionId: async ({ context }, use) => {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const id = new URL(worker.url()).host;
    const { problems } = guard(context, id);
    await use(id);
    expect(problems, 'what the extension must never do').toEqual([]);
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

  openPage: async ({ context, extensionId }, use) => {
    await use(async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    });
  },

  killWorker: async ({ browserSession }, use) => {
    await use(async () => {
      const { targetInfos } = await browserSession.send('Target.getTargets');
      const worker = targetInfos.find(({ type }) => type === 'service_worker');
      if (worker) await browserSession.send('Target.closeTarget', { targetId: worker.targetId });
    });
  },

  expectAccessible: async ({ extensionId }, use) => {
    expect(extensionId).toBeTruthy();
    await use(async (page) => {
      // Legacy mode: the other one opens a blank page, which would close the popup.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
  },
});

export { expect };
