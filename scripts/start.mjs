// `npm start`: the practice portal and a browser with かぎ番 in it. Without a display, the main journey with a picture of each step.

import { findChromium } from './setup/chromium.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { npm, runs } from './setup/run.mjs';

const PORT = 8090;
const shell = process.platform === 'win32';

installDependencies();
process.env['CHROMIUM_PATH'] = findChromium();
if (!runs(npm, ['run', 'build'], { shell })) process.exit(1);
const headless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
await (headless ? showInPictures() : showInBrowser());

async function showInPictures() {
  const good = runs(npm, ['run', 'e2e', '--', '--config=playwright.demo.config.ts'], { shell });
  console.log(good ? 'The pictures of each step: .output/demo/' : 'The main journey failed.');
  process.exitCode = good ? 0 : 1;
}

async function showInBrowser() {
  // Only after the packages are there.
  const { chromium } = await import('playwright');
  const { startPortal } = await import('../tests/portal/server.mjs');
  const portal = await startPortal({ port: PORT });
  const { resolve } = await import('node:path');
  const extension = resolve('.output/chrome-mv3');
  const context = await chromium.launchPersistentContext(resolve('.output/demo-profile'), {
    executablePath: process.env['CHROMIUM_PATH'],
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      `--load-extension=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--lang=ja',
    ],
    ...(process.getuid?.() === 0 && { chromiumSandbox: false }),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(portal.url);
  console.log(
    `The practice portal: ${portal.url}\nIf かぎ番 is not in the browser, load it by hand: ${extension}`,
  );
  console.log('Close the browser to end.');
  await new Promise((done) => context.on('close', done));
  await portal.close();
}
