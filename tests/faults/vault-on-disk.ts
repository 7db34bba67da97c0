import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { KEY } from '../e2e/known-key.ts';
import { addByKey, button, createVault, field, unlock, vault } from '../e2e/steps.ts';
import { words } from '../e2e/words.ts';
import type { KillableBrowser } from './browser.ts';

export const say = words.ja;
export const PASSWORD = 'mikan-taiko-kumo-nagoya-88';

export async function firstAccount(browser: KillableBrowser, name: string): Promise<Page> {
  const welcome = await browser.openPage('welcome.html');
  await createVault(welcome, say, PASSWORD);
  await welcome.close();
  const page = await browser.openPage('manager.html#/add');
  await add(page, name);
  return page;
}

export async function add(page: Page, name: string): Promise<void> {
  await addByKey(page, say, { service: 'KOSMO', account: name, key: KEY });
}

/** Tries to save one more account; whether the person was told "saved" or "not saved". */
export async function tryToAdd(page: Page, name: string): Promise<'saved' | 'not saved'> {
  await page.reload();
  await field(page, say.service).fill('KOSMO');
  await field(page, say.account).fill(name);
  await field(page, say.key).fill(KEY);
  await button(page, say.save).click();
  const saved = page.getByRole('status').filter({ hasText: say.added });
  const failed = page.locator('[data-error="saveFailed"], [data-error="storageBroken"]');
  await expect(saved.or(failed)).toBeVisible();
  return (await saved.isVisible()) ? 'saved' : 'not saved';
}

/** The names in the vault, unlocked first if it is locked. */
export async function namesIn(browser: KillableBrowser): Promise<readonly string[]> {
  const page = await browser.openPage('manager.html#/accounts');
  await page.locator('html[data-vault]').waitFor();
  if ((await page.locator('html').getAttribute('data-vault')) === 'locked') await unlock(page, say, PASSWORD);
  await vault(page, 'open');
  await page.locator('h1').waitFor();
  const names = await page.getByTestId('account').locator('small').allTextContents();
  await page.close();
  return names.map((name) => name.trim());
}

/** Where Chromium keeps the storage of the extension: its database, and the files of its private file system. */
export function databaseOf(profile: string): string {
  const folder = join(profile, 'Default/Local Extension Settings');
  const [id] = readdirSync(folder);
  if (!id) throw new Error('no database');
  return join(folder, id);
}
