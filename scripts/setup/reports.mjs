import { existsSync, readFileSync } from 'node:fs';

/** The annotation by which a Playwright test tells what it cost: CPU seconds (tests/e2e/fixtures.ts). */
export const CPU = 'CPU seconds';

/**
 * The tests of a report of Playwright, each with the file that it stands in.
 * @param {any} report
 * @returns {any[]}
 */
export function specsOf(report) {
  return (report.suites ?? []).flatMap((/** @type {any} */ suite) => [
    ...(suite.specs ?? []),
    ...specsOf(suite),
  ]);
}

/** A step is one check, or as many as its report names. A step that fails without a failed test is one failure all the same. */
export function countOf(/** @type {boolean} */ good, /** @type {string | undefined} */ report) {
  const told = read(report);
  if (!told) return { passed: good && !report ? 1 : 0, failed: good && !report ? 0 : 1 };
  const passed = told.stats ? told.stats.expected : told.numPassedTests;
  const failed = told.stats
    ? told.stats.unexpected + told.stats.flaky + told.stats.skipped
    : told.numFailedTests + told.numPendingTests + told.numTodoTests;
  return { passed, failed: good ? failed : Math.max(failed, 1) };
}

/** The tests that cost most, of all reports of Playwright, dearest first; none where the system does not tell. */
export function dearestOf(/** @type {readonly string[]} */ reports, /** @type {number} */ count) {
  return reports
    .flatMap((report) => specsOf(read(report) ?? {}))
    .flatMap(({ file, title, tests }) =>
      tests.map((/** @type {any} */ test) => ({
        name: `${file}: ${title}`,
        cpu: Number(test.annotations.find((/** @type {any} */ one) => one.type === CPU)?.description),
      })),
    )
    .filter(({ cpu }) => cpu > 0)
    .sort((one, other) => other.cpu - one.cpu)
    .slice(0, count);
}

function read(/** @type {string | undefined} */ report) {
  return report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}
