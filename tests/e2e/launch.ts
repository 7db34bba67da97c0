import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import type { Options } from './fixtures.ts';
import { browserWithPolicies } from './policies.ts';
import { NOBODY_LOOKS, NOBODY_TYPES_ADDRESSES } from './sparing.ts';

// Makes Playwright hand over the action popup as an ordinary page. Undocumented: Playwright is pinned.
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';

/** What Playwright 1.65 switches off by itself: of two such arguments the browser obeys the last alone. */
const PLAYWRIGHT_LEAVES_OUT = [
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay'],
  ...['MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  ...['TcpPortRandomizationWin', 'ThirdPartyStoragePartitioning'],
  ...['msEdgeUpdateLaunchServicesPreferredVersion', 'msForceBrowserSignIn'],
];

/** A browser on this profile, with the built extension in it. */
export async function launch(
  profile: string,
  options: Omit<Options, 'siteKind' | 'browserFor'>,
): Promise<{ readonly context: BrowserContext; readonly close: () => Promise<void> }> {
  const { language, browserPackage, windowSize, browserArguments, neighbours, grantedSites, policies } =
    options;
  const built = resolve(`.output/${browserPackage}-mv3`);
  const own = grantedSites.length > 0 ? withLeave(built, profile, grantedSites) : built;
  const extensions = [own, ...neighbours.map((folder) => resolve(folder))].join(',');
  const governed = policies && browserWithPolicies(findChromium(), own, policies);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: governed?.path ?? findChromium(),
    headless: true,
    chromiumSandbox: false,
    viewport: windowSize,
    hasTouch: true,
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    env: { ...process.env, LANGUAGE: language },
    args: [
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      '--enable-unsafe-extension-debugging',
      '--disable-quic',
      ...NOBODY_LOOKS,
      `--disable-features=${[...PLAYWRIGHT_LEAVES_OUT, ...NOBODY_TYPES_ADDRESSES].join()}`,
      ...browserArguments,
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      governed?.remove();
    },
  };
}

/** The package as it is once leave was given: the same files, and these sites as its own. */
function withLeave(built: string, profile: string, sites: readonly string[]): string {
  const copy = `${profile}-package`;
  cpSync(built, copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: sites }));
  return copy;
}
