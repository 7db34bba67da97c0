/**
 * Mutation testing of what must not break in silence (`npm run test:mutants`, docs/mutants.md). Folder by folder, because each takes
 * minutes to an hour; what an earlier run knows of unchanged code and tests is not run again.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutants.config.ts' },
  coverageAnalysis: 'perTest',
  // What runs once when a file is loaded (tables, lists of words) would need every test for every letter.
  ignoreStatic: true,
  concurrency: 1,
  // Vitest does not check types.
  disableTypeChecks: false,
  // Only against loops without end: a busy machine may take its time.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 60,
  timeoutFactor: 4,
  incremental: true,
  tempDirName: '.output/mutants/sandbox',
  ignorePatterns: [
    '/docs/guide',
    '/assets',
    '/public',
    '/tests/qr-bench',
    '/tests/**/*.spec.ts',
    '/tests/corpus/qr',
    '/.output',
    '/findings',
  ],
  jsonReporter: { fileName: process.env.MUTANTS_REPORT ?? '.output/mutants/report.json' },
  reporters: ['json', 'clear-text', 'progress-append-only'],
  // The compiler is a program of its own since TypeScript 7: there is nothing for Stryker to read.
  tsconfigFile: 'none',
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
