// `npm run it-kit`: writes the policy files of docs/it, and what documents say about the ids. With ids of the stores: `npm run it-kit -- --chrome=… --edge=…`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { idsInDocuments, withIds } from './it-kit/ids-in-documents.mjs';
import { itKit } from './it-kit/kit.mjs';

const { values } = parseArgs({ options: { chrome: { type: 'string' }, edge: { type: 'string' } } });
if (values.chrome && values.edge) {
  for (const id of [values.chrome, values.edge])
    if (!/^[a-p]{32}$/.test(id)) throw new Error(`${id} is no id of an extension: 32 letters from a to p`);
  writeFileSync('docs/it/ids.json', `${JSON.stringify({ ...values, published: true }, null, 2)}\n`);
}
const ids = JSON.parse(readFileSync('docs/it/ids.json', 'utf8'));
for (const name of Object.keys(idsInDocuments)) {
  writeFileSync(name, withIds(name, readFileSync(name, 'utf8'), ids));
  console.log(name);
}
for (const [name, content] of Object.entries(itKit())) {
  const path = join('docs/it', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(path);
}
