import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from '../support/fake-browser.ts';

const { createBrowserActions } = await import('../../../lib/platform/browser-actions.ts');
const { usualDeviceName } = await import('../../../lib/platform/usual-device-name.ts');

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const names: Readonly<Record<string, string>> = { deviceChrome: 'of Chrome', deviceEdge: 'of Edge' };

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, {
    getUILanguage: () => 'ja',
    getMessage: (name: string, words: string[]) => `${names[name]} (${words.join(' ')})`,
  });
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ version: '1.2.3' }),
    getURL: (path: string) => `chrome-extension://kagiban${path}`,
  });
});

/** The actions in a browser that calls itself so. */
function actionsOf(userAgent: string, more: object = {}) {
  for (const [name, value] of [
    ['navigator', { userAgent, ...more }],
    ['location', new URL('chrome-extension://kagiban/manager.html')],
  ] as const)
    Object.defineProperty(globalThis, name, { value, configurable: true });
  return createBrowserActions();
}

const addresses = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url);

it.each([
  ['Chrome', CHROME, false, 'Chrome/156.0.0.0', 'chrome://extensions/shortcuts', 'of Chrome'],
  ['Edge', `${CHROME} Edg/156.0.1.2`, true, 'Edg/156.0.1.2', 'edge://extensions/shortcuts', 'of Edge'],
])(
  'in %s the page of shortcuts, the name of the device and what is told of the browser are its own',
  async (_, userAgent, isEdge, browserName, shortcuts, device) => {
    const actions = actionsOf(userAgent);
    expect(actions.isEdge).toBe(isEdge);
    expect(actions.about).toEqual({ version: '1.2.3', browserName, system: 'X11; Linux x86_64' });
    await actions.openShortcutSettings();
    expect(await addresses()).toContain(shortcuts);
    // A word of this PC's own tells it from another one with the same browser; it stays.
    const named = await usualDeviceName();
    expect(named).toMatch(new RegExp(`^${device} \\(.+\\)$`));
    expect(await usualDeviceName()).toBe(named);
  },
);

it.each([
  ['en-GB', 'en'],
  ['EN', 'en'],
  ['ja', 'ja'],
  ['de', 'ja'],
  ['zh-CN', 'ja'],
])('a browser in %s sees %s', (spoken, seen) => {
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => spoken });
  expect(actionsOf(CHROME).language).toBe(seen);
});

describe('one of our pages', () => {
  it('is gone to where it is open already, at the place that was asked for', async () => {
    const actions = actionsOf(CHROME);
    await actions.openManager('help', 'refused');
    expect(await addresses()).toContain('chrome-extension://kagiban/manager.html#/help/refused');
    await actions.openManager('add');
    const ours = (await addresses()).filter((url) => url?.includes('kagiban'));
    expect(ours).toEqual(['chrome-extension://kagiban/manager.html#/add']);
  });
});

it('a clipboard that refuses is told', async () => {
  const written: string[] = [];
  const clipboard = {
    async writeText(text: string) {
      if (written.length > 0) throw new Error('no');
      written.push(text);
    },
  };
  const actions = actionsOf(CHROME, { clipboard });
  expect(await actions.copy('123456')).toMatchObject({ ok: true });
  expect(written).toEqual(['123456']);
  expect(await actions.copy('654321')).toEqual({ ok: false, error: 'copyFailed' });
});
