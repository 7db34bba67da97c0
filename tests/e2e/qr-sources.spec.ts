import { expect, test } from './fixtures.ts';
import { firstVault } from './journeys.ts';
import { KEY } from './known-key.ts';
import { HOST, type Source, serveQrPages, sources, uriFor } from './qr-pages.ts';

test.use({ browserFor: 'worker' });

test.beforeEach(({ scene }) => firstVault(scene));

/** So many codes that the page hands out stand on one page, and are a choice there. What is read by sight stands alone. */
const TOGETHER = 5;

const handedOut = sources.filter(({ bySight }) => !bySight);
const pages: readonly (readonly Source[])[] = [
  ...sources.filter(({ bySight }) => bySight).map((one) => [one]),
  ...Array.from({ length: Math.ceil(handedOut.length / TOGETHER) }, (_, place) =>
    handedOut.slice(place * TOGETHER, (place + 1) * TOGETHER),
  ),
];

/** A key of its own for each: two addresses with one key are one account. */
const uriOf = (source: Source) =>
  uriFor(source.name, `${KEY.slice(0, -1)}${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(sources.indexOf(source))}`);

test('a code is read however the page shows it', async ({ web, say, context, pressToolbar }) => {
  test.setTimeout(300_000);
  const bodies = pages.map((page) => page.map((one) => `<div>${one.body(uriOf(one))}</div>`).join(''));
  await serveQrPages(context, Object.fromEntries(bodies.map((body, place) => [`page-${place}`, body])));
  for (const [place, page] of pages.entries()) {
    await web.goto(`${HOST}/page-${place}`);
    await web.waitForLoadState('load');
    const popup = await pressToolbar();
    const names = page.map(({ name }) => name);
    if (names.length > 1) {
      const choices = popup.getByTestId('qr-choice');
      for (const name of names) await expect(choices.filter({ hasText: name }).first(), name).toBeVisible();
      await expect(choices).toHaveCount(names.length);
      await choices.first().click();
    }
    const preview = popup.getByRole('region', { name: say.foundOnPage }).getByTestId('preview');
    await expect(preview).toContainText(new RegExp(names.join('|')));
    await expect(preview.getByTestId('code'), names.join()).toHaveText(/^\d{3} \d{3}$/);
    await popup.close();
  }
});
