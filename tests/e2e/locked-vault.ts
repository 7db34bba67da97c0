import { expect, type Page } from '@playwright/test';
import { firstVault, type Scene } from './journeys.ts';
import { KEY, OTHER_KEY } from './known-key.ts';
import { vault } from './steps.ts';

/** Two accounts, locked. The page is one of ours, from which a test can reach the storage as the browser would damage it. */
export async function lockedVault(scene: Scene): Promise<Page> {
  await firstVault(scene, {
    accounts: [
      { issuer: 'A', accountName: 'hanako', key: KEY },
      { issuer: 'B', accountName: 'taro', key: OTHER_KEY },
    ],
    locked: true,
  });
  const page = await scene.openPage('manager.html#/add');
  await vault(page, 'locked');
  return page;
}

export async function expectAccounts({ openPage }: Scene, count: number): Promise<void> {
  const list = await openPage('manager.html#/accounts');
  const rows = list.getByTestId('account');
  await expect(rows.first()).toBeVisible();
  // A long list draws its first rows, and more when they are asked for.
  const more = list.getByRole('button', { name: /件を表示$|^Show \d+ more$/ });
  while (await more.isVisible()) await more.click();
  await expect(rows).toHaveCount(count);
  await list.close();
}

/** What stands in the database now. */
export const stored = (page: Page) =>
  page.evaluate(() => chrome.storage.local.get<Record<string, string>>(null));

/** How the key of the stored vault comes from the master password; written in clear. */
export async function passwordKdf(page: Page): Promise<unknown> {
  // Until the second save one of the slots is empty.
  const { 'v.a': one, 'v.b': other } = await stored(page);
  const [, header = ''] = (one ?? other ?? '').split('.');
  return JSON.parse(Buffer.from(header, 'base64url').toString()).wraps[0].kdf;
}
