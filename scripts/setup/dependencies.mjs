import { existsSync, statSync } from 'node:fs';
import { npm, runs } from './run.mjs';

/** Installs the packages of the lock file where they are missing or older than it. */
export function installDependencies() {
  const marker = 'node_modules/.package-lock.json';
  const fresh = existsSync(marker) && statSync(marker).mtimeMs >= statSync('package-lock.json').mtimeMs;
  if (fresh && existsSync('.wxt')) return;
  console.log('Installing the packages …');
  if (!runs(npm, ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })) {
    throw new Error('The packages could not be installed (npm ci).');
  }
}
