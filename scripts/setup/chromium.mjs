import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canInstall, installOnDebian } from './debian.mjs';
import { output } from './run.mjs';

const { env, platform } = process;

/** Where Chromium, Chrome or Edge usually lie. */
const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** The browser's path; installs Chromium first where that is possible (Debian, as root). Throws with what to do otherwise. */
export function findChromium() {
  if (canInstall()) installOnDebian(packages());
  const places = [env.CHROMIUM_PATH, ...(usualPlaces[/** @type {'linux'} */ (platform)] ?? [])];
  const found = places.find((path) => path !== undefined && existsSync(path));
  if (found) return found;
  throw new Error(
    'No Chromium was found. Install Chromium, or set CHROMIUM_PATH to a Chromium, Chrome or Edge.',
  );
}

/** Only what is missing: the browser, its Japanese, a Japanese font, and what makes the certificates of the sites that it visits. */
function packages() {
  return [
    ...(existsSync('/usr/bin/chromium') || env.CHROMIUM_PATH ? [] : ['chromium']),
    ...(existsSync('/usr/share/chromium/locales/ja.pak') ||
    existsSync('/usr/lib/chromium/locales/ja.pak') ||
    env.CHROMIUM_PATH
      ? []
      : ['chromium-l10n']),
    ...(output('fc-list', [':lang=ja', 'family'])?.trim() ? [] : ['fonts-noto-cjk', 'fontconfig']),
    ...(output('openssl', ['version']) ? [] : ['openssl']),
  ];
}
