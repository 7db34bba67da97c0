import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { firstAccount, type Scene } from './journeys.ts';
import { KEY } from './known-key.ts';
import { vault } from './steps.ts';

test.use({ browserFor: 'worker' });

/** What somebody might hope that we listen to. */
const commands = [
  { action: 'getCodes' },
  { type: 'unlock', password: 'x' },
  { type: 'lock' },
  { type: 'listAccounts' },
  { type: 'fill', accountId: 'a1' },
  { type: 'export' },
  'ping',
  null,
];

async function openVault(scene: Scene): Promise<Page> {
  const add = await firstAccount(scene, { service: 'KOSMO Web', account: '花子', key: KEY });
  return add;
}

test('24, 40 a content script can read no storage of ours, and with every command that it sends it is heard by nobody', async ({
  scene,
  site,
  web,
}) => {
  const manager = await openVault(scene);
  await site.signIn(web, 'kosmo', await site.newMember('kosmo'));
  const popup = await scene.pressToolbar();
  // Where a content script of ours would run: in our isolated world of the web page, by the grant of the toolbar button.
  const answers = await popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [ran] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () =>
        Promise.all(
          (['local', 'session', 'sync', 'managed'] as const).map((area) =>
            chrome.storage[area].get(null).then(
              (found) => `${area}: ${JSON.stringify(found)}`,
              (problem) => String(problem),
            ),
          ),
        ),
    });
    return ran?.result ?? [];
  });
  expect(answers).toHaveLength(4);
  for (const answer of answers) expect(answer).toMatch(/Access to storage is not allowed/);
  const heard = await popup.evaluate(async (sent) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [ran] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      args: [sent],
      func: (commands: unknown[]) =>
        Promise.all(
          commands.map((command) =>
            chrome.runtime.sendMessage(command).then(
              (answer) => `answered ${JSON.stringify(answer)}`,
              (problem) => String(problem),
            ),
          ),
        ),
    });
    return ran?.result ?? [];
  }, commands as unknown[]);
  expect(heard).toHaveLength(commands.length);
  for (const answer of heard) expect(answer).toMatch(/Receiving end does not exist/);
  await vault(manager, 'open');
});

test.describe('beside another extension', () => {
  test.use({ browserFor: 'test', neighbours: ['tests/corpus/neighbour'] });

  test('39 another extension that sends messages and connects is heard by nobody', async ({
    scene,
    context,
    extensionId,
  }) => {
    const manager = await openVault(scene);
    const list = await context.newPage();
    await list.goto('chrome://extensions');
    const ids = await list.evaluate(() => {
      const manager = document.querySelector('extensions-manager')?.shadowRoot;
      const items = manager
        ?.querySelector('extensions-item-list')
        ?.shadowRoot?.querySelectorAll('extensions-item');
      return [...(items ?? [])].map(({ id }) => id);
    });
    const neighbour = ids.find((id) => id !== extensionId);
    expect(neighbour).toMatch(/^[a-p]{32}$/);
    const page = await context.newPage();
    await page.goto(`chrome-extension://${neighbour}/page.html`);
    const answers = await page.evaluate(
      async ([target, sent]) => {
        const said: string[] = [];
        for (const command of sent) {
          const answer = chrome.runtime.sendMessage(target, command).then(
            (value) => `answered ${JSON.stringify(value)}`,
            (problem) => String(problem),
          );
          said.push(await answer);
        }
        said.push(
          await new Promise<string>((resolve) => {
            const port = chrome.runtime.connect(target);
            port.onMessage.addListener((value) => resolve(`answered ${JSON.stringify(value)}`));
            port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message ?? 'closed'));
          }),
        );
        return said;
      },
      [extensionId, commands] as const,
    );
    expect(answers).toHaveLength(commands.length + 1);
    for (const answer of answers) expect(answer).toMatch(/Receiving end does not exist/);
    await vault(manager, 'open');
  });
});

test('41 no page is changed before the person asks for it, and none can fetch, frame or notice files of ours', async ({
  scene,
  site,
  web,
  extensionId,
}) => {
  await openVault(scene);
  await site.signIn(web, 'kosmo', await site.newMember('kosmo'));
  const look = () =>
    web.evaluate(() => ({
      markup: document.documentElement.outerHTML,
      names: Object.getOwnPropertyNames(window).sort(),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      kept: [localStorage.length, sessionStorage.length],
    }));
  const before = await look();
  expect(before.names.filter((name) => /kagiban/i.test(name))).toEqual([]);
  const popup = await scene.pressToolbar();
  await expect(popup.locator('main[data-page]')).toBeVisible();
  await popup.close();
  // Looking at the page leaves no trace in it.
  expect(await look()).toEqual(before);

  const files = ['manifest.json', 'popup.html', 'manager.html', 'icons/128.png', 'background.js'];
  const seen = await web.evaluate(
    async ([id, names]) => {
      const found: string[] = [];
      for (const name of names) {
        const url = `chrome-extension://${id}/${name}`;
        await fetch(url).then(
          () => found.push(`fetched ${name}`),
          () => {},
        );
        const tried = (element: HTMLImageElement | HTMLScriptElement) =>
          new Promise<boolean>((resolve) => {
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            element.src = url;
            document.body.append(element);
          });
        if (await tried(document.createElement('img'))) found.push(`shown ${name}`);
        if (await tried(document.createElement('script'))) found.push(`run ${name}`);
        const frame = document.createElement('iframe');
        frame.src = url;
        document.body.append(frame);
        await new Promise((resolve) => setTimeout(resolve, 300));
        try {
          if (frame.contentDocument?.title) found.push(`framed ${name}`);
        } catch {
          // Another origin: the browser's own error page.
        }
        if (frame.contentWindow?.length) found.push(`frames in ${name}`);
      }
      return found;
    },
    [extensionId, files] as const,
  );
  expect(seen).toEqual([]);
  const frames = web.frames().filter((frame) => frame.url().startsWith('chrome-extension://'));
  expect(frames).toEqual([]);
});
