// Mutation testing, folder by folder: `npm run test:mutants`, or with names of folders: `npm run test:mutants -- vault fill`.
// `npm run test:mutants -- 1/6 vault` takes a sample: of every six stretches of lines the first.
// Prints the share of mutants that a test noticed, for each folder and file, and where the others are.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Lines of which a sample takes all or none. */
const STRETCH = 12;

const root = resolve(import.meta.dirname, '..');
const out = join(root, '.output/mutants');

/**
 * By area; every one has the least share that is to be noticed. Lists of words are data, and types have nothing to change. What is sent into pages
 * has a run of its own (test-mutants-sent.mjs).
 */
const areas = {
  copies: { least: 90, mutate: ['lib/services/vault/copies/*.ts'] },
  wraps: { least: 90, mutate: ['lib/services/vault/wraps/*.ts', 'lib/services/vault/acts/*.ts'] },
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
  otp: { least: 80, mutate: ['lib/core/otp/*.ts'] },
  services: {
    least: 80,
    mutate: [
      ...['capture', 'check', 'folder', 'import', 'policy', 'settings'].map(
        (folder) => `lib/services/${folder}/*.ts`,
      ),
      'lib/services/besides.ts',
    ],
  },
};

const [first = '', ...others] = process.argv.slice(2);
const [, part, parts] = /^(\d+)\/(\d+)$/.exec(first) ?? [];
const asked = [...(part || first === '' ? [] : [first]), ...others];
const unknown = asked.filter((name) => !(name in areas));
if (unknown.length > 0) throw new Error(`no such area: ${unknown}; there are ${Object.keys(areas)}`);

let isLow = false;
mkdirSync(out, { recursive: true });
for (const [name, { least, mutate }] of Object.entries(areas)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const report = join(out, `${name}.report.json`);
  rmSync(report, { force: true });
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const sampled = part ? stretchesOf(mutate, Number(part), Number(parts)) : mutate;
  const known = join(out, part ? `${name}-${part}-of-${parts}.json` : `${name}.json`);
  const flags = ['--mutate', sampled.join(), '--incrementalFile', known];
  const run = ['-n', '19', process.execPath, stryker, 'run', ...flags];
  const env = { ...process.env, MUTANTS_REPORT: report };
  const { status } = spawnSync('nice', run, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) throw new Error(`${name}: Stryker ended with ${status}`);
  isLow = tell(name, least, JSON.parse(readFileSync(report, 'utf8'))) || isLow;
}
process.exitCode = isLow ? 1 : 0;

/** Every so manieth stretch of lines of these files. What reaches beyond its stretch is left out. */
function stretchesOf(mutate, part, parts) {
  const paths = mutate.map((glob) =>
    glob.startsWith('!') ? `:(exclude,glob)${glob.slice(1)}` : `:(glob)${glob}`,
  );
  const { stdout } = spawnSync('git', ['ls-files', '--', ...paths], { cwd: root, encoding: 'utf8' });
  let stretch = 0;
  return stdout
    .split('\n')
    .filter(Boolean)
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
      const begins = Array.from({ length: Math.ceil(lines / STRETCH) }, (_, index) => index * STRETCH + 1);
      return begins
        .filter(() => stretch++ % parts === part - 1)
        .map((begin) => `${file}:${begin}-${begin + STRETCH - 1}`);
    });
}

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
