import type { Answer, Asked } from '../web/server.mjs';
import { accountOfSite, boundAccount, FORM, SITE } from './accounts-here.ts';
import { ENGLISH, expect, test } from './fixtures.ts';
import { codeAt } from './known-key.ts';
import { button, codeIn, filled, submit } from './steps.ts';

test.use({ siteKind: 'net', browserFor: 'worker' });

const refusedForm = FORM.replace(
  '<input id="otp"',
  '<span id="input-error-otp-code">無効なコードです。</span><input aria-invalid="true" id="otp"',
);

/** A site whose clock is ahead of this PC by so much, and which takes no code but that of its present period. */
function strictSite(ahead: number): (asked: Asked) => Answer {
  return ({ method, url, form }) => {
    if (method === 'HEAD') return { clock: ahead };
    if (!url.endsWith('/sent')) return { body: FORM, clock: ahead };
    const right = form.get('otp') === codeAt(Date.now() + ahead);
    return { body: right ? '<h1 id="welcome">ようこそ</h1>' : refusedForm, clock: ahead };
  };
}

// How other differences are told: tests/unit/components/refused-notice.test.tsx.
test('58 J10 a PC clock that is slow by 130 s is found, told, and made up for with consent', async ({
  scene,
  net,
  expectAccessible,
}) => {
  const { web, say, pressToolbar } = scene;
  await accountOfSite(scene);
  net.serve(SITE, strictSite(130_000));
  await web.goto(`${SITE}/login`);
  const first = await pressToolbar();
  await button(first, say.fillIn).click();
  await codeIn(web, '#otp');
  await first.close();
  await submit(web);
  await expect(web.locator('#input-error-otp-code')).toBeVisible();
  const before = net.asked.length;

  const popup = await pressToolbar();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'codeRefused');
  // Nothing is asked before the person wants to know.
  expect(net.asked.length).toBe(before);
  await button(popup, say.checkClock).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'clockOff');
  const told = popup.getByTestId('clock-offset');
  await expect(told).toContainText(say.clockSlow);
  await expect(told).toContainText(/2\D+(9|10|11)/);
  await expectAccessible(popup);
  const asked = net.asked.slice(before);
  expect(asked.length).toBeGreaterThan(0);
  expect(
    asked.filter(({ method, url, cookie }) => method !== 'HEAD' || !url.startsWith(SITE) || cookie),
  ).toEqual([]);
  expect(asked.filter(({ url }) => /login-actions|sent/.test(url))).toEqual([]);

  await button(popup, say.followClock).click();
  await button(popup, say.fillIn).click();
  await expect(filled(popup, say)).toBeVisible({ timeout: 75_000 });
  await popup.close();
  await submit(web);
  await expect(web.locator('#welcome')).toBeVisible();
});

test('58 J10 a clock that is right is no excuse, and one that is wrong by an hour is only told', {
  tag: ENGLISH,
}, async ({ scene, net }) => {
  const { web, say, pressToolbar } = scene;
  await accountOfSite(scene);
  net.serve(SITE, ({ url }) => ({ body: url.endsWith('/sent') ? refusedForm : FORM }));
  await web.goto(`${SITE}/sent`);
  const popup = await pressToolbar();
  await button(popup, say.checkClock).click();
  await expect(popup.getByRole('status').filter({ hasText: say.clockRight })).toBeVisible();
  await popup.close();
  net.serve(SITE, { body: refusedForm, clock: 3_600_000 });
  await web.goto(`${SITE}/sent`);
  const again = await pressToolbar();
  await button(again, say.checkClock).click();
  await expect(again.getByRole('alert')).toHaveAttribute('data-error', 'clockFarOff');
  await expect(button(again, say.followClock)).toHaveCount(0);
});

test('J10 each refusal has its reason: typed, used, too late, too often', async ({ scene, net }) => {
  test.setTimeout(240_000);
  const { web, say, pressToolbar } = scene;
  await boundAccount(scene, net);
  net.serve(SITE, ({ url }) => ({ body: url.endsWith('/sent') ? refusedForm : FORM }));
  const reason = async (code: string) => {
    await expect(web.locator('#input-error-otp-code')).toBeVisible();
    const popup = await pressToolbar();
    await expect(popup.getByRole('alert')).toHaveAttribute('data-error', code);
    return popup;
  };
  // The code that was filled in a moment ago, typed again by hand.
  const used = await web.locator('#otp').inputValue();
  await web.goto(`${SITE}/login`);
  await web.locator('#otp').fill(used);
  await submit(web);
  await (await reason('codeUsed')).close();

  await web.goto(`${SITE}/login`);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  const late = await codeIn(web, '#otp');
  await popup.close();
  await expect.poll(() => codeAt(Date.now()), { timeout: 45_000 }).not.toBe(late);
  await submit(web);
  await (await reason('codeLate')).close();

  for (const code of ['111111', '222222']) {
    await web.locator('#otp').fill(code);
    await submit(web);
    await expect(web.locator('#otp')).toHaveValue('');
    // The service worker has looked at the page as well: it counts.
    const seen = await pressToolbar();
    await expect(seen.getByRole('alert')).toBeVisible();
    await seen.close();
  }
  const last = await reason('codeTriedTooOften');
  // Nothing is tried again by itself.
  expect(await web.locator('#otp').inputValue()).toBe('');
  await last.close();
});

test('J10 a page for a code by mail says where to look, and one that is named so asks for nothing of ours', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await accountOfSite(scene);
  net.serve(`${SITE}/mail`, {
    body: `<p>メールに届いた番号を入力してください。</p>${refusedForm.replace('</form>', '<button name="resend">再送信</button></form>')}`,
  });
  await web.goto(`${SITE}/mail`);
  const popup = await pressToolbar();
  await expect(popup.locator('main')).toHaveAttribute('data-page', 'ask');
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'codeByMail');
  await popup.close();
  net.serve(`${SITE}/named`, {
    body: '<form><label for="m">確認コード</label><input id="m" name="emailCode"><button>送信</button></form>',
  });
  await web.goto(`${SITE}/named`);
  const named = await pressToolbar();
  await expect(named.locator('main')).toHaveAttribute('data-page', 'none');
  await expect(named.getByRole('status').filter({ hasText: say.sentByMail })).toBeVisible();
});

test('J10 the wrong one of several devices: another can be chosen', async ({ scene, net }) => {
  const { web, say, pressToolbar } = scene;
  await accountOfSite(scene);
  const devices = (form: string) =>
    form.replace(
      '<label for="otp">',
      '<input id="kc-otp-credential-0" type="radio" name="selectedCredentialId" value="a" checked><label for="kc-otp-credential-0">業務用PC</label><input id="kc-otp-credential-1" type="radio" name="selectedCredentialId" value="b"><label for="kc-otp-credential-1">スマートフォン</label><label for="otp">',
    );
  net.serve(SITE, ({ url }) => ({ body: devices(url.endsWith('/sent') ? refusedForm : FORM) }));
  await web.goto(`${SITE}/login`);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await button(popup, '業務用PC').click();
  await codeIn(web, '#otp');
  await popup.close();
  await submit(web);
  await expect(web.locator('#input-error-otp-code')).toBeVisible();
  const refused = await pressToolbar();
  await expect(refused.getByRole('alert')).toHaveAttribute('data-error', 'codeOfOtherDevice');
  await button(refused, say.chooseDevice).click();
  await button(refused, 'スマートフォン').click();
  await codeIn(web, '#otp');
  await expect(web.locator('#kc-otp-credential-1')).toBeChecked();
});
