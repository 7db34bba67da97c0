import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures.ts';

/** Keycloak's own login themes, made by tests/keycloak/themes/make.mjs. Not part of the tests: it takes a registry. */
export default defineConfig<Options>({
  testDir: 'tests/keycloak/themes',
  outputDir: 'test-results/themes',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/themes.json' }]],
  use: {
    siteKind: 'net',
    browserFor: 'worker',
    language: 'ja',
    browserPackage: 'chrome',
    actionTimeout: 8000,
  },
});
