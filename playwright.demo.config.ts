import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures.ts';

/** The main journey with a picture of each step, for `npm start` without a display. */
export default defineConfig<Options>({
  testDir: 'tests/demo',
  outputDir: 'test-results/demo',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { language: 'ja', browserPackage: 'chrome', actionTimeout: 20_000 },
});
