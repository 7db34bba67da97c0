import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { button } from '../e2e/steps.ts';
import { startBrowser } from './browser.ts';
import { firstAccount, namesIn, say } from './vault-on-disk.ts';

const KILLS = process.env['FAULTS'] === 'full' ? 40 : 6;

/** Renames the account over and over, as fast as the page saves; what was saved last is the page's title. */
async function renameForever(page: Page, from: number): Promise<void> {
  await page.evaluate(
    ([edit = '', save = '', label, first]) => {
      const press = (name: string) =>
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
      const input = () => {
        const found = [...document.querySelectorAll('label')].find(
          ({ textContent }) => textContent === label,
        );
        return found?.control instanceof HTMLInputElement ? found.control : undefined;
      };
      const turn = () => new Promise((resolve) => setTimeout(resolve));
      void (async () => {
        for (let count = Number(first); ; count++) {
          press(edit);
          while (!input()) await turn();
          const name = input();
          if (!name) return;
          name.value = `name ${count}`;
          name.dispatchEvent(new Event('input', { bubbles: true }));
          await turn();
          press(save);
          // The form goes when, and only when, the change was saved.
          while (input()) await turn();
          document.title = String(count);
        }
      })();
    },
    [say.edit, 'changes', say.account, String(from)].map((word) =>
      word === 'changes' ? '変更を保存' : word,
    ),
  );
}

test('11 a browser that is killed in a loop of saves keeps the old or the new, and what it said it saved', async () => {
  test.setTimeout(1_800_000);
  const profile = mkdtempSync(join(tmpdir(), 'kagiban-kill-'));
  try {
    let browser = await startBrowser(profile);
    await (await firstAccount(browser, 'name 0')).close();
    for (let kill = 0; kill < KILLS; kill++) {
      const [before] = await namesIn(browser);
      const from = Number(before?.split(' ')[1]) + 1;
      const page = await browser.openPage('manager.html#/accounts');
      await expect(button(page, say.edit)).toBeVisible();
      await renameForever(page, from);
      await page.waitForTimeout(200 + ((kill * 137) % 900));
      const told = Number(await page.title()) || from - 1;
      await browser.kill();
      browser = await startBrowser(profile);
      const names = await namesIn(browser);
      expect(names).toHaveLength(1);
      const kept = Number(names[0]?.split(' ')[1]);
      expect(kept, `kill ${kill}: told ${told}`).toBeGreaterThanOrEqual(told);
    }
    await browser.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
