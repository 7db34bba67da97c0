// Mutation testing in one process, a hundred times as fast: `npm run test:mutants-quick -- lib/services/vault/copies tests/unit/services/vault`.
// All mutants of the first folder or file lie in the code at once, and each is switched on in turn for the tests under the others that come by
// it, until one fails. `most=300` leaves out tests that take more milliseconds of a core. For code whose tests are functions of their arguments: what a
// test leaves behind in a page or a module would be blamed on the next mutant (`npm run test:mutants-sent`). A run that was stopped goes on where
// it was, as long as code and tests are the same.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { startVitest } from 'vitest/node';

/** Nothing was heard for so long: it never ends, or this machine stands still. */
const PATIENCE_MS = 120_000;

const root = resolve(import.meta.dirname, '..');
const out = join(root, '.output/mutants/quick');
const given = process.argv.slice(2);
const [what, ...places] = given.filter((each) => !each.startsWith('most='));
const most = Number(given.find((each) => each.startsWith('most='))?.slice('most='.length) ?? 1e9);
if (!what || places.length === 0) throw new Error('which folder or file, by which tests?');

const sources = filesUnder(what, '.ts')
  .map((name) => join(root, name))
  .map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
const silent = new Proxy({}, { get: () => () => false });
const options = { plugins: null, excludedMutations: [], ignorers: [] };
const { files, mutants } = await new Instrumenter(silent).instrument(sources, options);
const instrumented = new Map(files.map(({ name, content }) => [name, content]));

mkdirSync(out, { recursive: true });
const kept = join(out, `${what.replaceAll('/', '-')}.json`);
const held = join(out, 'all.held.ts');
const tests = places.flatMap((place) => filesUnder(place, '.test.ts')).map((name) => join(root, name));
const everything = ['lib', 'tests/unit', 'scripts/sent', 'scripts/quick'].flatMap((folder) =>
  filesUnder(folder, '.ts'),
);
const texts = everything.map((name) => readFileSync(join(root, name), 'utf8'));
const of = createHash('sha256')
  .update(JSON.stringify([most, tests, texts]))
  .digest('hex');
const earlier = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {};
const noticed = earlier.of === of ? earlier.noticed : {};
writeFileSync(kept, JSON.stringify({ of, most, noticed, loaded: [] }));
writeFileSync(
  held,
  `${tests.map((file) => `import ${JSON.stringify(file)};\n`).join('')}
import { it } from 'vitest';
import { hold } from ${JSON.stringify(join(root, 'scripts/quick/hold.ts'))};
it('holds', () => hold(${JSON.stringify(kept)}));
`,
);

let known = { noticed };
while (!known.done) {
  const before = Object.keys(known.noticed).length;
  const watch = setInterval(endWhatNeverEnds, 1000);
  await startVitest(
    'test',
    [],
    { config: false, root, watch: false, ...settings() },
    { plugins: [plugin()] },
  );
  clearInterval(watch);
  known = JSON.parse(readFileSync(kept, 'utf8'));
  if (known.now && !known.done) known.noticed[known.now] = 'never ended';
  else if (!known.done) throw new Error('see above');
  if (!known.done && Object.keys(known.noticed).length === before) throw new Error('nothing goes on');
  known.now = undefined;
  writeFileSync(kept, JSON.stringify(known));
}
process.exitCode = 0;
tellAll();

function settings() {
  return {
    include: [held],
    pool: 'forks',
    testTimeout: 1e9,
    dangerouslyIgnoreUnhandledErrors: true,
    reporters: [{ onTestRunEnd: tellFaults }],
  };
}

/** Gives out the code with all mutants in it, and tests that can be run again and again. */
function plugin() {
  const suite = JSON.stringify(join(root, 'scripts/sent/suite.ts'));
  return {
    name: 'mutants',
    enforce: 'pre',
    load(file) {
      if (!file.startsWith(join(root, 'tests/unit/')) || !/\.tsx?$/.test(file)) return instrumented.get(file);
      return readFileSync(file, 'utf8').replace("from 'vitest'", `from ${suite}`);
    },
  };
}

/** A loop without end that no mutant lies in can only be ended from without. */
function endWhatNeverEnds() {
  if (Date.now() - statSync(kept).mtimeMs < PATIENCE_MS) return;
  const { pid, now } = JSON.parse(readFileSync(kept, 'utf8'));
  if (now) process.kill(pid, 'SIGKILL');
}

function tellFaults(modules) {
  const failed = modules.flatMap((module) => [...module.children.allTests('failed')]);
  for (const error of failed.flatMap((test) => test.result().errors)) console.log(error.stack, error.cause);
}

function filesUnder(place, end) {
  if (place.endsWith(end)) return [place];
  return readdirSync(join(root, place), { recursive: true })
    .filter((name) => name.endsWith(end))
    .map((name) => join(place, name));
}

function tellAll() {
  const all = mutants.filter(({ id }) => id in known.noticed || !known.loaded.includes(id));
  const tell = (name, some) => {
    const noticed = some.filter(({ id }) => known.noticed[id]).length;
    if (some.length > 0)
      console.log(`${name}: ${noticed} of ${some.length} (${((100 * noticed) / some.length).toFixed(1)} %)`);
  };
  for (const { fileName, id, location, replacement } of all) {
    const as = replacement.replace(/\s+/g, ' ').slice(0, 90);
    if (!known.noticed[id])
      console.log(
        `${fileName.slice(root.length + 1)}:${location.start.line + 1}:${location.start.column + 1} ${as}`,
      );
  }
  for (const { name } of sources)
    tell(
      name.slice(root.length + 1),
      all.filter(({ fileName }) => fileName === name),
    );
  tell('all of them', all);
}
