import { ENGLISH, expect, test } from './fixtures.ts';
import { firstAccount, press } from './journeys.ts';
import { codesAboutNow, KEY } from './known-key.ts';

test.use({ browserFor: 'worker' });

test('J6 copied without the space, by mouse and by keyboard', { tag: ENGLISH }, async ({
  scene,
  web,
  say,
  context,
  pressToolbar,
  expectAccessible,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const add = await firstAccount(scene, { service: 'KOSMO Web', account: '健保 花子', key: KEY });
  await add.close();
  await web.goto('about:blank');
  const popup = await pressToolbar();
  for (const hand of ['mouse', 'keyboard'] as const) {
    await press(hand, popup, say.copy);
    await expect(popup.getByRole('status').filter({ hasText: say.copied })).toBeVisible();
    await expect
      .poll(async () => codesAboutNow().includes(await popup.evaluate(() => navigator.clipboard.readText())))
      .toBe(true);
    await popup.evaluate(() => navigator.clipboard.writeText(''));
  }
  await expectAccessible(popup);
});
