import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { loadedFiles } from './loaded-files.ts';
import { createVault } from './steps.ts';

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

test('the popup loads little before it is there', async ({ browserPackage, openPage, say }) => {
  const page = await openPage('popup.html');
  await createVault(page, say);
  const sizes = await loadedFiles(page, browserPackage);
  expect(sizes.length).toBeGreaterThan(3);
  const total = sizes.reduce((sum, { gzip }) => sum + gzip, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
});
