import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Every file of the package that a page loads until it has settled, with its size in bytes after gzip. Reloads the page. */
export async function loadedFiles(
  page: Page,
  browserPackage: string,
): Promise<readonly { readonly path: string; readonly gzip: number }[]> {
  const paths = new Set<string>();
  page.on('request', (request) => paths.add(new URL(request.url()).pathname));
  await page.reload();
  await page.locator('html[data-vault]').waitFor();
  return [...paths].map((path) => ({
    path,
    gzip: gzipSync(readFileSync(join(`.output/${browserPackage}-mv3`, path))).length,
  }));
}
