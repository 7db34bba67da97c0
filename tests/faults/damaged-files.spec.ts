import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { button, field, vault } from '../e2e/steps.ts';
import { type KillableBrowser, startBrowser } from './browser.ts';
import { add, databaseOf, firstAccount, namesIn, PASSWORD, say, tryToAdd } from './vault-on-disk.ts';

/** Ways in which files of a LevelDB database get damaged, each on the folder of the database: one of each kind. */
const damages: Readonly<Record<string, (folder: string) => void>> = {
  'half of the log is cut off': (folder) => cut(log(folder), 0.5),
  'zeros in the middle of the log': (folder) => zero(log(folder)),
  'CURRENT is gone': (folder) => rmSync(join(folder, 'CURRENT')),
  'the whole database is gone': (folder) => rmSync(folder, { recursive: true }),
  // The same kinds once more, at full length: that the MANIFEST is gone is what the test after these begins with.
  ...(process.env['FAULTS'] === 'full' && {
    'the end of the log is cut off': (folder: string) => cut(log(folder), 0.8),
    'the log is empty': (folder: string) => truncateSync(log(folder), 0),
    'a byte of the log is flipped': (folder: string) => flip(log(folder), 200),
    'the MANIFEST is gone': (folder: string) => {
      for (const name of manifests(folder)) rmSync(join(folder, name));
    },
    'the MANIFEST is zeros': (folder: string) => {
      for (const name of manifests(folder)) zero(join(folder, name), 0);
    },
  }),
};

const manifests = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('MANIFEST'));
const log = (folder: string) => join(folder, readdirSync(folder).find((name) => name.endsWith('.log')) ?? '');
const cut = (file: string, share: number) => truncateSync(file, Math.floor(statSync(file).size * share));
function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}
function zero(file: string, from = 0.5): void {
  const bytes = readFileSync(file);
  bytes.fill(0, Math.floor(bytes.length * from));
  writeFileSync(file, bytes);
}

/** A closed profile with two accounts, made once, copied for each damage. */
let whole = '';
const folders: string[] = [];
const scratch = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kagiban-damage-'));
  folders.push(folder);
  return folder;
};

test.beforeAll(async () => {
  whole = scratch();
  const browser = await startBrowser(whole);
  const page = await firstAccount(browser, 'hanako');
  await add(page, 'taro');
  await browser.close();
});
test.afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

for (const [what, damage] of Object.entries(damages)) {
  test(`6 a damaged database loses no account: ${what}`, async () => {
    const profile = scratch();
    cpSync(whole, profile, { recursive: true });
    damage(databaseOf(profile));
    const browser = await startBrowser(profile);
    const broken = await openMirrorIfNeeded(browser);
    expect(await namesIn(browser)).toEqual(['hanako', 'taro']);
    if (broken) return browser.close();
    // And it can be saved to again.
    const page = await browser.openPage('manager.html#/add');
    await add(page, 'jiro');
    await browser.close();
    const again = await startBrowser(profile);
    expect(await namesIn(again)).toEqual(['hanako', 'taro', 'jiro']);
    await again.close();
  });
}

/** Some damages leave a database that never answers again: then the screen says so, and what the mirror holds can be read. */
async function openMirrorIfNeeded(browser: KillableBrowser): Promise<boolean> {
  const page = await browser.openPage('manager.html#/accounts');
  await page.locator('html[data-vault]').waitFor();
  const broken = (await page.locator('html').getAttribute('data-vault')) === 'recovery';
  if (broken) {
    await expect(page.getByRole('alert')).toHaveAttribute('data-error', 'storageBroken');
    await button(page, say.repair).click();
    await field(page, say.masterPassword).fill('not the password');
    await button(page, say.repairDo).click();
    await expect(page.getByRole('alert')).toHaveAttribute('data-error', 'passwordWrong');
    await field(page, say.masterPassword).fill(PASSWORD);
    await button(page, say.repairDo).click();
    await vault(page, 'open');
  }
  await page.close();
  return broken;
}

test('7 a database that does not answer: no new vault is offered, and what the mirror holds can be saved', async () => {
  const profile = scratch();
  cpSync(whole, profile, { recursive: true });
  for (const name of manifests(databaseOf(profile))) rmSync(join(databaseOf(profile), name));
  const browser = await startBrowser(profile);
  const page = await browser.openPage('manager.html#/accounts');
  await vault(page, 'recovery');
  await expect(page.getByRole('alert')).toHaveAttribute('data-error', 'storageBroken');
  await expect(button(page, say.start)).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, say.saveUnopened).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('KV1.');
  expect(await openMirrorIfNeeded(browser)).toBe(true);
  expect(await namesIn(browser)).toEqual(['hanako', 'taro']);
  const adding = await browser.openPage('manager.html#/add');
  await expect(adding.locator('[data-notice="readOnly"]')).toBeVisible();
  expect(await tryToAdd(adding, 'jiro')).toBe('not saved');
  await browser.close();
});

test('6 files of the mirror that are gone or damaged lose no account, and are written anew', async () => {
  for (const damage of ['gone', 'garbage'] as const) {
    const profile = scratch();
    cpSync(whole, profile, { recursive: true });
    const files = join(profile, 'Default/File System');
    if (damage === 'gone') rmSync(files, { recursive: true });
    else
      for (const entry of readdirSync(files, { recursive: true, withFileTypes: true }))
        if (entry.isFile() && /^\d{8}$/.test(entry.name)) zero(join(entry.parentPath, entry.name));
    const browser = await startBrowser(profile);
    expect(await namesIn(browser)).toEqual(['hanako', 'taro']);
    const page = await browser.openPage('manager.html#/accounts');
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const root = await navigator.storage.getDirectory();
          // It is written a moment after the page is there.
          const handle = await root.getFileHandle('vault.bak').catch(() => undefined);
          const text = await (await handle?.getFile())?.text();
          const { 'v.a': a, 'v.b': b } = await chrome.storage.local.get<Record<string, string>>([
            'v.a',
            'v.b',
          ]);
          return text !== undefined && [a, b].includes(text);
        }),
      )
      .toBe(true);
    await browser.close();
  }
});
