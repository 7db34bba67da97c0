import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures.ts';

/** The pictures of the guide, taken on a walk through every journey, in both languages. */
export default defineConfig<Options>({
  testDir: 'tests/guide',
  outputDir: 'test-results/guide',
  globalSetup: './tests/guide/global-setup.ts',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  reporter: [['list']],
  use: {
    siteKind: 'keycloak',
    browserPackage: 'chrome',
    actionTimeout: 20_000,
    windowSize: { width: 800, height: 600 },
  },
  projects: [
    { name: 'ja', use: { language: 'ja' } },
    { name: 'en', use: { language: 'en' } },
  ],
});
