import { expect, test } from './fixtures.ts';
import { firstVault, press, type Scene } from './journeys.ts';
import { addByKey } from './steps.ts';

for (const hand of ['mouse', 'keyboard'] as const) {
  test(`J6 copied without the space, by ${hand}`, async ({
    web,
    site,
    say,
    context,
    pressToolbar,
    openPage,
    expectAccessible,
  }) => {
    const scene: Scene = { web, site, say, pressToolbar, openPage };
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await firstVault(scene);
    const add = await openPage('manager.html#/add');
    await addByKey(add, say, {
      service: 'KOSMO Web',
      account: '健保 花子',
      key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    });
    await add.close();
    await web.goto('about:blank');
    const popup = await pressToolbar();
    await press(hand, popup, say.copy);
    await expect(popup.getByRole('status').filter({ hasText: say.copied })).toBeVisible();
    await expectAccessible(popup);
    const copied = await popup.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^\d{6}$/);
    const shown = ((await popup.getByTestId('code').textContent()) ?? '').replace(/\D/g, '');
    const next = (await popup.getByTestId('account').textContent())?.replace(/\D/g, '') ?? '';
    expect([shown, ...next.matchAll(/\d{6}/g)].join(' ')).toContain(copied.slice(0, 6));
  });
}
