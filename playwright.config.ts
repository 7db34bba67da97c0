import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures.ts';

const journeys = /tests\/e2e\/[\w-]+\.spec\.ts/;
const mainJourneys = /tests\/e2e\/(enrol-on-page|select-area|from-picture|by-key|login|package)\.spec\.ts/;

/** The journeys on the built packages. The real Keycloak has a configuration of its own, because it is started for it. */
export default defineConfig<Options>({
  testDir: '.',
  outputDir: 'test-results/e2e',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // Most of the time goes by waiting for the next code: more workers than cores.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  use: { actionTimeout: 20_000 },
  reporter: [
    ['list'],
    ['./tests/e2e/page-table-reporter.ts'],
    ['json', { outputFile: 'test-results/e2e.json' }],
  ],
  projects: [
    { name: 'chrome', testMatch: journeys, use: { language: 'ja', browserPackage: 'chrome' } },
    { name: 'chrome-en', testMatch: mainJourneys, use: { language: 'en', browserPackage: 'chrome' } },
    { name: 'edge', testMatch: mainJourneys, use: { language: 'ja', browserPackage: 'edge' } },
  ],
});
