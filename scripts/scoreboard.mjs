// `npm run scoreboard`: what the last `npm test` says of the rows of tests/scoreboard/rows.mjs, one line each.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rows } from '../tests/scoreboard/rows.mjs';
import { specsOf } from './setup/reports.mjs';
import { npm, runs } from './setup/run.mjs';

const REPORTS = 'test-results';

/** @typedef {{ title: string, passed: boolean }} Outcome */

const reports = () =>
  existsSync(REPORTS) ? readdirSync(REPORTS).filter((name) => name.endsWith('.json')) : [];
if (reports().length === 0) {
  console.log('There are no results yet: running every test first.');
  runs(npm, ['test'], { shell: process.platform === 'win32' });
}

const outcomes = reports().flatMap((name) =>
  outcomesOf(JSON.parse(readFileSync(join(REPORTS, name), 'utf8'))),
);
const states = rows.map((_, index) => {
  const own = outcomes.filter(({ title }) => rowsOf(title).includes(index + 1));
  if (own.length === 0) return 'not-yet';
  return own.every(({ passed }) => passed) ? 'pass' : 'fail';
});
rows.forEach((title, index) => {
  console.log(`${String(index + 1).padStart(2)} ${states[index]?.padEnd(7)} ${title}`);
});
console.log(`${states.filter((state) => state === 'pass').length} of ${rows.length}`);

/**
 * The tests of a report, of Vitest or of Playwright.
 * @param {any} report
 * @returns {Outcome[]}
 */
function outcomesOf(report) {
  if (Array.isArray(report.testResults)) {
    return report.testResults.flatMap((/** @type {any} */ file) =>
      file.assertionResults.map((/** @type {any} */ test) => ({
        title: test.title,
        passed: test.status === 'passed',
      })),
    );
  }
  return specsOf(report).map(({ title, ok, tests }) => ({
    title,
    passed: ok && tests.every((/** @type {any} */ test) => test.status === 'expected'),
  }));
}

/** The rows that a test stands for: its title begins with their numbers. */
function rowsOf(/** @type {string} */ title) {
  const [, numbers = ''] = /^(\d+(?:, \d+)*) /.exec(title) ?? [];
  return numbers === '' ? [] : numbers.split(', ').map(Number);
}
