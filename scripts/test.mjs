// `npm test`: installs what is missing, then runs everything. Goes on after a failure, so that one run shows all of them.
import { rmSync } from 'node:fs';
import {
  whatIsMissing as forKeycloak,
  installWhatIsMissing as installForKeycloak,
} from '../tests/keycloak/install.mjs';
import {
  whatIsMissing as forReader,
  installWhatIsMissing as installForReader,
} from '../tests/vault-reader/run.mjs';
import { findChromium } from './setup/chromium.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { countOf, dearestOf } from './setup/reports.mjs';
import { npm, runsCounted } from './setup/run.mjs';

/** @typedef {{ name: string, args: readonly string[], report?: string, missing?: () => string | undefined }} Step */
/** @typedef {{ passed: number, failed: number, line: string }} Outcome */

const REPORTS = 'test-results';

/** @type {Readonly<Record<'build' | 'endToEnd' | 'faults' | 'keycloak', Step>>} */
const browserSteps = {
  // Packs what it builds: the packages for the stores are the ones that are tested.
  build: { name: 'build and pack for both browsers', args: ['run', 'zip'] },
  endToEnd: { name: 'end to end', args: ['run', 'e2e'], report: `${REPORTS}/e2e.json` },
  faults: {
    name: 'real faults',
    args: ['run', 'e2e', '--', '--config=playwright.faults.config.ts'],
    report: `${REPORTS}/faults.json`,
    missing: () =>
      process.getuid?.() === 0 ? undefined : 'the right to mount a small disk (root, on Linux)',
  },
  keycloak: {
    name: 'on a real Keycloak',
    args: ['run', 'e2e', '--', '--config=playwright.keycloak.config.ts'],
    report: `${REPORTS}/keycloak.json`,
    missing: forKeycloak,
  },
};

/** @type {Step} */
const unitStep = {
  name: 'unit and architecture',
  args: ['run', 'unit', '--', '--reporter=default', '--reporter=json', `--outputFile=${REPORTS}/unit.json`],
  report: `${REPORTS}/unit.json`,
};

/** @type {readonly Step[]} */
const quickSteps = [
  { name: 'lint', args: ['run', 'check:lint'] },
  { name: 'types', args: ['run', 'check:types'] },
  { name: 'unused code', args: ['run', 'check:unused'] },
  { name: 'sizes', args: ['run', 'check:size'] },
  { name: 'the vault kit, read by another program', args: ['run', 'read-kit'], missing: forReader },
];

installDependencies();
process.env['CHROMIUM_PATH'] = findChromium();
installForKeycloak();
installForReader();
rmSync(REPORTS, { recursive: true, force: true });

const begun = Date.now();
const outcomes = [await run(browserSteps.build)];
// A real server starts slowly and its journeys wait for the next code; killed browsers and full disks wait as well, and so does every journey now
// and then: they begin together. The unit tests never wait: they come when a third of that is done, so that no core waits at the end either.
const keycloak = run(browserSteps.keycloak, true);
const beside = [
  keycloak,
  run(browserSteps.faults, true),
  run(browserSteps.endToEnd, true),
  keycloak.then(() => run(unitStep, true)),
];
for (const step of quickSteps) outcomes.push(await run(step));
outcomes.push(...(await Promise.all(beside)));

const reports = [unitStep, ...Object.values(browserSteps)].flatMap(({ report }) => report ?? []);
const dearest = dearestOf(reports, 10).map(({ name, cpu }) => `${cpu.toFixed(1).padStart(7)} CPU s  ${name}`);
if (dearest.length > 0) console.log(`\nThe dearest in a browser:\n${dearest.join('\n')}`);
console.log(`\n${outcomes.map(({ line }) => line).join('\n')}`);
const [passed, failed] = [sum('passed'), sum('failed')];
console.log(`together: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * One step; what runs beside others says all of it at its end, in one piece.
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function run({ name, args, report, missing }, isBeside = false) {
  const lacks = missing?.();
  if (lacks) {
    console.log(`\n!!! NOT RUN: ${name}. It needs ${lacks}. !!!\n`);
    return { passed: 0, failed: process.env['CI'] ? 1 : 0, line: `${name}: NOT RUN, it needs ${lacks}` };
  }
  if (!isBeside) console.log(`\n== ${name}`);
  const { good, output, seconds, cpu } = await runsCounted(npm, args, isBeside);
  if (isBeside) console.log(`\n== ${name} (beside the others)\n${output}== (end of: ${name})\n`);
  const { passed, failed } = countOf(good, report);
  const used = cpu === undefined ? '' : `, ${cpu.toFixed(1)} CPU s`;
  return {
    passed,
    failed,
    line: `${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s${used}`,
  };
}

function sum(/** @type {'passed' | 'failed'} */ what) {
  return outcomes.reduce((total, one) => total + one[what], 0);
}
