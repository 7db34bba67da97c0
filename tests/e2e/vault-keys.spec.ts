import { filesWith } from './disk.ts';
import { expect, PASSWORD, test } from './fixtures.ts';
import { firstVault } from './journeys.ts';
import { lockedVault, stored } from './locked-vault.ts';
import { button, createVault, field, unlock, vault } from './steps.ts';

test.use({ browserFor: 'worker' });

const OTHER_PASSWORD = 'umi-kaban-hoshi-sapporo-31';

test('1 a wrong password says one thing, changes nothing, and after five of them the next has to wait', async ({
  scene,
}) => {
  const page = await lockedVault(scene);
  const before = await stored(page);
  for (let tries = 0; tries < 5; tries++) {
    await field(page, scene.say.masterPassword).fill(`wrong password ${'x'.repeat(tries * 50)}`);
    await button(page, scene.say.unlock).click();
    await expect(page.getByRole('alert')).toHaveAttribute('data-error', 'passwordWrong');
    await expect(button(page, scene.say.unlock)).toBeVisible();
    await page.reload();
  }
  await field(page, scene.say.masterPassword).fill('wrong once more');
  await button(page, scene.say.unlock).click();
  await expect(page.getByRole('alert')).toHaveAttribute('data-error', /passwordWrong|tooManyTries/);
  await expect(button(page, scene.say.unlock)).toHaveAttribute('aria-disabled', 'true');
  expect(await stored(page)).toEqual(before);
  await expect(button(page, scene.say.unlock)).not.toHaveAttribute('aria-disabled', 'true', {
    timeout: 40_000,
  });
  await unlock(page, scene.say);
  await vault(page, 'open');
});

test('2 the right password opens in full width, with an ideographic space and in half-width kana', async ({
  scene,
}) => {
  const { say, openPage } = scene;
  const page = await openPage('welcome.html');
  await createVault(page, say, 'みかん タイコ kumo-88 なごや');
  await page.goto(page.url().replace('welcome.html', 'manager.html#/settings'));
  for (const typed of ['みかん　ﾀｲｺ　ｋｕｍｏ－８８　なごや', 'みかん タイコ kumo-88 なごや']) {
    await button(page, say.lock).click();
    await unlock(page, say, typed);
    await vault(page, 'open');
  }
});

test('59 weak new passwords are refused with a sentence that helps, and a better one is proposed', async ({
  scene,
  expectAccessible,
}) => {
  const { say, openPage } = scene;
  const page = await openPage('welcome.html');
  await button(page, say.chooseOwn).click();
  // One of each kind: which passwords are weak is said by tests/unit/core/vault/password-rule.test.ts.
  for (const weak of ['1234', 'コスモポータル2024']) {
    await field(page, say.masterPassword).fill(weak);
    await field(page, say.repeat).fill(weak);
    await button(page, say.start).click();
    await expect(page.getByRole('alert')).toHaveAttribute('data-error', /passwordTooShort|passwordTooCommon/);
    await expect(page.getByRole('alert')).toContainText(say.useProposal);
  }
  await expectAccessible(page);
  await vault(page, 'none');
  await button(page, say.useProposal).click();
  await button(page, say.start).click();
  await vault(page, 'open');
});

// The files of the profile and the clock of the pages are the browser's own.
test.describe('in a browser of its own', () => {
  test.use({ browserFor: 'test' });

  test('22 J7 change the master password: the old one is refused, the new one opens, and the old container is nowhere on the disk', async ({
    scene,
    profile,
    expectAccessible,
  }) => {
    const { say, openPage } = scene;
    const locked = await lockedVault(scene);
    const old = Object.values(await stored(locked)).filter((value) => String(value).startsWith('KV1.'));
    expect(old.length).toBeGreaterThan(0);
    await unlock(locked, say);
    await vault(locked, 'open');
    const settings = await openPage('manager.html#/settings');
    await expectAccessible(settings);
    await button(settings, say.changePassword).click();
    await field(settings, say.currentPassword).fill(PASSWORD);
    await field(settings, say.newPassword).fill(OTHER_PASSWORD);
    await field(settings, say.repeat).fill(OTHER_PASSWORD);
    await expectAccessible(settings);
    await button(settings, say.change).click();
    await expect(settings.getByRole('status').filter({ hasText: say.passwordChanged })).toBeVisible();
    // The wrap is in the header: any part of it that is long enough tells it apart.
    const wrapOf = (container: unknown) =>
      Buffer.from(String(container).split('.')[1] ?? '', 'base64url')
        .toString()
        .match(/"ct":"([^"]+)"/)?.[1];
    const wraps = old.map((container) =>
      Buffer.from(`"ct":"${wrapOf(container)}"`)
        .toString('base64url')
        .slice(8, -8),
    );
    await expect
      .poll(() => filesWith(profile, [...wraps, ...old.map((container) => String(container).slice(40, 200))]))
      .toEqual([]);
    await button(settings, say.lock).click();
    await field(settings, say.masterPassword).fill(PASSWORD);
    await button(settings, say.unlock).click();
    await expect(settings.getByRole('alert')).toHaveAttribute('data-error', 'passwordWrong');
    await unlock(settings, say, OTHER_PASSWORD);
    await vault(settings, 'open');
  });

  test('23 J7 the lock of the screen, idle time, a clock set back and a long sleep all lock', async ({
    scene,
    context,
  }) => {
    const { say, openPage } = scene;
    await firstVault(scene);
    const page = await openPage('manager.html#/settings');
    await vault(page, 'open');
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    // A machine without a screen can't lock it: the browser's own event is sent instead.
    await worker.evaluate(() =>
      (chrome.idle.onStateChanged as unknown as { dispatch(state: string): void }).dispatch('locked'),
    );
    await vault(page, 'locked');

    // The page's clock goes ahead alone: before each unlock it is right again, or the service worker would think that it was set back.
    await page.clock.install();
    for (const later of ['05:01', '08:00:00']) {
      await page.clock.setSystemTime(Date.now());
      await unlock(page, say);
      await vault(page, 'open');
      await page.clock.fastForward(later);
      await vault(page, 'locked');
    }

    await page.clock.setSystemTime(Date.now());
    await unlock(page, say);
    await vault(page, 'open');
    await page.clock.setSystemTime(Date.now() - 3_600_000);
    await page.reload();
    await vault(page, 'locked');
  });
});
