import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures.ts';

/** The main journeys and the bad days on real Keycloak servers. */
export default defineConfig<Options>({
  testDir: 'tests/e2e/keycloak',
  outputDir: 'test-results/keycloak',
  globalSetup: './tests/keycloak/global-setup.ts',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // Most of the time goes by waiting for the next code.
  workers: 4,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [
    ['list'],
    ['./tests/keycloak/matrix-reporter.ts'],
    ['json', { outputFile: 'test-results/keycloak.json' }],
  ],
  use: { siteKind: 'keycloak', browserFor: 'worker', actionTimeout: 30_000 },
});
