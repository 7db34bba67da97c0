import type { Locator, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, PASSWORD, test } from './fixtures.ts';
import { firstVault, type Scene } from './journeys.ts';
import { KEY } from './known-key.ts';
import { button, field } from './steps.ts';

test.use({ browserFor: 'worker' });

/** The list of accounts, with so many of them. */
async function listOf(scene: Scene, count: number): Promise<Page> {
  await firstVault(scene);
  const page = await scene.openPage('manager.html#/import');
  // Another key for each: two accounts with the same one would count as one.
  const ends = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const lines = Array.from({ length: count }, (_, index) =>
    index === 0
      ? `otpauth://totp/健保:花子?secret=${KEY}`
      : `otpauth://totp/健保:花子${index}?secret=${KEY}GEZDGNB${ends[index]}`,
  );
  const buffer = Buffer.from(lines.join('\n'));
  await page
    .getByLabel(scene.say.chooseFile, { exact: true })
    .setInputFiles({ name: 'accounts.txt', mimeType: 'text/plain', buffer });
  await button(page, scene.say.import).click();
  await expect(page.getByRole('status').filter({ hasText: scene.say.imported })).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/accounts'));
  return page;
}

/** What jsQR reads from the screen, as a phone's camera would. */
async function seenIn(shown: Locator): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await shown.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test('J8 the phone reads the code that is shown after the password, once it is pressed, for half a minute', async ({
  scene,
  say,
  expectAccessible,
}) => {
  const list = await listOf(scene, 1);
  await button(list, say.usePhone).click();
  await field(list, say.masterPassword).fill('not the password');
  await button(list, say.showCode).click();
  await expect(list.locator('[data-error="passwordWrong"]')).toBeVisible();
  await field(list, say.masterPassword).fill(PASSWORD);
  await button(list, say.showCode).click();
  const code = list.getByRole('img', { name: /健保/ });
  await expect(code).toBeVisible();
  await expectAccessible(list);
  expect(await seenIn(code)).toBeUndefined();
  await button(list, say.makeVisible).click();
  expect(await seenIn(code)).toBe(
    `otpauth://totp/${encodeURIComponent('健保')}:${encodeURIComponent('花子')}?secret=${KEY}&period=30&digits=6&algorithm=SHA1&issuer=${encodeURIComponent('健保')}`,
  );
  await expect(code).toBeHidden({ timeout: 45_000 });
  await expect(button(list, say.showCode)).toBeVisible();
});

test('J8 several accounts go to the phone as codes in parts, which this product reads back as well', async ({
  scene,
  say,
  expectAccessible,
}) => {
  const list = await listOf(scene, 12);
  await list.getByText(say.moveSeveral).click();
  await expectAccessible(list);
  await list.getByRole('checkbox').first().uncheck();
  await button(list, say.asCodes).click();
  await field(list, say.masterPassword).fill(PASSWORD);
  await button(list, say.showCode).click();
  const code = list.getByRole('img', { name: /健保/ });
  await expect(code).toBeVisible();
  const seen: (string | undefined)[] = [];
  for (const part of ['1 枚目（全部で 2 枚）', '2 枚目（全部で 2 枚）']) {
    await expect(list.getByRole('status').filter({ hasText: part })).toBeVisible();
    expect(await seenIn(code)).toBeUndefined();
    await button(list, say.makeVisible).click();
    seen.push(await seenIn(code));
    if (seen.length === 1) await button(list, say.nextPart).click();
  }
  await expect(button(list, say.previousPart)).toBeVisible();
  await expectAccessible(list);
  await list.goto(list.url().replace(/#.*/, '#/import'));
  const buffer = Buffer.from(seen.join('\n'));
  await list
    .getByLabel(say.chooseFile, { exact: true })
    .setInputFiles({ name: 'codes.txt', mimeType: 'text/plain', buffer });
  await expect(list.getByTestId('import-row')).toHaveCount(11);
  await expect(list.locator('[data-outcome="same"]')).toHaveCount(11);
});

test('J8 the sheet for the printer has every code and a warning, and the screen shows none of them', async ({
  scene,
  say,
}) => {
  const list = await listOf(scene, 2);
  await list.getByText(say.moveSeveral).click();
  await button(list, say.onPaper).click();
  await field(list, say.masterPassword).fill(PASSWORD);
  await button(list, say.showCode).click();
  const codes = list.getByRole('img', { name: /健保/ });
  await expect(codes).toHaveCount(2);
  expect(await seenIn(codes.first())).toBeUndefined();
  await list.emulateMedia({ media: 'print' });
  await expect(list.getByText('この紙を見た人は')).toBeVisible();
  await expect(list.getByRole('navigation')).toBeHidden();
  expect(await seenIn(codes.first())).toContain(KEY);
  expect(await seenIn(codes.last())).toContain(KEY);
});
