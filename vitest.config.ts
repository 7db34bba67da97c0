import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Each file has a world of its own in a thread, which begins a fifth cheaper than a process.
    pool: 'threads',
    // Only against hanging: a busy machine may take its time. Speed is measured by `npm run bench`.
    testTimeout: 120_000,
  },
});
