import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

const SETTLED = 'kagiban: settled';

/**
 * Every file of the package that a page asks for until it has settled, with its size in bytes after gzip. Reloads the page. The page
 * itself says when it settled: what it loads afterwards keeps nobody waiting.
 */
export async function loadedFiles(
  page: Page,
  browserPackage: string,
): Promise<readonly { readonly path: string; readonly gzip: number }[]> {
  await page.addInitScript((word) => {
    const say = () => {
      if (!document.documentElement?.dataset['vault']) return;
      console.debug(word);
      watch.disconnect();
    };
    const watch = new MutationObserver(say);
    watch.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-vault'] });
  }, SETTLED);
  const paths = new Set<string>();
  const settled = page.waitForEvent('console', (message) => message.text() === SETTLED);
  const note = (request: { url(): string }) => void paths.add(new URL(request.url()).pathname);
  page.on('request', note);
  await Promise.all([settled.then(() => page.off('request', note)), page.reload()]);
  return [...paths].map((path) => ({
    path,
    gzip: gzipSync(readFileSync(join(`.output/${browserPackage}-mv3`, path))).length,
  }));
}
