import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Options } from './fixtures.ts';
import { guard } from './guards.ts';
import { launch } from './launch.ts';

/** Another browser with a profile of its own, as on another PC; watched as the first one is. */
export async function openSecondBrowser(browserPackage: Options['browserPackage']): Promise<{
  readonly openPage: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}> {
  const profile = mkdtempSync(join(tmpdir(), 'kagiban-e2e-'));
  const browser = await launch(profile, {
    ...{
      browserPackage,
      language: 'ja',
      policies: undefined,
      browserArguments: [],
      neighbours: [],
      grantedSites: [],
    },
    windowSize: { width: 1280, height: 800 },
  });
  const { context } = browser;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const { problems } = guard(context, id);
  return {
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      expect(problems(), 'what the extension must never do').toEqual([]);
    },
  };
}
