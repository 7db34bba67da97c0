import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import type { Options } from '../e2e/fixtures.ts';

/** Pages that other people's programs made, through the product. Not part of the tests: making them takes a registry. */
export function foreignPages(name: string, testDir: string): PlaywrightTestConfig<Options> {
  return defineConfig<Options>({
    testDir,
    outputDir: `test-results/${name}`,
    timeout: 120_000,
    expect: { timeout: 30_000 },
    workers: 1,
    forbidOnly: true,
    retries: 0,
    reporter: [['list'], ['json', { outputFile: `test-results/${name}.json` }]],
    use: {
      siteKind: 'net',
      browserFor: 'worker',
      language: 'ja',
      browserPackage: 'chrome',
      actionTimeout: 8000,
    },
  });
}
