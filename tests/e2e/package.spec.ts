import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';

const FIRST_LOAD_BYTES = 60 * 1024;

test('the package asks for nothing that the browser would warn of', async ({ browserPackage, openPage }) => {
  const manifest = readFileSync(`.output/${browserPackage}-mv3/manifest.json`, 'utf8');
  const page = await openPage('manager.html');
  const warnings = await page.evaluate(
    (text) => chrome.management.getPermissionWarningsByManifest(text),
    manifest,
  );
  expect(warnings).toEqual([]);
});

test('the popup loads little before it is there', async ({ browserPackage, openPage }) => {
  const page = await openPage('popup.html');
  await expect(page.locator('html')).toHaveAttribute('data-vault', 'none');
  const files = await page.evaluate(() => [
    location.pathname,
    ...performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  ]);
  const sizes = [...new Set(files)].map((path) => ({
    path,
    gzip: gzipSync(readFileSync(join(`.output/${browserPackage}-mv3`, path))).length,
  }));
  const total = sizes.reduce((sum, { gzip }) => sum + gzip, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
});
