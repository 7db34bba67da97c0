import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures.ts';

/** Pictures of every state, for those who look at them (`npm run walk`): what the journeys pass through, and what they do not. Never part of the tests. */
export default defineConfig<Options>({
  testDir: '.',
  testMatch:
    /tests\/(walk\/.*|e2e\/(screens|every-state|every-page|rare-screens|by-key|questions))\.spec\.ts/,
  outputDir: 'test-results/walk',
  timeout: 300_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  reporter: [['list']],
  use: { browserPackage: 'chrome', browserFor: 'worker', actionTimeout: 20_000 },
  projects: [
    { name: 'ja', use: { language: 'ja' } },
    { name: 'en', testMatch: /tests\/walk\/.*\.spec\.ts/, use: { language: 'en' } },
  ],
});
