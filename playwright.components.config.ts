import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures.ts';

/** Fields of other people's libraries, installed and bundled by tests/components/build.mjs. Not part of the tests: it takes a registry. */
export default defineConfig<Options>({
  testDir: 'tests/components',
  outputDir: 'test-results/components',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/components.json' }]],
  use: {
    siteKind: 'net',
    browserFor: 'worker',
    language: 'ja',
    browserPackage: 'chrome',
    actionTimeout: 8000,
  },
});
