import { countingAccountHere, SITE } from './accounts-here.ts';
import { expect, test } from './fixtures.ts';
import { button, filled } from './steps.ts';

// Pages that become other ones in the same document, or do not answer.
test.use({ siteKind: 'net', browserFor: 'worker' });

const app = '<h1>二段階認証</h1><p>認証アプリに表示されている6桁の確認コードを入力してください。</p>';
const form = (lead: string, send = 'ログイン') =>
  `${lead}<form><label for="otp">ワンタイムコード</label><input id="otp" name="otp" autocomplete="one-time-code"><button>${send}</button></form>`;

test('J5 a page that became another one since it was looked at gets nothing, and one that takes the code and goes on has taken it', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  const mail = form(
    '<h1>本人確認</h1><p>メールに記載された6桁のコードを入力してください。</p>',
    '退会を確定する',
  );
  net.serve(`${SITE}/app`, { body: form(app) });
  await web.goto(`${SITE}/app`);
  const popup = await pressToolbar();
  await expect(popup.locator('main')).toHaveAttribute('data-page', 'login');
  await web.evaluate((html) => {
    document.body.innerHTML = html;
  }, mail);
  await button(popup, say.fillIn).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'pageMoved');
  expect(await web.locator('#otp').inputValue()).toBe('');
  await popup.close();

  const taking = `<script>otp.addEventListener('input', () => { if (otp.value.length === 6) { document.title = otp.value; document.body.innerHTML = '<h1>ようこそ</h1>' } })</script>`;
  net.serve(`${SITE}/taking`, { body: form(app) + taking });
  await web.goto(`${SITE}/taking`);
  const again = await pressToolbar();
  await button(again, say.fillIn).click();
  await expect(filled(again, say)).toBeVisible();
  expect(await web.title()).toMatch(/^\d{6}$/);
  await again.close();
});

test('J5 what stands in the field already is left as it is, and a page that shows a message is told of', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  net.serve(`${SITE}/app`, { body: form(app) });
  await web.goto(`${SITE}/app`);
  await web.locator('#otp').fill('himitsu');
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'fieldTyped');
  expect(await web.locator('#otp').inputValue()).toBe('himitsu');
  await popup.close();

  const opened = web.waitForEvent('dialog');
  void web.evaluate(() => setTimeout(() => alert('もうすぐ時間切れになります'), 300)).catch(() => {});
  const dialog = await opened;
  const busy = await pressToolbar();
  await expect(busy.getByRole('alert').first()).toHaveAttribute('data-error', 'pageBusy');
  // The screen needs no answer of the page.
  await button(busy, say.scan).click();
  await expect(busy.locator('[data-error^=qr]')).toBeVisible();
  await dialog.accept();
  await busy.close();
  const after = await pressToolbar();
  await expect(button(after, say.fillIn)).toBeVisible();
  await after.close();

  // A counter of somebody else never answers: the form stands there all the same.
  net.serve('https://counter.example.test/count.js', { later: 20_000, body: '' });
  net.serve(`${SITE}/never`, {
    body: `${form(app)}<script src="https://counter.example.test/count.js"></script>`,
  });
  await web.goto(`${SITE}/never`, { waitUntil: 'commit' });
  await expect(web.locator('#otp')).toBeVisible();
  const early = await pressToolbar();
  await button(early, say.fillIn).click();
  await expect(filled(early, say)).toBeVisible();
  expect(await web.evaluate(() => document.readyState)).toBe('loading');
  expect(await web.locator('#otp').inputValue()).toMatch(/^\d{6}$/);
});
