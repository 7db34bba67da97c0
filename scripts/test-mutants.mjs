// Mutation testing, folder by folder: `npm run test:mutants`, or with names of folders: `npm run test:mutants -- vault fill`.
// Prints the share of mutants that a test noticed, for each folder and file, and where the others are.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const out = join(root, '.output/mutants');

/** By area; every one has the least share that is to be noticed. Lists of words are data, and types have nothing to change. */
const areas = {
  copies: { least: 90, mutate: ['lib/services/vault/copies/*.ts'] },
  wraps: { least: 90, mutate: ['lib/services/vault/{wraps,acts}/*.ts'] },
  page: { least: 90, mutate: ['lib/services/vault/page/*.ts', 'lib/services/vault/*.ts'] },
  vault: { least: 90, mutate: ['lib/core/vault/*.ts', 'lib/core/vault/strength/*.ts'] },
  fill: { least: 90, mutate: ['lib/services/fill/*.ts', 'lib/services/clock/*.ts'] },
  autofill: {
    least: 90,
    mutate: [
      'lib/core/autofill/**/*.ts',
      '!lib/core/autofill/words/*.ts',
      '!lib/core/autofill/products/*.ts',
    ],
  },
  sent: { least: 90, mutate: ['lib/page/*.ts'] },
  otp: { least: 80, mutate: ['lib/core/otp/*.ts'] },
  services: {
    least: 80,
    mutate: ['lib/services/{capture,check,folder,import,policy,settings}/*.ts', 'lib/services/besides.ts'],
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in areas));
if (unknown.length > 0) throw new Error(`no such area: ${unknown}; there are ${Object.keys(areas)}`);

let isLow = false;
mkdirSync(out, { recursive: true });
for (const [name, { least, mutate }] of Object.entries(areas)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const report = join(out, `${name}.report.json`);
  rmSync(report, { force: true });
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const flags = ['--mutate', mutate.join(), '--incrementalFile', join(out, `${name}.json`)];
  const run = ['-n', '19', process.execPath, stryker, 'run', ...flags];
  const env = { ...process.env, MUTANTS_REPORT: report };
  const { status } = spawnSync('nice', run, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) throw new Error(`${name}: Stryker ended with ${status}`);
  isLow = tell(name, least, JSON.parse(readFileSync(report, 'utf8'))) || isLow;
}
process.exitCode = isLow ? 1 : 0;

/** Prints an area; true where too few were noticed. */
function tell(name, least, { files }) {
  const all = Object.entries(files).map(([file, { mutants }]) => ({ file, ...count(mutants) }));
  const sum = count(Object.values(files).flatMap(({ mutants }) => mutants));
  for (const { file, noticed, counted } of all)
    console.log(`${share(noticed, counted)}  ${noticed}/${counted}  ${file}`);
  const enough = sum.noticed >= (sum.counted * least) / 100;
  console.log(
    `${name}: ${share(sum.noticed, sum.counted)} of ${sum.counted} noticed, at least ${least} % wanted${enough ? '' : ': TOO FEW'}`,
  );
  return !enough;
}

function count(mutants) {
  const counted = mutants.filter(
    ({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status),
  );
  const noticed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  return { noticed: noticed.length, counted: counted.length };
}

function share(part, whole) {
  return whole === 0 ? '  – ' : `${((100 * part) / whole).toFixed(1)} %`;
}
