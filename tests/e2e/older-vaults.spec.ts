import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type KitFile, readVaultKit } from '../unit/support/vault-kit.ts';
import { expect, test } from './fixtures.ts';
import { KEY } from './known-key.ts';
import { addByKey, button, field, unlock, vault } from './steps.ts';
import type { Words } from './words.ts';

test.use({ browserFor: 'worker' });

/** What a browser kept of a vault: the database, and the private files. */
interface Kept {
  readonly local: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, string>>;
}

/** Puts stored bytes in the place of everything that is stored, as if the browser had kept them over an update. */
async function putBack(page: Page, { local, files }: Kept): Promise<void> {
  const address = page.url();
  // A page of the extension without a script of ours: one that has just opened a vault may still be saving it.
  await page.goto(new URL('/third-party-notices.txt', address).href);
  await page.evaluate(
    async ([database, written]) => {
      const root = await navigator.storage.getDirectory();
      for await (const name of root.keys()) await root.removeEntry(name);
      await Promise.all([chrome.storage.session.clear(), chrome.storage.local.clear()]);
      for (const [name, text] of Object.entries(written)) {
        const writer = await (await root.getFileHandle(name, { create: true })).createWritable();
        await writer.write(text);
        await writer.close();
      }
      await chrome.storage.local.set(database);
    },
    [local, files] as const,
  );
  await page.goto(address);
}

/** Made in a browser by the package of the commit that it is named after (tests/corpus/older-vaults/README.md). */
const older = JSON.parse(readFileSync(resolve('tests/corpus/older-vaults/678853e.json'), 'utf8')) as Kept & {
  readonly password: string;
};

test('a vault that an earlier package made opens, is saved anew, and keeps its settings', async ({
  scene,
}) => {
  const { say, openPage } = scene;
  const page = await openPage('manager.html#/accounts');
  await putBack(page, older);
  await vault(page, 'locked');
  await unlock(page, say, older.password);
  await vault(page, 'open');
  await expect(page.getByTestId('account')).toHaveCount(3);
  await expect(page.locator('[data-notice]')).toHaveCount(0);
  const settings = await page.evaluate(() => chrome.storage.local.get<Record<string, object>>('settings'));
  expect(settings['settings']).toMatchObject({ autoLockMinutes: 7 });
  const add = await openPage('manager.html#/add');
  await addByKey(add, say, { service: 'later', account: 'x', key: KEY.replace('G', 'M') });
  await add.close();
  await page.evaluate(() => chrome.storage.session.clear());
  await page.reload();
  await vault(page, 'locked');
  await unlock(page, say, older.password);
  await expect(page.getByTestId('account')).toHaveCount(4);
});

/** Those for a recovery code are opened by vitest alone: in a page a new password has to be chosen with it (ways-in.spec.ts). */
const kit = readVaultKit().filter(({ code }) => code === undefined);
/** All of them take ten minutes; vitest opens every one with the same code, so that a few are enough to show that the page does. */
const some = /^(?:ok-(?:contents-of-version-1|pbkdf2|trash)|damaged-flipped-tag|newer-magic|wrong-password)$/;
const chosen = process.env['KIT'] === 'full' ? kit : kit.filter(({ name }) => some.test(name));

test('files of the kit open, or say why not', async ({ scene }) => {
  test.setTimeout(120_000 + chosen.length * 30_000);
  const { say, openPage } = scene;
  const page = await openPage('manager.html#/accounts');
  expect(chosen.length).toBeGreaterThan(5);
  const wrong: string[] = [];
  for (const file of chosen) {
    await putBack(page, { local: { 'v.a': file.container, 'v.head': { cur: 'a', gen: 1 } }, files: {} });
    const came = await outcomeOf(page, say, file);
    const expected = {
      ok: `open ${file.accounts}`,
      damaged: 'damaged',
      params: 'damaged',
      newer: 'newer',
      'wrong-password': 'wrong',
    };
    if (came !== expected[file.expect]) wrong.push(`${file.name}: ${came}, not ${expected[file.expect]}`);
  }
  expect(wrong).toEqual([]);
});

/** What the page says in the end, after what opens the file was typed. */
async function outcomeOf(page: Page, say: Words, { password, accounts }: KitFile): Promise<string> {
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-vault', /./);
  const state = await html.getAttribute('data-vault');
  if (state !== 'locked') return state === 'recovery' ? 'damaged' : String(state);
  // Nobody has an empty password: there is nothing to press.
  if (!password) return 'wrong';
  await field(page, say.masterPassword).fill(password);
  await button(page, say.unlock).click();
  await expect(page.locator('html:not([data-vault=locked]), html [role=alert]').first()).toBeAttached({
    timeout: 30_000,
  });
  const settled = await html.getAttribute('data-vault');
  if (settled === 'open') {
    const rows = page.getByTestId('account');
    if (accounts > 0) await expect(rows.first()).toBeVisible();
    await expect
      .poll(() => rows.count(), { timeout: 5_000 })
      .toBe(accounts)
      .catch(() => {});
    return `open ${await rows.count()}`;
  }
  if (settled !== 'locked') return settled === 'recovery' ? 'damaged' : String(settled);
  const error = await page.getByRole('alert').getAttribute('data-error');
  return (
    { passwordWrong: 'wrong', recoveryCodeWrong: 'wrong', vaultDamaged: 'damaged', vaultNewer: 'newer' }[
      error ?? ''
    ] ?? String(error)
  );
}
