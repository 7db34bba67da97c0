// `npm run release`: everything that is handed out, from a clean tag, under .output/release. `-- --try` does it from any state of the tree.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { installDependencies } from './setup/dependencies.mjs';
import { npm, output, runs } from './setup/run.mjs';

const FOLDER = '.output/release';
const trying = process.argv.includes('--try');

installDependencies();
// Only after the packages are there.
const { newestEntry, newsModule } = await import('./release/changelog.mjs');
const { disagreements, warningOf } = await import('./release/agreement.mjs');
const { packFolder, packForStores } = await import('./release/pack.mjs');
const { writePartsList } = await import('./release/parts-list.mjs');

const warning = warningOf(JSON.parse(readFileSync('docs/it/ids.json', 'utf8')));
if (warning) console.error(`\n${warning}\n`);
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const entry = newestEntry();
if (!trying) checkState();

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
must(['run', 'build'], 'The packages could not be built.');
await packForStores(FOLDER);
write(`${name}-${version}.cdx.json`, writePartsList());
copyFileSync('THIRD_PARTY_NOTICES.md', join(FOLDER, 'THIRD_PARTY_NOTICES.md'));
const heading = `# ${name} ${version}${entry.day ? ` (${entry.day})` : ''}`;
const list = (/** @type {readonly string[]} */ lines) => lines.map((line) => `- ${line}`).join('\n');
const { ja, en } = entry.news;
const loud = warning ? `\`\`\`\n${warning}\n\`\`\`\n\n` : '';
write(
  'WHATS_NEW.md',
  `${heading}\n\n${loud}${list(ja)}\n\n${list(en)}\n\n## In detail\n\n${list(entry.details)}\n`,
);
for (const kit of ['guide', 'helpdesk', 'it', 'store'])
  if (existsSync(join('docs', kit)))
    write(`${name}-${version}-${kit}.zip`, await packFolder(join('docs', kit)));
write('SHA256SUMS', sums());
console.log(`${FOLDER}:\n${readFileSync(join(FOLDER, 'SHA256SUMS'), 'utf8')}`);
// At the end too, where it is read.
if (warning) console.error(`${warning}\n`);

function checkState() {
  const why = disagreements({
    changed: output('git', ['status', '--porcelain']) !== '',
    tags: (output('git', ['tag', '--points-at', 'HEAD']) ?? '').split('\n'),
    version,
    lockVersion: JSON.parse(readFileSync('package-lock.json', 'utf8')).version,
    entry,
    newsIsCurrent: readFileSync('components/texts/news.ts', 'utf8') === newsModule(entry, version),
  });
  if (why.length > 0) fail(why.join('\n'));
}

function must(/** @type {readonly string[]} */ args, /** @type {string} */ otherwise) {
  if (!runs(npm, args, { shell: process.platform === 'win32' })) fail(otherwise);
}

/** @returns {never} */
function fail(/** @type {string} */ why) {
  console.error(why);
  process.exit(1);
}

function write(/** @type {string} */ file, /** @type {string | Uint8Array} */ content) {
  writeFileSync(join(FOLDER, file), content);
}

/** As `sha256sum` writes it, so that it can check it. */
function sums() {
  return readdirSync(FOLDER)
    .sort()
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(join(FOLDER, file)))
          .digest('hex')}  ${basename(file)}\n`,
    )
    .join('');
}
