import { existsSync } from 'node:fs';
import { runs } from './run.mjs';

/** Whether packages can be installed without asking anybody: Debian, as root. */
export const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs packages of Debian where that is possible, and none where the list is empty. */
export function installOnDebian(/** @type {readonly string[]} */ packages) {
  if (packages.length === 0 || !canInstall()) return;
  console.log(`Installing ${packages.join(', ')} …`);
  const quiet = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  runs('apt-get', ['update', '-qq'], quiet);
  runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}
