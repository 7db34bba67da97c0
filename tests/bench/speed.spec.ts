import { readdirSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, PASSWORD, test } from '../e2e/fixtures.ts';
import { firstVault, goToSetUp } from '../e2e/journeys.ts';
import { loadedFiles } from '../e2e/loaded-files.ts';
import { createVault, field, unlock, vault } from '../e2e/steps.ts';
import { median, record } from './figures.ts';
import { seedVault } from './seeded-vault.ts';

const ROUNDS = 15;

/** Milliseconds from the navigation until the first code was painted. */
async function timeToFirstCode(page: Page, path: string): Promise<number> {
  const address = new URL(path, page.url()).href;
  await page.goto('about:blank');
  await page.goto(address);
  return page
    .waitForFunction(() => (globalThis as { firstCodeAt?: number }).firstCodeAt)
    .then((at) => at.jsonValue() as Promise<number>);
}

/** Runs in every page before anything else: notes the frame in which a code stands for the first time. */
function noteFirstCode(): void {
  const look = () => {
    const code = document.querySelector('[data-testid="code"]');
    if (!/\d/.test(code?.textContent ?? '')) return requestAnimationFrame(look);
    // The frame after the one in which it was laid out: it is painted now.
    return requestAnimationFrame(() => {
      (globalThis as { firstCodeAt?: number }).firstCodeAt = performance.now();
    });
  };
  requestAnimationFrame(look);
}

test('popup: from navigation to the first code', async ({ openPage, say }, info) => {
  const page = await openPage('popup.html');
  const origin = page.url().replace('/popup.html', '');
  await page.addInitScript(noteFirstCode);
  /** By turns, so that both had the same machine. */
  const sideBySide = async () => {
    const taken = { 'empty.html': [] as number[], 'popup.html': [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const path of ['empty.html', 'popup.html'] as const) {
        await page.goto(`${origin}/empty.html`);
        taken[path].push(await timeToFirstCode(page, path));
      }
    }
    return { empty: median(taken['empty.html']), popup: median(taken['popup.html']) };
  };
  const ratios: number[] = [];
  for (const count of [10, 100, 1000]) {
    await page.goto(`${origin}/popup.html`);
    await seedVault(page, count);
    await page.goto(`${origin}/popup.html`);
    await unlock(page, say);
    await vault(page, 'open');
    const { empty, popup } = await sideBySide();
    ratios.push(popup / empty);
    record(info, `empty extension page, beside ${count} accounts`, empty, 'ms');
    record(info, `popup, unlocked, ${count} accounts: navigation → first code`, popup, 'ms');
    record(info, `of which against the empty page, ${count} accounts`, popup / empty, 'x');
    await page.goto(`${origin}/popup.html`);
    await page.getByRole('button', { name: say.lock, exact: true }).click();
    await vault(page, 'locked');
  }
  record(info, 'growth from 10 to 1,000 accounts', (ratios[2] ?? 0) / (ratios[0] ?? 1), 'x');
});

test('unlock', async ({ openPage, say }, info) => {
  const page = await openPage('popup.html');
  await seedVault(page, 10);
  const times: number[] = [];
  let longest = 0;
  for (let round = 0; round < 5; round++) {
    await page.reload();
    await vault(page, 'locked');
    await field(page, say.masterPassword).fill(PASSWORD);
    const { took, longTask } = await page.evaluate(
      () =>
        new Promise<{ took: number; longTask: number }>((resolve) => {
          let longTask = 0;
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) longTask = Math.max(longTask, duration);
          }).observe({ type: 'longtask' });
          const start = performance.now();
          new MutationObserver(() => {
            if (document.documentElement.dataset['vault'] !== 'open') return;
            const took = performance.now() - start;
            setTimeout(() => resolve({ took, longTask }), 200);
          }).observe(document.documentElement, { attributes: true });
          document.querySelector('form')?.requestSubmit();
        }),
    );
    times.push(took);
    longest = Math.max(longest, longTask);
    await page.getByRole('button', { name: say.lock, exact: true }).click();
  }
  record(info, 'unlock (Argon2id 64 MiB, t = 3)', median(times), 'ms');
  record(info, 'longest task of the popup meanwhile', longest, 'ms');
});

test('from the toolbar to the preview', async ({ scene, web, pressToolbar }, info) => {
  await firstVault(scene);
  const start: number[] = [];
  const preview: number[] = [];
  await goToSetUp(scene, 'kosmo');
  const setUp = new URL('setup', web.url()).href;
  for (let round = 0; round < 9; round++) {
    for (const [address, selector, times] of [
      ['about:blank', 'footer button', start],
      [setUp, '[data-testid="preview"] [data-testid="code"]', preview],
    ] as const) {
      await web.goto(address);
      const begun = performance.now();
      const popup = await pressToolbar();
      await popup.waitForSelector(selector);
      times.push(performance.now() - begun);
      await popup.close();
    }
  }
  record(info, 'toolbar click → popup, page without a code', median(start), 'ms');
  record(info, 'toolbar click → preview on the set-up page', median(preview), 'ms');
  record(info, "preview over the popup's own start", median(preview) - median(start), 'ms');
});

test('sizes', async ({ openPage, say }, info) => {
  const page = await openPage('popup.html');
  await createVault(page, say);
  const files = await loadedFiles(page, 'bench');
  const total = files.reduce((sum, { gzip }) => sum + gzip, 0);
  expect(files.length).toBeGreaterThan(2);
  record(info, "popup's first load, gzip", total / 1024, 'kB');
  for (const browser of ['chrome', 'edge']) {
    const zip = readdirSync('.output').find((name) => name.endsWith(`-${browser}.zip`));
    record(info, `zip for ${browser}`, statSync(`.output/${zip}`).size / 1024, 'kB');
  }
});
