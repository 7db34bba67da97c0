import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import { NOBODY_LOOKS, NOBODY_TYPES_ADDRESSES } from '../e2e/sparing.ts';

/** A browser that can be killed: started by hand, because the test runner's own ones are always closed in good order. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** Opens one of the extension's pages. */
  openPage(path: string): Promise<Page>;
  /** As when the power fails for the browser: nothing is flushed, nobody is told. */
  kill(): Promise<void>;
  /** As a person closes it. */
  close(): Promise<void>;
}

const EXTENSION = resolve('.output/chrome-mv3');

export async function startBrowser(profile: string): Promise<KillableBrowser> {
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'DevToolsActivePort'])
    rmSync(join(profile, lock), { force: true });
  const program = spawn(
    findChromium(),
    [
      ...['--headless=new', '--no-sandbox', '--no-first-run', '--disable-quic', ...NOBODY_LOOKS],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      `--disable-features=${NOBODY_TYPES_ADDRESSES.join()}`,
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANGUAGE: 'ja' } },
  );
  const browser = await chromium.connectOverCDP(await addressOf(program));
  const [context] = browser.contexts();
  if (!context) throw new Error('a browser without a context');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  return {
    context,
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    kill: () => end(program, browser, 'SIGKILL'),
    async close() {
      // The browser's own command: what it still has to write is written.
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined); // It may be gone before it answers.
      await gone(program);
      await browser.close();
    },
  };
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    if (!program.stderr) throw new Error('no stderr');
    createInterface(program.stderr).on('line', (line) => {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) found(address);
    });
    program.once('exit', () => failed(new Error('the browser did not start')));
  });
}

async function end(program: ChildProcess, browser: Browser, signal: NodeJS.Signals): Promise<void> {
  if (program.pid !== undefined) process.kill(-program.pid, signal);
  await gone(program);
  await browser.close();
}

function gone(program: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    if (program.exitCode !== null || program.signalCode !== null) ended();
    else program.once('exit', () => ended());
  });
}
