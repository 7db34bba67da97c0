// `npm test`: installs what is missing, then runs everything. Goes on after a failure, so that one run shows all of them.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { whatIsMissing as forKeycloak } from '../tests/keycloak/install.mjs';
import { whatIsMissing as forReader } from '../tests/vault-reader/run.mjs';
import { findChromium } from './setup/chromium.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { npm, runs } from './setup/run.mjs';

/** @typedef {{ name: string, args: readonly string[], report?: string, missing?: () => string | undefined }} Step */

const REPORTS = 'test-results';

/** @type {readonly Step[]} */
const steps = [
  { name: 'lint', args: ['run', 'check:lint'] },
  { name: 'types', args: ['run', 'check:types'] },
  { name: 'unused code', args: ['run', 'check:unused'] },
  {
    name: 'unit and architecture',
    args: ['run', 'unit', '--', '--reporter=default', '--reporter=json', `--outputFile=${REPORTS}/unit.json`],
    report: `${REPORTS}/unit.json`,
  },
  { name: 'build for both browsers', args: ['run', 'build'] },
  { name: 'store packages', args: ['run', 'zip'] },
  { name: 'sizes', args: ['run', 'check:size'] },
  { name: 'the vault kit, read by another program', args: ['run', 'read-kit'], missing: forReader },
  { name: 'end to end', args: ['run', 'e2e'], report: `${REPORTS}/e2e.json` },
  {
    name: 'real faults',
    args: ['run', 'e2e', '--', '--config=playwright.faults.config.ts'],
    report: `${REPORTS}/faults.json`,
    missing: () =>
      process.getuid?.() === 0 ? undefined : 'the right to mount a small disk (root, on Linux)',
  },
  {
    name: 'on a real Keycloak',
    args: ['run', 'e2e', '--', '--config=playwright.keycloak.config.ts'],
    report: `${REPORTS}/keycloak.json`,
    missing: forKeycloak,
  },
];

installDependencies();
process.env['CHROMIUM_PATH'] = findChromium();
rmSync(REPORTS, { recursive: true, force: true });

const counted = steps.flatMap((step) => {
  const missing = step.missing?.();
  if (!missing) return [run(step)];
  console.log(`\n!!! NOT RUN: ${step.name}. It needs ${missing}. !!!\n`);
  return process.env['CI'] ? [{ passed: 0, failed: 1, line: `${step.name}: not run` }] : [];
});
console.log(`\n${counted.map(({ line }) => line).join('\n')}`);
const [passed, failed] = [sum('passed'), sum('failed')];
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {Step} step */
function run({ name, args, report }) {
  console.log(`\n== ${name}`);
  const begun = Date.now();
  const good = runs(npm, args, { shell: process.platform === 'win32' });
  const { passed, failed } = count(good, report);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  return { passed, failed, line: `${name}: ${passed} passed, ${failed} failed, ${seconds} s` };
}

/** A step is one check, or as many as its report names. A step that fails without a failed test is one failure all the same. */
function count(/** @type {boolean} */ good, /** @type {string | undefined} */ report) {
  const told = report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  if (!told) return { passed: good && !report ? 1 : 0, failed: good && !report ? 0 : 1 };
  const passed = told.stats ? told.stats.expected : told.numPassedTests;
  const failed = told.stats
    ? told.stats.unexpected + told.stats.flaky + told.stats.skipped
    : told.numFailedTests + told.numPendingTests + told.numTodoTests;
  return { passed, failed: good ? failed : Math.max(failed, 1) };
}

function sum(/** @type {'passed' | 'failed'} */ what) {
  return counted.reduce((total, one) => total + one[what], 0);
}
