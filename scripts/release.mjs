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
const { newestEntry } = await import('./release/changelog.mjs');
const { packFolder, packForStores } = await import('./release/pack.mjs');
const { writePartsList } = await import('./release/parts-list.mjs');

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
write('WHATS_NEW.md', `${heading}\n\n${entry.news.map((line) => `- ${line}`).join('\n')}\n`);
for (const kit of ['guide', 'helpdesk', 'it', 'store'])
  if (existsSync(join('docs', kit)))
    write(`${name}-${version}-${kit}.zip`, await packFolder(join('docs', kit)));
write('SHA256SUMS', sums());
console.log(`${FOLDER}:\n${readFileSync(join(FOLDER, 'SHA256SUMS'), 'utf8')}`);

/** A release is what its tag says: nothing is changed, the tag names the version, and the change log tells what is new in it. */
function checkState() {
  if (output('git', ['status', '--porcelain']) !== '') fail('The tree has changes that are not committed.');
  const tags = (output('git', ['tag', '--points-at', 'HEAD']) ?? '').split('\n');
  if (!tags.includes(`v${version}`)) fail(`This commit has no tag v${version}.`);
  if (entry.version !== version)
    fail(`CHANGELOG.md begins with ${entry.version ?? 'what is unreleased'}, package.json says ${version}.`);
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
