// Mutation testing of what describes a page, which only a drawn page can notice: `npm run test:mutants-drawn`, or with the beginning of names
// of pages: `npm run test:mutants-drawn -- keycloak/ layouts/`. All mutants lie in one script, and each is switched on in turn on every page of the
// corpus that passes it by: what page-corpus.spec states of the page has to come out differently. Some minutes of a core.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { bundle, openTab, readCorpus, root } from './drawn/corpus-tabs.mjs';

const names = 'describe-page devices dom fields frames paint read-text stand-in usable'.split(' ');
const out = join(root, '.output/mutants/drawn');
rmSync(out, { recursive: true, force: true });
for (const folder of ['lib/core', 'lib/page', 'scripts/drawn'])
  cpSync(join(root, folder), join(out, folder), { recursive: true });
const sources = names.map((name) => {
  const file = `lib/page/${name}.ts`;
  return { name: file, mutate: true, content: readFileSync(join(root, file), 'utf8') };
});
const silent = new Proxy({}, { get: () => () => false });
const options = { plugins: null, excludedMutations: [], ignorers: [] };
const { files, mutants } = await new Instrumenter(silent).instrument(sources, options);
for (const { name, content } of files) writeFileSync(join(out, name), content);

const corpus = await readCorpus();
const script = await bundle(join(out, 'scripts/drawn/held.ts'), join(out, 'script'));
const tab = await openTab(script, corpus);
const state = new Map(mutants.map(({ id }) => [id, 'not passed by']));
const isLeft = (id) => state.get(id) !== 'noticed';
const loaded = new Set();
const begins = process.argv.slice(2);
for (const page of corpus.pages) {
  if (begins.length > 0 && !begins.some((begin) => page.name.startsWith(begin))) continue;
  const ask = await tab.show(page);
  const truth = { kind: page.kind, ...(page.field && { field: page.field }) };
  const held = await ask('hold', truth, [...state.keys()].filter(isLeft));
  if (!held.isRight) console.log(`${page.name}: left out, because only an extension sees it as it is`);
  else {
    for (const id of held.covered.filter(isLeft)) state.set(id, 'alive');
    for (const id of held.noticed) state.set(id, 'noticed');
  }
  for (const id of held.loaded) loaded.add(id);
}
await tab.close();

// What is known by the unit tests, where they were asked: `npm run test:mutants-sent`.
const report = join(root, '.output/mutants/sent.report.json');
const known = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).files : {};
const placeOf = (file, { start, end }, replacement) => JSON.stringify([file, start, end, replacement]);
const byUnitTests = new Set(
  Object.entries(known).flatMap(([file, { mutants: all }]) =>
    all
      .filter(({ status }) => status === 'Killed' || status === 'Timeout')
      .map(({ location, replacement }) => placeOf(file, location, replacement)),
  ),
);
const fromOne = ({ line, column }) => ({ line: line + 1, column: column + 1 });
const all = mutants
  .filter(({ id }) => !(loaded.has(id) && state.get(id) === 'not passed by'))
  .map(({ id, fileName, location: { start, end }, replacement }) => {
    const location = { start: fromOne(start), end: fromOne(end) };
    const inPages = state.get(id) === 'noticed';
    return { fileName, location, replacement, inPages, at: placeOf(fileName, location, replacement) };
  });
// Files that no drawn page is asked about are told of by the unit tests alone.
const others = Object.entries(known)
  .filter(([file]) => !sources.some(({ name }) => name === file))
  .flatMap(([fileName, { mutants: of }]) =>
    of
      .filter(({ status }) => status !== 'Ignored')
      .map(({ location, replacement }) => {
        return {
          fileName,
          location,
          replacement,
          inPages: false,
          at: placeOf(fileName, location, replacement),
        };
      }),
  );
const tell = (what, some) => {
  const share = (count) => `${count} of ${some.length} (${((100 * count) / some.length).toFixed(1)} %)`;
  const inPages = some.filter((each) => each.inPages).length;
  const byEither = some.filter((each) => each.inPages || byUnitTests.has(each.at)).length;
  console.log(`${what}: ${share(inPages)} noticed in drawn pages, ${share(byEither)} by either`);
};
for (const { name } of sources)
  tell(
    name,
    all.filter(({ fileName }) => fileName === name),
  );
tell('all of them', all);
if (others.length > 0) tell('all of lib/page', [...all, ...others]);
for (const { fileName, location, replacement, inPages, at } of [...all, ...others])
  if (!inPages && !byUnitTests.has(at))
    console.log(
      `${fileName}:${location.start.line}:${location.start.column} ${replacement.replace(/\s+/g, ' ').slice(0, 90)}`,
    );
