import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, PASSWORD, test } from '../e2e/fixtures.ts';
import { button, codeIn, expectLoggedIn, field, submit, vault } from '../e2e/steps.ts';

const FOLDER = '.output/demo';

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
    return page === web
      ? page.screenshot({ path, fullPage: true })
      : page.locator('.popup').screenshot({ path });
  };

  const user = await site.newMember('kosmo');
  await site.signIn(web, 'kosmo', user);
  await picture(web, 'set-up-page');
  const popup = await pressToolbar();
  await vault(popup, 'none');
  await picture(popup, 'first-popup');
  await field(popup, say.masterPassword).fill(PASSWORD);
  await field(popup, say.repeat).fill(PASSWORD);
  await button(popup, say.start).click();
  await vault(popup, 'open');
  await expect(popup.getByTestId('preview')).toBeVisible();
  await picture(popup, 'found-on-page');
  await button(popup, say.save).click();
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
