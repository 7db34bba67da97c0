// Mutation testing of what is sent into pages by the unit tests of tests/unit/page: `npm run test:mutants-sent`, or with names of files of lib/page:
// `npm run test:mutants-sent -- paint usable`. All mutants lie in one copy of the code, and each is switched on in turn for the tests that pass it
// by, one file of tests after the other. What it finds is written as Stryker would, and `npm run test:mutants-drawn` joins it with what drawn pages
// notice. Some minutes of a core.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const MOST_MS = 240_000;
/** Of a hundred, so many are to be noticed at least. */
const LEAST = 90;
const root = resolve(import.meta.dirname, '..');
const out = join(root, '.output/mutants/sent');
const only = process.argv.slice(2);

rmSync(out, { recursive: true, force: true });
for (const folder of ['lib/core', 'lib/page', 'tests/unit/page', 'tests/unit/support', 'scripts/sent'])
  cpSync(join(root, folder), join(out, folder), { recursive: true });
const filesOf = (folder) =>
  readdirSync(join(root, folder))
    .sort()
    .map((name) => `${folder}/${name}`);
const sources = filesOf('lib/page').map((name) => ({
  name,
  mutate: only.length === 0 || only.includes(basename(name, '.ts')),
  content: readFileSync(join(root, name), 'utf8'),
}));
const silent = new Proxy({}, { get: () => () => false });
const options = { plugins: null, excludedMutations: [], ignorers: [] };
const { files, mutants } = await new Instrumenter(silent).instrument(sources, options);
for (const { name, content } of files) writeFileSync(join(out, name), content);

const config = {
  root: out,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['**/*.held.ts'],
    testTimeout: 10 * MOST_MS,
    pool: 'threads',
    // What a mutant leaves behind may fail at any time, and happy-dom tells of every frame that it does not load.
    ...{ dangerouslyIgnoreUnhandledErrors: true, silent: true },
  },
};
writeFileSync(join(out, 'vitest.config.ts'), `export default ${JSON.stringify(config)};`);

const state = new Map(mutants.map(({ id }) => [id, { status: 'NoCoverage' }]));
const loaded = new Set();
const isOnlyLoaded = (id) => loaded.has(id) && state.get(id).status === 'NoCoverage';
for (const file of filesOf('tests/unit/page')) {
  const text = readFileSync(join(out, file), 'utf8');
  writeFileSync(join(out, file), text.replace("from 'vitest'", "from '../../../scripts/sent/suite.ts'"));
  // Tests that load the code anew pass by what only loading does: that is left out as everywhere.
  const counts = (id) => !(text.includes('vi.resetModules') && isOnlyLoaded(id));
  const asked = [...state].filter(([id, { status }]) => status !== 'Killed' && counts(id)).map(([id]) => id);
  const known = holdAgainst(file, /^\/\/ @vitest-environment.*$/m.exec(text)?.[0] ?? '', asked);
  known.covered = known.covered.filter(counts);
  for (const id of known.loaded) loaded.add(id);
  for (const id of known.covered)
    if (state.get(id).status === 'NoCoverage') state.set(id, { status: 'Survived' });
  for (const [id, by] of Object.entries(known.noticed))
    state.set(id, { status: 'Killed', by: `${basename(file)}: ${by}` });
  console.log(
    `${file}: ${known.covered.length} passed by, ${Object.keys(known.noticed).length} more noticed`,
  );
}

/** What one file of tests notices of what no other has noticed before. A page that a mutant left changed is followed by a new one. */
function holdAgainst(file, environment, asked) {
  const kept = join(out, `${basename(file)}.json`);
  writeFileSync(kept, JSON.stringify({ asked, noticed: {}, survived: [], covered: [], loaded: [] }));
  const held = join(out, file.replace('.test.ts', '.held.ts'));
  writeFileSync(
    held,
    `${environment}
import './${basename(file)}';
import { it } from 'vitest';
import { hold } from '../../../scripts/sent/hold.ts';
it('holds', () => hold(${JSON.stringify(kept)}));
`,
  );
  for (;;) {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const run = [
      vitest,
      'run',
      '--root',
      out,
      '--config',
      join(out, 'vitest.config.ts'),
      relative(out, held),
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, run, {
      ...{ cwd: out, encoding: 'utf8', timeout: MOST_MS, killSignal: 'SIGKILL', maxBuffer: 2 ** 28 },
    });
    const known = JSON.parse(readFileSync(kept, 'utf8'));
    if (known.now) {
      // It never ended.
      known.noticed[known.now] = 'never ended';
      known.asked = known.asked.filter((id) => id !== known.now);
      known.now = undefined;
      writeFileSync(kept, JSON.stringify(known));
    } else if (status !== 0) throw new Error(`${file}: ${stdout}${stderr}`);
    if (known.done) return known;
  }
}

const fromOne = ({ line, column }) => ({ line: line + 1, column: column + 1 });
const all = mutants
  .filter(({ id }) => state.get(id).status !== 'NoCoverage' || !loaded.has(id))
  .map(({ id, fileName, replacement, mutatorName, location: { start, end } }) => ({
    ...{ id, fileName, replacement, mutatorName, ...state.get(id) },
    location: { start: fromOne(start), end: fromOne(end) },
  }));
const path = join(root, '.output/mutants/sent.report.json');
const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).files : {};
for (const { name, mutate } of sources)
  if (mutate) report[name] = { mutants: all.filter(({ fileName }) => fileName === name) };
writeFileSync(path, JSON.stringify({ files: report }));
const tell = (what, some) => {
  const noticed = some.filter(({ status }) => status === 'Killed').length;
  if (some.length > 0)
    console.log(`${what}: ${noticed} of ${some.length} (${((100 * noticed) / some.length).toFixed(1)} %)`);
};
for (const [name, { mutants: of }] of Object.entries(report)) tell(name, of);
const everything = Object.values(report).flatMap(({ mutants: of }) => of);
tell('all that is known', everything);
const noticed = everything.filter(({ status }) => status === 'Killed').length;
process.exitCode = noticed * 100 < everything.length * LEAST ? 1 : 0;
