// `npm run zip`, after the build: the store packages, the same bytes wherever and whenever they are built.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';

/** The first day that a ZIP can hold, in local time, because fflate writes local time: every archive says the same. */
const firstDay = () => new Date(1980, 0, 1);

/**
 * A folder as one ZIP archive. Names are sorted and times left out, and fflate compresses in JavaScript: neither the file system, the clock, the
 * time zone nor the version of Node changes a byte.
 * @param {string} folder
 * @returns {Uint8Array}
 */
export function packFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const named = files.map((path) => [
    path
      .slice(folder.length + 1)
      .split(sep)
      .join('/'),
    path,
  ]);
  named.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const contents = named.map(([name, path]) => [name, new Uint8Array(readFileSync(path ?? ''))]);
  return zipSync(Object.fromEntries(contents), { level: 9, mtime: firstDay() });
}

/** Packs what was built for both browsers; gives back the paths of the archives. */
export function packForStores(output = '.output') {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  mkdirSync(output, { recursive: true });
  return ['chrome', 'edge'].map((browser) => {
    const path = join(output, `${name}-${version}-${browser}.zip`);
    writeFileSync(path, packFolder(join('.output', `${browser}-mv3`)));
    return path;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const path of packForStores()) console.log(path);
