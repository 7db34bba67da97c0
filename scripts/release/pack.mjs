// `npm run zip`, after the build: the store packages, the same bytes wherever and whenever they are built.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import SevenZip from '7z-wasm';

/** The first day that a ZIP can hold, in local time, because a ZIP holds local time: every archive says the same. */
const firstDay = () => new Date(1980, 0, 1).getTime();

/** Deflate with five passes of 7-Zip's search: 8 % smaller than zlib at its best; fifteen passes gain 400 bytes more in four times as long. */
const METHOD = ['-tzip', '-mm=Deflate', '-mx=9', '-mfb=258', '-mpass=5', '-mmt=1', '-mtp=2'];

/**
 * A folder as one ZIP archive. Names are sorted and times left out, and 7-Zip runs as WebAssembly on files in memory: neither the file system,
 * its rights, the clock, the time zone nor the version of Node changes a byte. Throws when a file could not be packed.
 * @param {string} folder
 * @returns {Promise<Uint8Array>}
 */
export async function packFolder(folder) {
  const names = namesIn(folder);
  /** @type {string[]} */
  const complaints = [];
  const program = await SevenZip({ print: () => {}, printErr: (line) => complaints.push(line) });
  program.FS.mkdir('/files');
  program.FS.chdir('/files');
  for (const name of names) {
    const parents = name.split('/').slice(0, -1);
    for (const depth of parents.keys()) makeFolder(program.FS, parents.slice(0, depth + 1).join('/'));
    program.FS.writeFile(name, readFileSync(join(folder, name)));
    program.FS.utime(name, firstDay(), firstDay());
  }
  // `callMain` gives the exit code, which its types leave out.
  const code = /** @type {unknown} */ (program.callMain(['a', ...METHOD, '/packed.zip', '--', ...names]));
  if (code !== 0) throw new Error(`${folder} could not be packed (${code}): ${complaints.join(' ')}`);
  return program.FS.readFile('/packed.zip');
}

/** Every file of a folder by its name with slashes, sorted by code units. */
function namesIn(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

function makeFolder(/** @type {import('7z-wasm').FileSystem} */ fileSystem, /** @type {string} */ name) {
  if (!fileSystem.analyzePath(name, false).exists) fileSystem.mkdir(name);
}

/** Packs what was built for both browsers; gives back the paths of the archives. */
export async function packForStores(output = '.output') {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  mkdirSync(output, { recursive: true });
  const paths = [];
  for (const browser of ['chrome', 'edge']) {
    const path = join(output, `${name}-${version}-${browser}.zip`);
    writeFileSync(path, await packFolder(join('.output', `${browser}-mv3`)));
    paths.push(path);
  }
  return paths;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const path of await packForStores()) console.log(path);
