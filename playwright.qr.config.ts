import { defineConfig } from '@playwright/test';

/** How many QR codes we read and how fast, against other decoders. `SEED=2 npm run bench:qr` draws other pictures. */
export default defineConfig({
  testDir: 'tests/qr-bench',
  outputDir: 'test-results/qr',
  timeout: 3_600_000,
  workers: 1,
  reporter: [['line']],
});
