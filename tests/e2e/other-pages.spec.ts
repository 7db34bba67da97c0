import { corpusPages } from '../corpus/pages/pages.ts';
import { expect, test } from './fixtures.ts';
import { firstVault } from './journeys.ts';
import { addByKey, button } from './steps.ts';

const HOST = 'https://login.example.test';

test('every page of the corpus is taken for what it is', async ({
  web,
  site,
  say,
  context,
  pressToolbar,
  openPage,
}) => {
  test.setTimeout(300_000);
  await firstVault({ web, site, say, pressToolbar, openPage });
  await context.route(`${HOST}/**`, (route) => {
    const page = corpusPages[Number(new URL(route.request().url()).pathname.slice(1))];
    const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body>${page?.body}</body></html>`;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
  const wrong: string[] = [];
  for (const [index, { name, kind }] of corpusPages.entries()) {
    await web.goto(`${HOST}/${index}`);
    const popup = await pressToolbar();
    const main = popup.locator('main[data-page]');
    await main.waitFor();
    const seen = await main.getAttribute('data-page');
    if (seen !== kind) wrong.push(`${name}: ${seen} instead of ${kind}`);
    await popup.close();
  }
  expect(wrong).toEqual([]);
});

test('J5 a code goes into boxes of one digit each', async ({
  web,
  site,
  say,
  context,
  pressToolbar,
  openPage,
}) => {
  await firstVault({ web, site, say, pressToolbar, openPage });
  const add = await openPage('manager.html#/add');
  await addByKey(add, say, { service: 'Example', account: '花子', key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' });
  await add.close();
  const boxes = '<input type="tel" maxlength="1" aria-label="認証アプリの番号">'.repeat(6);
  await context.route(`${HOST}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>boxes</title><link rel="icon" href="data:,"><form><p>認証アプリの6桁の番号</p>${boxes}</form>`,
    }),
  );
  await web.goto(HOST);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await button(popup, say.useOnSite).click();
  const digits = () =>
    web.locator('input').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await expect
    .poll(digits, { timeout: 45_000 })
    .toEqual(Array.from({ length: 6 }, () => expect.stringMatching(/^\d$/)));
});
