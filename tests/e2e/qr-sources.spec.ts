import { expect, test } from './fixtures.ts';
import { firstVault } from './journeys.ts';
import { HOST, serveQrPages, sources, uriFor } from './qr-pages.ts';

test.use({ browserFor: 'worker' });

test.beforeEach(({ scene }) => firstVault(scene));

test('a code is read however the page shows it', async ({ web, say, context, pressToolbar }) => {
  test.setTimeout(300_000);
  await serveQrPages(
    context,
    Object.fromEntries(sources.map(({ name, body }) => [name, body(uriFor(name))])),
  );
  for (const { name } of sources) {
    await web.goto(`${HOST}/${name}`);
    await web.waitForLoadState('load');
    const popup = await pressToolbar();
    const preview = popup.getByRole('region', { name: say.foundOnPage }).getByTestId('preview');
    await expect(preview, name).toContainText(name);
    await expect(preview.getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
    await popup.close();
  }
});
