import { accountOfSite, countingAccountHere, FORM, HOST, SITE } from './accounts-here.ts';
import { expect, test } from './fixtures.ts';
import type { Scene } from './journeys.ts';
import { button, filled } from './steps.ts';

// Pages that are not the site of the account, or not it any more.
test.use({ siteKind: 'net', browserFor: 'worker' });

/** The popup over this page offers nothing, says why, and the field stays empty. */
async function expectNoOffer(
  { web, say, pressToolbar }: Scene,
  error: RegExp | undefined,
  host?: string | RegExp,
): Promise<void> {
  const popup = await pressToolbar();
  await expect(popup.locator('main[data-page]'), web.url()).toBeVisible();
  if (error) await expect(popup.getByRole('alert'), web.url()).toHaveAttribute('data-error', error);
  if (host) await expect(popup.locator('.host'), web.url()).toHaveText(host);
  await expect(button(popup, say.fillIn), web.url()).toHaveCount(0);
  expect(await web.locator('#otp').inputValue()).toBe('');
  await popup.close();
}

test('26 pages on look-alike hosts get nothing, and their address is shown as it is compared', async ({
  scene,
  net,
}) => {
  await accountOfSite(scene);
  // One of each kind: the others are refused in tests/unit/services/fill/fill-service.test.ts.
  for (const [address, error, shown] of [
    [`https://${HOST}.evil.example/`, /siteOther/, `${HOST}.evil.example`],
    [`https://${HOST}./`, /siteInsecure/, `${HOST}.`],
    ['https://www.example.portal.k\u043esmo-web.jp/', /siteOther/, /^www\.example\.portal\.xn--/],
    // Where an address carries a user name, the browser itself lets nobody look.
    [`https://${HOST}@evil.example/`, undefined, undefined],
  ] as const) {
    net.serve(new URL(address).origin, { body: FORM });
    await scene.web.goto(address);
    await expectNoOffer(scene, error, shown);
  }
});

test('27 a sibling tenant of the same domain gets nothing', async ({ scene, net }) => {
  const { web, say, openPage, pressToolbar } = scene;
  await accountOfSite(scene);
  const sibling = 'https://www.other.portal.kosmo-web.jp';
  net.serve(sibling, { body: FORM });
  await web.goto(sibling);
  await expectNoOffer(scene, /siteOther/);
  const accounts = await openPage('manager.html#/accounts');
  await expect(accounts.getByTestId('account')).toContainText(HOST);
  await expect(accounts.getByTestId('account')).not.toContainText('other.portal');
  await accounts.close();
  net.serve(SITE, { body: FORM });
  await web.goto(`${SITE}/login`);
  const popup = await pressToolbar();
  await expect(button(popup, say.fillIn)).toBeVisible();
});

test('28 the http version of the bound host gets nothing; one that leads to https is an https page', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await accountOfSite(scene);
  net.serve(SITE, { body: FORM });
  net.serve(`http://${HOST}/`, { body: FORM });
  await web.goto(`http://${HOST}/`);
  await expectNoOffer(scene, /siteInsecure/);
  net.serve(`http://${HOST}/moved`, { status: 301, headers: { location: `${SITE}/login` } });
  await web.goto(`http://${HOST}/moved`);
  expect(web.url()).toBe(`${SITE}/login`);
  const popup = await pressToolbar();
  await expect(button(popup, say.fillIn)).toBeVisible();
});

test('29 frames get nothing: the bound site in a foreign page, a foreign page in the bound site', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  net.serve(`${SITE}/framed`, { body: FORM });
  net.serve('https://evil.example', { body: `<p>evil</p><iframe src="${SITE}/framed"></iframe>` });
  await web.goto('https://evil.example/');
  const none = await pressToolbar();
  await expect(none.locator('main')).toHaveAttribute('data-page', 'none');
  await expect(button(none, say.fillIn)).toHaveCount(0);
  // Whoever lays a page around a site that is known may lie over its frame too.
  await expect(none.locator('[data-error=fieldFramed]')).toContainText(/新しいタブ|new tab/);
  await none.close();

  net.serve('https://other.example', { body: FORM });
  const inner = `<iframe src="https://other.example/"></iframe><iframe sandbox="allow-scripts" src="${SITE}/framed"></iframe>`;
  net.serve(`${SITE}/framing`, { body: `${FORM}${inner}<iframe srcdoc='${FORM}'></iframe>` });
  await web.goto(`${SITE}/framing`);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await expect(filled(popup, scene.say)).toBeVisible();
  expect(await web.locator('#otp').inputValue()).toMatch(/^\d{6}$/);
  for (const frame of web.frames().slice(1)) expect(await frame.locator('#otp').inputValue()).toBe('');
});

test('30 a page that came after the one that was looked at gets nothing', async ({ scene, net }) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  net.serve('https://evil.example', { body: FORM });
  net.serve(`${SITE}/away`, { status: 302, headers: { location: 'https://evil.example/' } });
  // On the same site a press looks anew: the login page that was loaded again is one, a page for a mailed code is none.
  net.serve(`${SITE}/another`, {
    body: FORM.replace('ワンタイムコード', 'メールで届いた6けたの確認コード').replace(
      'login-otp.ftl',
      'mail.ftl',
    ),
  });
  for (const address of ['/another', '/away']) {
    await web.goto(`${SITE}/login`);
    const popup = await pressToolbar();
    await expect(button(popup, say.fillIn)).toBeVisible();
    await web.evaluate((to) => {
      location.href = to;
    }, address);
    await web.waitForURL(/another|evil/);
    await button(popup, say.fillIn).click();
    await expect(popup.getByRole('alert'), address).toHaveAttribute('data-error', 'pageMoved');
    expect(await web.locator('#otp').inputValue()).toBe('');
    await popup.close();
  }
});

test('31 documents without an origin of their own get nothing', async ({ scene, net }) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  const sandbox = { 'content-security-policy': 'sandbox allow-scripts allow-forms' };
  net.serve(`${SITE}/sandboxed`, { body: FORM, headers: sandbox });
  await web.goto(`${SITE}/sandboxed`);
  await expectNoOffer(scene, /siteInsecure|siteOther/);
  const noOffer = async () => {
    const popup = await pressToolbar();
    await expect(popup.locator('main[data-page]'), web.url()).toBeVisible();
    await expect(button(popup, say.fillIn), web.url()).toHaveCount(0);
    await popup.close();
  };
  for (const kind of ['blob', 'blank'] as const) {
    await web.goto(`${SITE}/login`);
    await web.evaluate(
      ([how, html]) => {
        if (how === 'blob')
          location.href = URL.createObjectURL(new Blob([html ?? ''], { type: 'text/html' }));
        else location.href = 'about:blank';
      },
      [kind, FORM],
    );
    await web.waitForURL(kind === 'blob' ? /^blob:/ : 'about:blank');
    await noOffer();
  }
  await web.goto(`data:text/html,${encodeURIComponent(FORM)}`);
  await noOffer();
});
