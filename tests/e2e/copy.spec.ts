import { expect, test } from './fixtures.ts';
import { firstVault, press } from './journeys.ts';
import { codesAboutNow, KEY } from './known-key.ts';
import { addByKey } from './steps.ts';

for (const hand of ['mouse', 'keyboard'] as const) {
  test(`J6 copied without the space, by ${hand}`, async ({
    scene,
    web,
    say,
    context,
    pressToolbar,
    openPage,
    expectAccessible,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await firstVault(scene);
    const add = await openPage('manager.html#/add');
    await addByKey(add, say, {
      service: 'KOSMO Web',
      account: '健保 花子',
      key: KEY,
    });
    await add.close();
    await web.goto('about:blank');
    const popup = await pressToolbar();
    await press(hand, popup, say.copy);
    await expect(popup.getByRole('status').filter({ hasText: say.copied })).toBeVisible();
    await expectAccessible(popup);
    const copied = await popup.evaluate(() => navigator.clipboard.readText());
    expect(codesAboutNow()).toContain(copied);
  });
}
