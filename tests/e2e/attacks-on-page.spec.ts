import { boundAccount, countingAccountHere, FORM, SITE } from './accounts-here.ts';
import { expect, test } from './fixtures.ts';
import { fillJudged, judge, withLeave } from './judged-page.ts';
import { button, codeIn, filled } from './steps.ts';

// The right site, whose page deceives or works against us.
test.use({ siteKind: 'net', browserFor: 'worker' });

const hidings = [
  ['transparent', 'opacity:.01'],
  ['of one pixel', 'width:1px;height:1px;padding:0;border:0;min-width:0'],
  ['shrunk to nothing', 'transform:scale(.02)'],
  ['outside of the page', 'position:absolute;left:-9999px'],
  ['clipped', 'position:absolute;clip-path:inset(50%)'],
  ['not displayed', 'display:none'],
  ['invisible', 'visibility:hidden'],
  ['masked away', 'mask:linear-gradient(transparent,transparent)'],
  ['without contrast', 'filter:contrast(0) brightness(5)'],
  ['covered by what lets presses through', ''],
  ['inside something transparent', ''],
  ['covered', ''],
  ['disabled', ''],
  ['read only', ''],
] as const;

test('32 a field that nobody can see or use gets nothing', async ({ scene, net }) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  const reach = await scene.stores();
  const { tabId } = await withLeave(scene, web, `${SITE}/login`);
  for (const [place, hiding] of hidings.entries()) {
    await web.goto(`${SITE}/login`);
    await web.locator('#otp').evaluate((field, [how, style]) => {
      if (!(field instanceof HTMLInputElement)) return;
      field.setAttribute('style', style);
      if (how === 'inside something transparent' && field.form) field.form.style.opacity = '0.2';
      if (how === 'disabled') field.disabled = true;
      if (how === 'read only') field.readOnly = true;
      if (!how?.startsWith('covered')) return;
      const cover = document.createElement('div');
      const lets = how === 'covered' ? '' : ';pointer-events:none';
      cover.setAttribute('style', `position:fixed;inset:0;background:#fff;z-index:9${lets}`);
      document.body.append(cover);
    }, hiding);
    // The file of the package and its order, without asking the popup first whether the field can be used.
    const look = await judge(reach, tabId);
    const answer = look.found.kind === 'none' ? undefined : await fillJudged(reach, tabId, look);
    if (answer) expect(answer, hiding[0]).toMatchObject({ did: 'stopped' });
    expect(await web.locator('#otp').inputValue()).toBe('');
    if (place > 1) continue;
    const popup = await pressToolbar();
    await button(popup, say.fillIn).click();
    await expect(popup.getByRole('alert'), hiding[0]).toHaveAttribute(
      'data-error',
      /field(Hidden|Missing|Transparent|Outside|Covered|Disabled)/,
    );
    expect(await web.locator('#otp').inputValue()).toBe('');
    await popup.close();
  }
});

test('33 a page that hooks its own world learns nothing before the code is there, and stops nothing', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  const hooks = `<script>
    const seen = window.seen = [];
    const hook = (on, name) => { const own = Object.getOwnPropertyDescriptor(on, name); Object.defineProperty(on, name, { configurable: true, set(value) { seen.push(value); throw new Error('hooked') }, get() { return own.get?.call(this) } }) };
    hook(HTMLInputElement.prototype, 'value');
    for (const [on, name] of [[EventTarget.prototype, 'addEventListener'], [Element.prototype, 'attachShadow'], [Element.prototype, 'getBoundingClientRect'], [Element.prototype, 'checkVisibility'], [HTMLElement.prototype, 'focus'], [Document.prototype, 'elementFromPoint'], [Array.prototype, 'map'], [String.prototype, 'replace']])
      on[name] = function () { seen.push(name); throw new Error('hooked') };
    Object.prototype.origin = 'https://evil.example';
    Object.prototype.code = 'stolen';
    window.kagibanTools = { all() { return [] }, unusable() {} };
  </script>`;
  net.serve(`${SITE}/hooked`, { body: hooks + FORM });
  await web.goto(`${SITE}/hooked`);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await expect(filled(popup, scene.say)).toBeVisible();
  expect(await web.evaluate(() => (window as unknown as { seen: unknown[] }).seen)).toEqual([]);
});

test('34 a page that takes the field away or changes it while it is filled is told of, and nothing breaks', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  for (const [answer, told] of [
    // Pages that take the code and go on do this: it was given.
    ['otp.remove()', 'filled'],
    ['otp.replaceWith(otp.cloneNode())', 'filled'],
    ["otp.value = ''", 'filled'],
    ["document.body.innerHTML = ''", 'filled'],
    ["otp.value = '000000'", 'fieldUnfit'],
  ] as const) {
    net.serve(`${SITE}/taking`, {
      body: `${FORM}<script>otp.addEventListener('input', () => { ${answer} })</script>`,
    });
    await web.goto(`${SITE}/taking`);
    const popup = await pressToolbar();
    await button(popup, say.fillIn).click();
    if (told === 'filled') await expect(filled(popup, say), answer).toBeVisible();
    else await expect(popup.getByRole('alert'), answer).toHaveAttribute('data-error', told);
    await popup.close();
  }
});

test('35 scripts of a page that press and type at everything reach nothing of ours', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  const restless = `<script>setInterval(() => {
    for (const at of [window, document, ...document.querySelectorAll('*')]) {
      for (const event of [new MouseEvent('click', { bubbles: true }), new KeyboardEvent('keydown', { key: 'L', ctrlKey: true, shiftKey: true, bubbles: true }), new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }), new CustomEvent('fill', { detail: 'kagiban' })])
        if (!(at.form || at.tagName === 'FORM')) at.dispatchEvent(event);
      window.postMessage({ do: 'fill', code: true }, '*');
    }
  }, 50)</script>`;
  net.serve(`${SITE}/restless`, { body: FORM + restless });
  await web.goto(`${SITE}/restless`);
  const before = await web.content();
  const popup = await pressToolbar();
  await expect(button(popup, say.fillIn)).toBeVisible();
  await web.waitForTimeout(1500);
  // Looked at and offered, and yet nothing has changed in the page.
  expect(await web.content()).toBe(before);
  expect(await web.locator('#otp').inputValue()).toBe('');
  await button(popup, say.fillIn).click();
  await expect(filled(popup, scene.say)).toBeVisible();
  expect(await web.content()).toBe(before);
  expect(await web.evaluate(() => Object.keys(window).filter((name) => /kagiban/i.test(name)))).toEqual([]);
});

const disguises = [
  ['a document made transparent', 'html { opacity: .01 }', '', 'fieldTransparent'],
  ['a body made transparent', 'body { opacity: .01 }', '', 'fieldTransparent'],
  ['a filter over everything', 'html { filter: opacity(0) }', '', 'fieldTransparent'],
  [
    'a popover that lets presses through',
    '[popover] { inset: 0; width: 100%; height: 100%; pointer-events: none }',
    '<div popover="manual" id="cover">Win a prize!</div><script>cover.showPopover()</script>',
    'fieldCovered',
  ],
  [
    'a target that moves',
    'form { position: fixed }',
    '<script>setInterval(() => { document.forms[0].style.left = Math.random() * 300 + "px" }, 20)</script>',
    'filled',
  ],
] as const;

test('36 the surface of a page has nothing of ours to be disguised: every choice is made in the popup', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  for (const [what, style, more, outcome] of disguises) {
    net.serve(`${SITE}/disguised`, { body: `<style>${style}</style>${FORM}${more}` });
    await web.goto(`${SITE}/disguised`);
    const elements = () => web.evaluate(() => document.querySelectorAll('*').length);
    const before = await elements();
    const popup = await pressToolbar();
    await expect(button(popup, say.fillIn), what).toBeVisible();
    // Presses all over the page, as somebody who is lured would make them.
    for (const [x, y] of [
      [20, 20],
      [200, 60],
      [400, 300],
    ] as const)
      await web.mouse.click(x, y);
    expect(await web.locator('#otp').inputValue(), what).toBe('');
    expect(await elements(), what).toBe(before);
    expect(web.frames().length, what).toBe(1);
    // The browser closes the popup by itself when something else is pressed.
    const again = await pressToolbar();
    await button(again, say.fillIn).click();
    if (outcome === 'filled') await expect(filled(again, scene.say), what).toBeVisible();
    else await expect(again.getByRole('alert'), what).toHaveAttribute('data-error', outcome);
    await again.close();
  }
});

test('37 a form for a code by e-mail with the ids of the OTP form asks before anything goes in', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await countingAccountHere(scene, net);
  net.serve(`${SITE}/mail`, {
    body: `<p>登録したメールアドレスに届いたワンタイムパスワードを入力してください。</p>${FORM.replace('</form>', '<button type="submit" name="resend">再送信</button></form>')}`,
  });
  await web.goto(`${SITE}/mail`);
  const popup = await pressToolbar();
  await expect(popup.locator('main')).toHaveAttribute('data-page', 'ask');
  await button(popup, say.fillIn).click();
  await expect(button(popup, say.askFill)).toBeVisible();
  expect(await web.locator('#otp').inputValue()).toBe('');
  await button(popup, say.cancel).click();
  await expect(button(popup, say.askFill)).toHaveCount(0);
  expect(await web.locator('#otp').inputValue()).toBe('');
  await button(popup, say.fillIn).click();
  await button(popup, say.askFill).click();
  await expect(filled(popup, scene.say)).toBeVisible();
  expect(await web.locator('#otp').inputValue()).toMatch(/^\d{6}$/);
});

test('38 the same code is not filled in twice: the next one is waited for, and it is said', async ({
  scene,
  net,
}) => {
  const { web, say, pressToolbar } = scene;
  await boundAccount(scene, net);
  const first = await web.locator('#otp').inputValue();
  await web.goto(`${SITE}/login`);
  const popup = await pressToolbar();
  await button(popup, say.fillIn).click();
  await expect(popup.getByRole('status').filter({ hasText: say.waitOrFilled })).toBeVisible();
  const second = await codeIn(web, '#otp');
  expect(second).not.toBe(first);
});
