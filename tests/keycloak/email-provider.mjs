import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runs } from '../../scripts/setup/run.mjs';
import { compilerOf } from './install.mjs';

const source = join(import.meta.dirname, 'email-otp-provider');

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
