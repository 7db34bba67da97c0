import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Only against hanging: a busy machine may take its time. Speed is measured by `npm run bench`.
    testTimeout: 120_000,
  },
});
