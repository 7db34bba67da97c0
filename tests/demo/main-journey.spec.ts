import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures.ts';
import { button, codeIn, expectLoggedIn, submit, vault } from '../e2e/steps.ts';

const FOLDER = '.output/demo';
/** What a popup shows without scrolling, at the most that the browser gives it. */
const POPUP = { x: 0, y: 0, width: 380, height: 600 };

test('from the set-up page to the login, with a picture of each step', async ({
  web,
  site,
  say,
  pressToolbar,
}) => {
  rmSync(FOLDER, { recursive: true, force: true });
  let step = 0;
  const picture = (page: Page, name: string) => {
    const path = `${FOLDER}/${String(++step).padStart(2, '0')}-${name}.png`;
    return page === web ? page.screenshot({ path, fullPage: true }) : page.screenshot({ path, clip: POPUP });
  };

  const user = await site.newMember('kosmo');
  await site.signIn(web, 'kosmo', user);
  await picture(web, 'set-up-page');
  const popup = await pressToolbar();
  await vault(popup, 'none');
  // As a person does: the first password saves what was found by then.
  await expect(popup.locator('main')).toContainText('健康保険組合');
  await expect(popup.locator('main')).toContainText(/[a-z]+-[a-z]+-[a-z]+/);
  await picture(popup, 'first-popup');
  await button(popup, say.start).click();
  await vault(popup, 'open');
  await expect(button(popup, say.fillIn)).toBeVisible();
  await picture(popup, 'saved');
  await button(popup, say.fillIn).click();
  await codeIn(web, '#totp');
  await expect(popup.getByRole('status').filter({ hasText: say.filled })).toBeVisible();
  await picture(popup, 'filled-in');
  await picture(web, 'set-up-page-filled-in');
  await submit(web);
  await expectLoggedIn(web);
  await picture(web, 'set-up-done');

  await site.signIn(web, 'kosmo', user);
  await picture(web, 'login-page');
  const again = await pressToolbar();
  await expect(button(again, say.fillIn)).toBeVisible();
  await picture(again, 'login-popup');
  await button(again, say.fillIn).click();
  await codeIn(web, '#otp');
  await picture(web, 'login-page-filled-in');
  await submit(web);
  await expectLoggedIn(web);
  await picture(web, 'logged-in');
});
