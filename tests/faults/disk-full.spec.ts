import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type KillableBrowser, startBrowser } from './browser.ts';
import { createSmallDisk, type SmallDisk } from './small-disk.ts';
import { add, firstAccount, namesIn, tryToAdd } from './vault-on-disk.ts';

test('9 a full disk while saving: it says so, and the vault is as it was, also after a restart', () =>
  onFullDisk(async ({ disk, profile, browser, page, saved }) => {
    // However often it is tried again: failing writes to the private file system would end the browser.
    for (let count = 0; count < 5; count++) expect(await tryToAdd(page, `again ${count}`)).toBe('not saved');
    expect(await namesIn(browser)).toEqual(['before', ...saved]);
    await browser.kill();
    disk.free();
    const again = await startBrowser(profile);
    expect(await namesIn(again)).toEqual(['before', ...saved]);
    await again.close();
  }));

test('10 a disk that was full and was freed: what is saved then is there after a restart', () =>
  onFullDisk(async ({ disk, profile, browser, page, saved }) => {
    disk.free();
    await page.reload();
    await add(page, 'after');
    await add(page, 'later');
    await browser.close();
    const again = await startBrowser(profile);
    expect(await namesIn(again)).toEqual(['before', ...saved, 'after', 'later']);
    await again.close();
  }));

interface FullDisk {
  readonly disk: SmallDisk;
  readonly profile: string;
  readonly browser: KillableBrowser;
  /** Where accounts are added. */
  readonly page: Page;
  /** The accounts that still went in before the first was refused. */
  readonly saved: readonly string[];
}

/** A browser with the account `before`, whose disk was filled up and has refused a save. */
async function onFullDisk(task: (full: FullDisk) => Promise<void>): Promise<void> {
  const disk = createSmallDisk();
  try {
    const profile = join(disk.path, 'profile');
    const browser = await startBrowser(profile);
    const page = await firstAccount(browser, 'before');
    disk.fill();
    await task({ disk, profile, browser, page, saved: await addUntilRefused(page) });
  } finally {
    disk.remove();
  }
}

/** The last page of the database's file may have room for a few more. What the person was told is saved. */
async function addUntilRefused(page: Page): Promise<readonly string[]> {
  const saved: string[] = [];
  for (let count = 0; count < 60; count++) {
    if ((await tryToAdd(page, `full ${count}`)) === 'not saved') return saved;
    saved.push(`full ${count}`);
  }
  throw new Error('the disk is not full');
}
