import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures.ts';

/** Speed and size. One thing at a time, on a quiet machine; prints a table and writes .output/bench.json. */
export default defineConfig<Options>({
  testDir: 'tests/bench',
  outputDir: 'test-results/bench',
  globalSetup: './tests/bench/package-with-empty-page.ts',
  timeout: 300_000,
  // On a machine that others use as well, deriving a key may take long.
  expect: { timeout: 60_000 },
  workers: 1,
  reporter: [['./tests/bench/table-reporter.ts']],
  use: { language: 'ja', browserPackage: 'bench', actionTimeout: 30_000 },
});
