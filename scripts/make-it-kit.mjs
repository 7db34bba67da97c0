// `npm run it-kit`: writes the policy files of docs/it. With ids of the stores: `npm run it-kit -- --chrome=… --edge=…`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { itKit } from './it-kit/kit.mjs';

const { values } = parseArgs({ options: { chrome: { type: 'string' }, edge: { type: 'string' } } });
if (values.chrome && values.edge) {
  for (const id of [values.chrome, values.edge])
    if (!/^[a-p]{32}$/.test(id)) throw new Error(`${id} is no id of an extension: 32 letters from a to p`);
  writeFileSync('docs/it/ids.json', `${JSON.stringify({ ...values, published: true }, null, 2)}\n`);
}
for (const [name, content] of Object.entries(itKit())) {
  const path = join('docs/it', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(path);
}
