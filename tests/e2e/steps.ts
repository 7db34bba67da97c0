import { expect, type Locator, type Page } from '@playwright/test';
import { PASSWORD } from './fixtures.ts';
import type { Words } from './words.ts';

export const vault = (page: Page, state: string) =>
  expect(page.locator('html')).toHaveAttribute('data-vault', state);
export const button = (at: Page | Locator, name: string) => at.getByRole('button', { name, exact: true });
export const field = (at: Page | Locator, name: string) => at.getByRole('textbox', { name, exact: true });

/** The first password, of the person's own, on whatever page asks for it. */
export async function createVault(page: Page, say: Words, password = PASSWORD): Promise<void> {
  await vault(page, 'none');
  await button(page, say.chooseOwn).click();
  await field(page, say.masterPassword).fill(password);
  await field(page, say.repeat).fill(password);
  await button(page, say.start).click();
  await vault(page, 'open');
}

export async function unlock(page: Page, say: Words, password = PASSWORD): Promise<void> {
  await vault(page, 'locked');
  await field(page, say.masterPassword).fill(password);
  await button(page, say.unlock).click();
}

/** Saves an account by its key, on `manager.html#/add`. */
export async function addByKey(
  page: Page,
  say: Words,
  names: { service: string; account: string; key: string },
): Promise<void> {
  await field(page, say.service).fill(names.service);
  await field(page, say.account).fill(names.account);
  await field(page, say.key).fill(names.key);
  await button(page, say.save).click();
  // The form begins anew once it is saved; the good news of an earlier one may still be there.
  await expect(field(page, say.key)).toHaveValue('');
  await expect(page.getByRole('status').filter({ hasText: say.added })).toBeVisible();
}

/** Chooses a file on `manager.html#/import`, and opens it where it has a password. */
export async function openFile(
  page: Page,
  say: Words,
  file: Parameters<Locator['setInputFiles']>[0],
  password?: string,
): Promise<void> {
  await page.getByLabel(say.chooseFile, { exact: true }).setInputFiles(file);
  if (password === undefined) return;
  await field(page, say.filePassword).fill(password);
  await button(page, say.open).click();
}

/** Moves on by Tab until an element of this role and name has the focus; fails when it can't be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reachable by keyboard');
}

/** Presses a button by keyboard alone. */
export async function pressByKey(
  page: Page,
  target: Locator,
  key: 'Enter' | 'Space' = 'Enter',
): Promise<void> {
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** What stands in a field of the web page once it looks like a code. Filling may have to wait for the next code. */
export async function codeIn(page: Page, selector: string): Promise<string> {
  const input = page.locator(selector);
  await expect(input).toHaveValue(/^\d{6,8}$/, { timeout: 75_000 });
  return input.inputValue();
}

/** What the popup says once a code went in. */
export const filled = (popup: Page, say: Words) => popup.getByRole('status').filter({ hasText: say.filled });

/** Sends the set-up form or the login form of the page by its own button. */
export async function submit(page: Page): Promise<void> {
  await page.locator('#saveTOTPBtn, #kc-login').click();
}

export async function expectLoggedIn(page: Page): Promise<void> {
  await expect(page.locator('#welcome')).toBeVisible();
}
