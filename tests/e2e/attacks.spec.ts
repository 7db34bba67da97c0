import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { firstVault, type Scene } from './journeys.ts';
import { addByKey, button, codeIn } from './steps.ts';

const HOST = 'www.example.portal.kosmo-web.jp';
const SITE = `https://${HOST}`;
const FORM =
  '<!-- template: login-otp.ftl --><form id="kc-otp-login-form"><label for="otp">ワンタイムコード</label><input id="otp" name="otp" autocomplete="one-time-code"><input name="login" id="kc-login" type="submit"></form>';

/** Answers every request for these hosts with one page; nothing leaves this computer. */
async function serve(context: BrowserContext, hosts: RegExp, body: string, headers = {}): Promise<void> {
  await context.unrouteAll();
  await context.route(hosts, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers,
      body: `<!doctype html><html lang="ja"><title>page</title><link rel="icon" href="data:,"><body>${body}`,
    }),
  );
}

const ours = new RegExp(`^https?://${HOST}[/:]`);

/** An account that may be used on the genuine site alone. */
async function boundAccount(scene: Scene, context: BrowserContext): Promise<void> {
  const { web, say, openPage, pressToolbar } = scene;
  await firstVault(scene);
  const add = await openPage('manager.html#/add');
  await addByKey(add, say, {
    service: 'KOSMO Web',
    account: '花子',
    key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  });
  await add.close();
  await serve(context, ours, FORM);
  await web.goto(`${SITE}/login`);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await expect(popup.getByText(HOST)).toBeVisible();
  await button(popup, say.useOnSite).click();
  await codeIn(web, '#otp');
  await popup.close();
}

async function expectNoOffer(scene: Scene, web: Page, error: RegExp | undefined): Promise<void> {
  const popup = await scene.pressToolbar();
  await expect(popup.locator('main[data-page]')).toBeVisible();
  if (error) await expect(popup.getByRole('alert'), web.url()).toHaveAttribute('data-error', error);
  await expect(button(popup, scene.say.fillIn)).toHaveCount(0);
  expect(await web.locator('#otp').inputValue()).toBe('');
  await popup.close();
}

test('rows 26, 27, 28: no code for a page that only looks like the genuine one', async ({
  web,
  site,
  say,
  context,
  pressToolbar,
  openPage,
}) => {
  const scene: Scene = { web, site, say, pressToolbar, openPage };
  await boundAccount(scene, context);
  for (const [address, error] of [
    [`https://${HOST}.evil.example/`, /siteOther/],
    ['https://xportal.kosmo-web.jp/', /siteOther/],
    // Where an address carries a user name, the browser itself lets nobody look.
    [`https://${HOST}@evil.example/`, undefined],
    [`https://${HOST}:8443/`, /siteOther/],
    [`https://${HOST}./`, /siteInsecure/],
    ['https://www.example.portal.k\u043esmo-web.jp/', /siteOther/],
    ['https://y.portal.kosmo-web.jp/', /siteOther/],
    [`http://${HOST}/`, /siteInsecure/],
  ] as const) {
    await serve(context, /^https?:\/\/[^/]*(kosmo-web|evil|xn--)/, FORM);
    await web.goto(address);
    await expectNoOffer(scene, web, error);
  }
});

test('row 29: frames get nothing', async ({ web, site, say, context, pressToolbar, openPage }) => {
  const scene: Scene = { web, site, say, pressToolbar, openPage };
  await boundAccount(scene, context);
  await context.route(/^https:\/\/evil\.example\//, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>evil</title>${FORM}<iframe src="${SITE}/login"></iframe>`,
    }),
  );
  await web.goto('https://evil.example/');
  await expectNoOffer(scene, web, /siteOther/);
  await context.route(`${SITE}/framing`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>page</title>${FORM}<iframe src="https://evil.example/"></iframe>`,
    }),
  );
  await web.goto(`${SITE}/framing`);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await codeIn(web, '#otp');
  expect(await web.frameLocator('iframe').locator('#otp').inputValue()).toBe('');
});

test('row 30: a page that came after the one that was looked at gets nothing', async ({
  web,
  site,
  say,
  context,
  pressToolbar,
  openPage,
}) => {
  const scene: Scene = { web, site, say, pressToolbar, openPage };
  await boundAccount(scene, context);
  await web.goto(`${SITE}/login`);
  const popup = await pressToolbar();
  await expect(button(popup, say.fillIn)).toBeVisible();
  await web.evaluate(() => {
    location.href = '/another';
  });
  await web.waitForURL(/another/);
  await button(popup, say.fillIn).click();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'pageMoved', { timeout: 45_000 });
  expect(await web.locator('#otp').inputValue()).toBe('');
});

test('row 31: documents without an origin of their own get nothing', async ({
  web,
  site,
  say,
  context,
  pressToolbar,
  openPage,
}) => {
  const scene: Scene = { web, site, say, pressToolbar, openPage };
  await boundAccount(scene, context);
  await serve(context, ours, FORM, { 'content-security-policy': 'sandbox allow-scripts allow-forms' });
  await web.goto(`${SITE}/sandboxed`);
  await expectNoOffer(scene, web, /siteInsecure|siteOther/);
  await serve(context, ours, FORM);
  await web.goto(`${SITE}/login`);
  const blob = await web.evaluate(
    (html) => URL.createObjectURL(new Blob([html], { type: 'text/html' })),
    FORM,
  );
  await web.evaluate((address) => {
    location.href = address;
  }, blob);
  await web.waitForURL(/^blob:/);
  const popup = await pressToolbar();
  await expect(popup.locator('main[data-page]')).toBeVisible();
  await expect(button(popup, say.fillIn)).toHaveCount(0);
});

const hidings = [
  ['transparent', 'opacity:.01'],
  ['of one pixel', 'width:1px;height:1px;padding:0;border:0;min-width:0'],
  ['outside of the page', 'position:absolute;left:-9999px'],
  ['not displayed', 'display:none'],
  ['invisible', 'visibility:hidden'],
  ['inside something transparent', ''],
  ['covered', ''],
  ['disabled', ''],
] as const;

test('row 32: a field that nobody can see gets nothing', async ({
  web,
  site,
  say,
  context,
  pressToolbar,
  openPage,
}) => {
  test.slow();
  const scene: Scene = { web, site, say, pressToolbar, openPage };
  await boundAccount(scene, context);
  for (const hiding of hidings) {
    await web.goto(`${SITE}/login`);
    await web.locator('#otp').evaluate((field, [how, style]) => {
      field.setAttribute('style', style);
      if (how === 'inside something transparent' && field.parentElement)
        field.parentElement.style.opacity = '0.2';
      if (how === 'disabled') (field as HTMLInputElement).disabled = true;
      if (how !== 'covered') return;
      const cover = document.createElement('div');
      cover.setAttribute('style', 'position:fixed;inset:0;background:#fff;z-index:9');
      document.body.append(cover);
    }, hiding);
    const popup = await pressToolbar();
    await button(popup, say.fillIn).click();
    await expect(popup.getByRole('alert'), hiding[0]).toHaveAttribute(
      'data-error',
      /fieldHidden|fieldMissing/,
      {
        timeout: 45_000,
      },
    );
    expect(await web.locator('#otp').inputValue()).toBe('');
    await popup.close();
  }
});

test('rows 33, 34: a page that tampers with its own world', async ({
  web,
  site,
  say,
  context,
  pressToolbar,
  openPage,
}) => {
  const scene: Scene = { web, site, say, pressToolbar, openPage };
  await boundAccount(scene, context);
  await serve(
    context,
    ours,
    `<script>
      Object.defineProperty(HTMLInputElement.prototype, 'value', { set() { throw new Error('hooked'); }, get() { return 'hooked'; } });
      EventTarget.prototype.addEventListener = () => { throw new Error('hooked'); };
      Element.prototype.attachShadow = () => { throw new Error('hooked'); };
      Element.prototype.getBoundingClientRect = () => { throw new Error('hooked'); };
      Object.prototype.origin = 'https://evil.example';
      Array.prototype.map = () => { throw new Error('hooked'); };
    </script>${FORM}`,
  );
  await web.goto(`${SITE}/hooked`);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await expect(popup.getByRole('status').filter({ hasText: say.filled })).toBeVisible({ timeout: 45_000 });
  await popup.close();

  await serve(context, ours, `${FORM}<script>otp.addEventListener('input', () => otp.remove());</script>`);
  await web.goto(`${SITE}/removing`);
  const again = await pressToolbar();
  await button(again, say.fillIn).click();
  await expect(again.getByRole('alert')).toHaveAttribute('data-error', 'fieldRefused', { timeout: 45_000 });
});
