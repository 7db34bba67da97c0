// `npm run news`: what is new, out of CHANGELOG.md into the product.
import { readFileSync, writeFileSync } from 'node:fs';
import { newestEntry, newsModule } from './release/changelog.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync('components/texts/news.ts', newsModule(newestEntry(), version));
