// `npm run release:check`: the commit that is checked out, released twice in two fresh clones that have nothing in common but the source: other
// folders, another time zone, language and umask. Every file that is handed out must have the same hash.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { npm } from './setup/run.mjs';

const places = [
  { folder: 'a', umask: 0o022, env: { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } },
  {
    folder: 'another place/かぎ番',
    umask: 0o077,
    env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
  },
];
const root = mkdtempSync(join(tmpdir(), 'kagiban-release-'));
try {
  const [first = '', second = ''] = places.map((place) => releaseIn(join(root, place.folder), place));
  console.log(first);
  const differing = first.split('\n').filter((line) => !second.split('\n').includes(line));
  if (first === '' || differing.length > 0 || first.length !== second.length)
    throw new Error(`The two folders do not agree:\n${differing.join('\n')}\nthe other has\n${second}`);
  console.log('Both folders gave the same bytes.');
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** The hashes of a release that was made in a clone in this folder. */
function releaseIn(/** @type {string} */ folder, /** @type {typeof places[number]} */ { umask, env }) {
  const before = process.umask(umask);
  const options = {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: /** @type {const} */ (['ignore', 'ignore', 'inherit']),
    shell: process.platform === 'win32',
  };
  execFileSync('git', ['clone', '--quiet', process.cwd(), folder], { ...options, cwd: dirname(root) });
  execFileSync(npm, ['ci', '--no-audit', '--no-fund'], options);
  execFileSync(npm, ['run', 'release', '--', '--try'], options);
  process.umask(before);
  return readFileSync(join(folder, '.output/release/SHA256SUMS'), 'utf8');
}
