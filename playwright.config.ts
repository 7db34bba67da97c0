import { defineConfig } from '@playwright/test';
import { ENGLISH, type Options } from './tests/e2e/fixtures.ts';

const journeys = /tests\/e2e\/[\w-]+\.spec\.ts/;

/** The journeys on the built packages. The real Keycloak has a configuration of its own, because it is started for it. */
export default defineConfig<Options>({
  testDir: '.',
  outputDir: 'test-results/e2e',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // Most of a journey is work of the browser, a part of it waits for the next code: one worker more than this usually has cores.
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
    // That every text is there in English is the compiler's business: one test for each journey shows that the journey can be made. A
    // browser in English is another one: they begin first, and a single worker starts it.
    {
      name: 'chrome-en',
      testMatch: journeys,
      grep: new RegExp(ENGLISH),
      workers: 1,
      use: { language: 'en', browserPackage: 'chrome' },
    },
    {
      name: 'chrome',
      testMatch: journeys,
      grepInvert: new RegExp(ENGLISH),
      use: { language: 'ja', browserPackage: 'chrome' },
    },
  ],
});
