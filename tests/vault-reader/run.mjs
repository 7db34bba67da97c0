// Has the vault kit read by the independent reader, in an environment of its own in the cache.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache } from '../../scripts/setup/cache.mjs';
import { installOnDebian } from '../../scripts/setup/debian.mjs';
import { output, runs } from '../../scripts/setup/run.mjs';

const here = import.meta.dirname;
const requirements = join(here, 'requirements.txt');
const home = join(cache, 'vault-reader');
const python = join(home, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

/** A Python of version 3.10 or newer, or undefined. */
function findPython() {
  return ['python3', 'python'].find((name) => {
    const [, major, minor] = /Python (\d+)\.(\d+)/.exec(output(name, ['--version']) ?? '') ?? [];
    return Number(major) === 3 && Number(minor) >= 10;
  });
}

/** On Debian, as root: a Python that can make environments. */
export function installWhatIsMissing() {
  const python = findPython();
  if (!python || output(python, ['-c', 'import ensurepip']) === undefined)
    installOnDebian(['python3', 'python3-venv']);
}

/** Why the reader can't run here, or undefined when it can. */
export function whatIsMissing() {
  return findPython() ? undefined : 'Python 3.10 or newer';
}

/** Only when the list of packages is another one than last time. */
function prepare() {
  const mark = join(home, 'requirements.sha256');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return true;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const made =
    runs(findPython() ?? 'python3', ['-m', 'venv', home]) &&
    runs(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  if (made) writeFileSync(mark, wanted);
  return made;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const kit = join(here, '../corpus/vault-kit');
  const read = prepare() && runs(python, [join(here, 'open_vault.py'), '--kit', kit]);
  process.exitCode = read ? 0 : 1;
}
