// `npm run describe-pages`: writes down what our function says of every page of the corpus, as a browser draws it, for the quick tests of
// the rules (tests/unit/core/autofill/corpus.test.ts). After a change of a page, or of what is described.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, openTab, readCorpus, root } from './drawn/corpus-tabs.mjs';

const corpus = await readCorpus();
const script = await bundle(join(root, 'scripts/drawn/describe.ts'), join(root, '.output/drawn'));
const tab = await openTab(script, corpus);
const lines = [];
for (const page of corpus.pages) {
  const ask = await tab.show(page);
  const { page: described, meant } = await ask('describe', page.field);
  lines.push(
    JSON.stringify({ name: page.name, of: corpus.fingerprintOf(page), meant, page: short(described) }),
  );
}
await tab.close();
writeFileSync(join(root, 'tests/corpus/page-descriptions.ndjson'), `${lines.join('\n')}\n`);

/** Without what is the same for every page, and what `pages.ts` of the tests puts in again. */
function short({ origin, protocol, hostname, top, prerendering, loading, age, frames, ...page }) {
  const isUsual = (value) => value === '' || value === -1 || (Array.isArray(value) && value.length === 0);
  const kept = (of) => Object.fromEntries(Object.entries(of).filter(([, value]) => !isUsual(value)));
  const fields = page.fields.map(({ nth, ...field }) => kept(field));
  return kept({ ...page, fields, controls: page.controls.map(kept) });
}
