// The pages of tests/corpus/pages, drawn by a real browser, with our functions beside them in a world of their own, as an extension has it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { build, runnerImport } from 'vite';
import { findChromium } from '../setup/chromium.mjs';

const ORIGIN = 'https://login.example.test';
/** Pages that draw themselves by a script are settled by then. */
const SETTLED_MS = 2600;
export const root = resolve(import.meta.dirname, '../..');

/** The corpus with its truths, and what belongs to it. */
export async function readCorpus() {
  const { module } = await runnerImport(join(root, 'tests/e2e/corpus-pages.ts'), { configFile: false });
  return { ...module, pages: module.readPages() };
}

/** One script of this file and all that it imports. */
export async function bundle(entry, out) {
  await build({
    ...{ configFile: false, logLevel: 'error', root },
    build: {
      ...{ outDir: out, minify: false, target: 'esnext', emptyOutDir: true },
      lib: { entry, name: 'kagiban', formats: ['iife'], fileName: () => 'script.js' },
    },
  });
  return readFileSync(join(out, 'script.js'), 'utf8');
}

/** A browser, and a tab of it that shows one page of the corpus after the other. */
export async function openTab(script, { pages, htmlOf, drawsItself }) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  const tab = await browser.newPage();
  const served = new Map(pages.map((page) => [`${ORIGIN}/${page.name}`, htmlOf(page)]));
  await tab.route('**/*', (route) => {
    const body = served.get(route.request().url());
    const type = { contentType: 'text/html; charset=utf-8' };
    return route.fulfill(body === undefined ? { status: 404, body: '' } : { ...type, body });
  });
  const devtools = await tab.context().newCDPSession(tab);
  const { frameTree } = await devtools.send('Page.getFrameTree');

  /** Shows a page, waits until it is settled, and gives back how to call a function of the script on it; what is given and answered is JSON. */
  async function show(page) {
    await tab.goto(`${ORIGIN}/${page.name}`);
    const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', {
      ...{ frameId: frameTree.frame.id, worldName: 'kagiban' },
    });
    const run = async (expression) => {
      const asked = { expression, contextId, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', asked);
      if (exceptionDetails)
        throw new Error(`${page.name}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
      return result.value;
    };
    await run(`${script};globalThis.kagiban = kagiban;0`);
    if (drawsItself(page)) await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    return (name, ...given) => run(`kagiban.${name}(...${JSON.stringify(given)})`);
  }
  return { show, close: () => browser.close() };
}
