import { defineConfig, mergeConfig } from 'vitest/config';

const OWN_WORLD = [
  'tests/unit/components/**/*.test.{ts,tsx}',
  'tests/unit/page/**/*.test.ts',
  'tests/unit/platform/**/*.test.ts',
];

/** What holds for every run of the unit tests. */
export const usual = defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    pool: 'threads',
    // By itself Vitest leaves a processor free: half of a small machine.
    maxWorkers: '100%',
    // Only against hanging: a busy machine may take its time. Speed is measured by `npm run bench`.
    testTimeout: 240_000,
  },
});

export const ALL_UNIT_TESTS = ['tests/unit/**/*.test.{ts,tsx}'];

export default mergeConfig(
  usual,
  defineConfig({
    test: {
      projects: [
        // What is drawn, and what stands at the browser's own names, keeps things in its modules: each file has a world of its own.
        { extends: true, test: { name: 'own world', include: OWN_WORLD } },
        // Everything else is a function of its arguments: its files share the modules, which are then read once a thread.
        {
          extends: true,
          test: { name: 'one world', include: ALL_UNIT_TESTS, exclude: OWN_WORLD, isolate: false },
        },
      ],
    },
  }),
);
