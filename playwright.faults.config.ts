import { defineConfig } from '@playwright/test';

/** Real faults: a full disk, a killed browser, damaged files. Bounded in `npm test`, at full length by `npm run test:faults`. */
export default defineConfig({
  testDir: 'tests/faults',
  outputDir: 'test-results/faults',
  timeout: 300_000,
  // Beside the journeys and Keycloak: with more at a time, each takes more of a processor.
  workers: 1,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  use: { actionTimeout: 30_000 },
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/faults.json' }]],
});
