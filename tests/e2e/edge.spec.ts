import { expect, test } from './fixtures.ts';
import { enrolOnPage, firstVault, goToSetUp } from './journeys.ts';
import { button, vault } from './steps.ts';

// Edge itself can't run here. Both packages are the same bytes (package.spec.ts), so what is left to see is each place that knows Edge,
// which it does by its user agent alone.
const UA =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0';
test.use({ browserArguments: [`--user-agent=${UA}`] });

test('in Edge the welcome page shows its own way to pin the button, and the device bears its name', async ({
  scene,
  web,
  openPage,
}) => {
  await firstVault(scene);
  const welcome = await openPage('welcome.html');
  await expect(welcome.getByText('目の形')).toBeVisible();
  await expect(welcome.getByText('ピンの形')).toHaveCount(0);
  await welcome.close();
  await goToSetUp(scene, 'kosmo');
  await (await enrolOnPage(scene)).close();
  await expect(web.locator('#userLabel')).toHaveValue(/パソコンの Edge/);
});

test("in Edge the browser's page of shortcuts is Edge's own, and what is told of the browser names it", async ({
  scene,
  openPage,
}) => {
  await firstVault(scene);
  const settings = await openPage('manager.html#/settings');
  await vault(settings, 'open');
  // Only Edge knows edge:// addresses: what the browser is asked to open is noted instead of opened.
  await settings.evaluate(() => {
    chrome.tabs.create = (async ({ url = '' }) => {
      document.body.dataset['asked'] = url;
    }) as unknown as typeof chrome.tabs.create;
  });
  await button(settings, 'キーの組み合わせを変える').click();
  await expect(settings.locator('body')).toHaveAttribute('data-asked', 'edge://extensions/shortcuts');
  await settings.goto(settings.url().replace(/#.*/, '#/help'));
  await expect(settings.locator('main')).toContainText('Edge 156');
});
