// Runs the libraries of npm and PyPI again in the versions of libraries.json, in a folder of its own under the temporary one:
//   node tests/corpus/addresses/make.mjs            the same names: says which addresses differ from those that are kept
//   node tests/corpus/addresses/make.mjs 500 FILE   500 other pairs of names, out of 27 scripts and all punctuation of ASCII, into FILE;
//                                                   ADDRESSES=FILE npx vitest run library-addresses reads them
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const kept = JSON.parse(readFileSync(join(here, 'libraries.json'), 'utf8'));
const [count, file] = process.argv.slice(2);

const npm = ['@better-auth/utils@0.5.1', '@epic-web/totp@4.0.1', '@oslojs/otp@1.1.0', 'better-auth@1.7.25', 'node-2fa@2.0.3'];
npm.push('oslo@1.2.1', 'otpauth@9.5.2', 'otplib@13.5.0', 'speakeasy@2.0.0');
const pypi = ['pyotp==2.12.1', 'django-otp==1.7.5', 'django-allauth[mfa]==65.22.1', 'django-two-factor-auth==1.18.1', 'libpass==1.9.4'];

/** Pairs of names of one to three words of one script, with a sign of punctuation in, before or behind a word. Blanks are single. */
function otherNames(wanted) {
  const words = kept.meant.slice(0, 27).map(([issuer, name]) => `${issuer} ${name}`.split(' '));
  const signs = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', '', '', ''];
  const pick = (list) => list[Math.floor(Math.random() * list.length)];
  const name = (script) =>
    Array.from({ length: 1 + Math.floor(Math.random() * 3) }, () => `${pick(script)}${pick(signs)}${pick(['', pick(script)])}`).join(' ');
  return Array.from({ length: wanted }, (_, at) => {
    const script = pick(words);
    return [name(script), name(script), ...(at % 2 ? ['SHA256', 8, 60] : ['SHA1', 6, 30])];
  });
}

const folder = mkdtempSync(join(tmpdir(), 'addresses-'));
try {
  const run = (command, ...args) => execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const names = count ? otherNames(Number(count)) : kept.meant;
  writeFileSync(join(folder, 'names.json'), JSON.stringify(names));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const program of ['by-npm.mjs', 'by-python.py']) copyFileSync(join(here, program), join(folder, program));
  run('npm', 'install', '--silent', '--no-audit', '--no-fund', ...npm);
  run('node', 'by-npm.mjs');
  run('python3', '-m', 'venv', 'venv');
  run('venv/bin/pip', 'install', '--quiet', ...pypi);
  run('venv/bin/python', 'by-python.py');
  const made = ['npm.json', 'python.json'].flatMap((each) => JSON.parse(readFileSync(join(folder, each), 'utf8')));
  const libraries = made.map(({ library, version, addresses }) => {
    const before = kept.libraries.find((each) => each.library === library);
    return { ...before, version, addresses: addresses.flatMap((address, at) => (address ? [[at, address]] : [])) };
  });
  if (file) writeFileSync(file, JSON.stringify({ meant: names, libraries }, undefined, 1));
  else for (const { library, version, addresses } of libraries) {
    const before = new Map(kept.libraries.find((each) => each.library === library).addresses);
    const changed = addresses.filter(([at, address]) => before.get(at) !== address);
    console.log(`${library} ${version}: ${addresses.length} addresses, ${changed.length} differ from those that are kept`);
    for (const [, address] of changed.slice(0, 3)) console.log(`  ${address}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
