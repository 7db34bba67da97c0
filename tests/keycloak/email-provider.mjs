import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runs } from '../../scripts/setup/run.mjs';
import { compilerOf } from './java.mjs';

const source = join(import.meta.dirname, 'email-otp-provider');

/** A name for what the step is by now; another one as soon as any of its files changes. */
export function emailProviderVersion() {
  const hash = createHash('sha256');
  const entries = readdirSync(source, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) hash.update(relative(source, file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/**
 * Builds the login step that sends a code by e-mail (tests/keycloak/email-otp-provider) for the server in `home`, and puts it among
 * the server's providers: a page that looks like the page for our codes and must not be taken for it.
 */
export function installEmailProvider(/** @type {string} */ home, /** @type {string} */ java) {
  const classes = join(home, 'email-otp-provider');
  mkdirSync(classes);
  const files = readdirSync(join(source, 'src'), { recursive: true, encoding: 'utf8' });
  const compiled = runs(compilerOf(java), [
    ...['--release', '17', '-cp', [join(home, 'lib/lib/main/*'), join(home, 'lib/lib/boot/*')].join(':')],
    ...['-d', classes],
    ...files.filter((file) => file.endsWith('.java')).map((file) => join(source, 'src', file)),
  ]);
  cpSync(join(source, 'resources'), classes, { recursive: true });
  const archive = join(home, 'providers/kagiban-email-otp.jar');
  const packed =
    compiled &&
    runs(compilerOf(java).replace(/javac/, 'jar'), ['--create', '--file', archive, '-C', classes, '.']);
  if (!packed) throw new Error('The step for codes by e-mail could not be built.');
}
