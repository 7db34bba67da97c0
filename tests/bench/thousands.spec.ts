import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures.ts';
import { addByKey, button, unlock, vault } from '../e2e/steps.ts';
import { median, record } from './figures.ts';
import { seedVault } from './seeded-vault.ts';

const ROUNDS = 5;
const LARGEST_FILE = 5000;

/** Milliseconds until what was begun is drawn, as the page itself sees it. */
function untilDrawn(page: Page, selector: string, words: string): Promise<number> {
  return page.evaluate(
    ([selector, words]) =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        const look = () => {
          const there = [...document.querySelectorAll(selector)].some((item) =>
            item.textContent?.includes(words),
          );
          if (there) requestAnimationFrame(() => resolve(performance.now() - begun));
          else requestAnimationFrame(look);
        };
        look();
      }),
    [selector, words] as const,
  );
}

const medians = new Map<string, number>();

for (const count of [10, 1000]) {
  // A browser of its own for each: what an earlier vault has saved would be newer than one that is put there.
  test(`${count} accounts`, async ({ openPage, say }, info) => {
    const page = await openPage('manager.html#/accounts');
    const address = page.url();
    await seedVault(page, count);
    await page.reload();
    await unlock(page, say);
    await vault(page, 'open');
    const drawn: number[] = [];
    const pinned: number[] = [];
    const added: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto('about:blank');
      await page.goto(address);
      await untilDrawn(page, '[data-testid="account"]', 'member');
      drawn.push(await page.evaluate(() => performance.now()));
      await vault(page, 'open');
      const row = page.getByTestId('account').nth(3);
      const [done] = await Promise.all([
        untilDrawn(page, '[data-testid="account"]', '固定をやめる'),
        row.getByRole('button', { name: '一番上に固定する' }).click(),
      ]);
      pinned.push(done);
      const unpin = page.getByTestId('account').first().getByRole('button', { name: '固定をやめる' });
      await unpin.click();
      await expect(unpin).toHaveCount(0);
      await page.goto(address.replace('accounts', 'add'));
      const begun = performance.now();
      await addByKey(page, say, {
        service: 'one more',
        account: `${round}`,
        key: `GEZDGNBVGY3TQOJ${'ABCDE'[round]}`,
      });
      added.push(performance.now() - begun);
    }
    for (const [what, times] of [
      ['#/accounts drawn', drawn],
      ['one pinned', pinned],
      ['one more typed in and saved', added],
    ] as const) {
      record(info, `${count} accounts: ${what}`, median(times), 'ms');
      const few = medians.get(what);
      if (few) record(info, `growth from 10 to 1,000 accounts: ${what}`, median(times) / few, 'x');
      medians.set(what, median(times));
    }
  });
}

test('the largest file', async ({ openPage, say }, info) => {
  const page = await openPage('manager.html#/import');
  await seedVault(page, 10);
  await page.reload();
  await unlock(page, say);
  await vault(page, 'open');
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const secret = (number: number) =>
    Array.from({ length: 32 }, (_, at) => letters[(number >> ((at % 4) * 4)) & 15] ?? 'A').join('');
  const lines = Array.from(
    { length: LARGEST_FILE },
    (_, number) => `otpauth://totp/example:member${number}?secret=${secret(number)}&issuer=example`,
  );
  const file = { name: 'accounts.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) };
  const given = performance.now();
  await page.getByLabel(say.chooseFile, { exact: true }).setInputFiles(file);
  await expect(page.getByTestId('import-row').first()).toBeVisible();
  record(info, `a file of ${LARGEST_FILE} accounts: read and shown`, performance.now() - given, 'ms');
  const pressed = performance.now();
  await button(page, say.import).click();
  await expect(page.getByRole('status').filter({ hasText: say.imported })).toBeVisible();
  record(info, `a file of ${LARGEST_FILE} accounts: saved`, performance.now() - pressed, 'ms');
});
