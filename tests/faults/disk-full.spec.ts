import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startBrowser } from './browser.ts';
import { createSmallDisk } from './small-disk.ts';
import { add, firstAccount, namesIn, tryToAdd } from './vault-on-disk.ts';

test('9 a full disk while saving: it says so, and the vault is as it was, also after a restart', async () => {
  const disk = createSmallDisk();
  try {
    const profile = join(disk.path, 'profile');
    let browser = await startBrowser(profile);
    const page = await firstAccount(browser, 'before');
    disk.fill();
    const saved = await addUntilRefused(page);
    // However often it is tried again: failing writes to the private file system would end the browser.
    for (let count = 0; count < 5; count++) expect(await tryToAdd(page, `again ${count}`)).toBe('not saved');
    expect(await namesIn(browser)).toEqual(['before', ...saved]);
    await browser.kill();
    disk.free();
    browser = await startBrowser(profile);
    expect(await namesIn(browser)).toEqual(['before', ...saved]);
    await browser.close();
  } finally {
    disk.remove();
  }
});

test('10 a disk that was full and was freed: what is saved then is there after a restart', async () => {
  const disk = createSmallDisk();
  try {
    const profile = join(disk.path, 'profile');
    let browser = await startBrowser(profile);
    const page = await firstAccount(browser, 'before');
    disk.fill();
    const saved = await addUntilRefused(page);
    disk.free();
    await page.reload();
    await add(page, 'after');
    await add(page, 'later');
    await browser.close();
    browser = await startBrowser(profile);
    expect(await namesIn(browser)).toEqual(['before', ...saved, 'after', 'later']);
    await browser.close();
  } finally {
    disk.remove();
  }
});

/** The last page of the database's file may have room for a few more. What the person was told is saved. */
async function addUntilRefused(page: Page): Promise<readonly string[]> {
  const saved: string[] = [];
  for (let count = 0; count < 60; count++) {
    if ((await tryToAdd(page, `full ${count}`)) === 'not saved') return saved;
    saved.push(`full ${count}`);
  }
  throw new Error('the disk is not full');
}
