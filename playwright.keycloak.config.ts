import { defineConfig } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures.ts';

/** The main journeys on a real Keycloak server. */
export default defineConfig<Options>({
  testDir: 'tests/e2e',
  testMatch: ['keycloak/journeys.spec.ts', 'login.spec.ts'],
  globalSetup: './tests/keycloak/global-setup.ts',
  timeout: 240_000,
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/keycloak.json' }]],
  use: { siteKind: 'keycloak', actionTimeout: 30_000 },
});
