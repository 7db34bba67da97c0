import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { firstVault, type Scene } from './journeys.ts';
import { OTHER_KEY } from './known-key.ts';
import { dataUrl, HOST, serveQrPages, uriFor } from './qr-pages.ts';
import { button } from './steps.ts';

test.use({ browserFor: 'worker' });

test.beforeEach(({ scene }) => firstVault(scene));

/**
 * Chooses our entry in the context menu of a picture. The menu itself is drawn by the system, where no test can press: the event that
 * the browser sends is sent by hand, after the toolbar button gave the grant that a real choice gives as well.
 */
async function choosePicture(scene: Scene, context: BrowserContext, srcUrl: string): Promise<Page> {
  await (await scene.pressToolbar()).close();
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('no service worker');
  await scene.web.bringToFront();
  const opened = context.waitForEvent('page', { predicate: (page) => !page.url().startsWith('http') });
  await worker.evaluate(async (srcUrl) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
    clicked.dispatch(
      { menuItemId: 'open', srcUrl, frameId: 0, editable: false, pageUrl: tab?.url },
      tab ?? {},
    );
  }, srcUrl);
  const popup = await opened;
  await popup.waitForURL(/popup\.html|capture\.html/);
  return popup;
}

test('a picture that was chosen in the context menu is read alone, even among others', async ({
  scene,
  web,
  say,
  context,
}) => {
  const [first, second] = [dataUrl(uriFor('taro')), dataUrl(uriFor('jiro', OTHER_KEY))];
  await serveQrPages(context, { two: `<img src="${first}"><img src="${second}">` });
  await web.goto(`${HOST}/two`);
  const popup = await choosePicture(scene, context, second);
  const card = popup.getByRole('region', { name: say.foundOnPage });
  await expect(card.getByTestId('preview')).toContainText('jiro');
  await button(popup, say.save).click();
  await expect(popup.getByTestId('account')).toHaveCount(1);
  // Nothing of it is left behind.
  const [worker] = context.serviceWorkers();
  expect(await worker?.evaluate(async () => Object.keys(await chrome.storage.session.get()))).not.toContain(
    'asked',
  );
});

test('a chosen picture without a code says so', async ({ scene, web, context }) => {
  const empty = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==';
  await serveQrPages(context, { none: `<img width="200" height="200" src="${empty}">` });
  await web.goto(`${HOST}/none`);
  const popup = await choosePicture(scene, context, empty);
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'qrNotFound');
});
