// `npm run new-version -- 1.2.3`: what is unreleased becomes this version of today, everywhere. Commit it, tag it, `npm run release`.
import { readFileSync, writeFileSync } from 'node:fs';
import { named, newestEntry, newsModule } from './release/changelog.mjs';

const [version = '', day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('Which version? npm run new-version -- 1.2.3');
const log = named(readFileSync('CHANGELOG.md', 'utf8'), version, day);
writeFileSync('CHANGELOG.md', log);
for (const file of ['package.json', 'package-lock.json']) {
  const content = JSON.parse(readFileSync(file, 'utf8'));
  content.version = version;
  if (content.packages) content.packages[''].version = version;
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
writeFileSync('components/texts/news.ts', newsModule(newestEntry(log), version));
console.log(`git commit -am "release: ${version}" && git tag v${version}`);
