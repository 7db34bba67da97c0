import { readFileSync } from 'node:fs';
import { qrPicture } from '../portal/qr-picture.mjs';
import { expect, test } from './fixtures.ts';
import { firstVault } from './journeys.ts';
import { HOST, serveQrPages, svgOf } from './qr-pages.ts';
import { button } from './steps.ts';

test.use({ browserFor: 'worker' });

test.beforeEach(({ scene }) => firstVault(scene));

/** Two codes of one batch: two accounts, then three. */
const [first = '', second = ''] = readFileSync(
  new URL('../corpus/import/apps/google-migration-2-parts.txt', import.meta.url),
  'utf8',
)
  .trim()
  .split(/\s+/);

const file = (text: string) => ({ name: 'code.png', mimeType: 'image/png', buffer: qrPicture(text, 600) });

test('J9 codes of Google Authenticator are collected one after the other, and it is said which is missing', async ({
  say,
  openPage,
  expectAccessible,
}) => {
  const add = await openPage('manager.html#/add');
  await add.getByLabel(say.choosePicture).setInputFiles(file(second));
  const moving = add.getByTestId('moving');
  await expect(moving.getByTestId('moving-account')).toHaveCount(3);
  await expect(moving.getByRole('status')).toContainText('1');
  await expectAccessible(add);
  await add.getByLabel(say.choosePicture).setInputFiles(file(first));
  await expect(moving.getByTestId('moving-account')).toHaveCount(5);
  await expect(moving.getByRole('status')).toHaveCount(0);
  await button(moving, say.import).click();
  await expect(moving.getByRole('status').filter({ hasText: say.imported })).toBeVisible();
  await expect(button(moving, say.import)).toHaveCount(0);
  const accounts = await openPage('manager.html#/accounts');
  await expect(accounts.getByTestId('account')).toHaveCount(5);
});

test('J9 both parts at once, as two pictures; an address that is pasted is as good', async ({
  say,
  openPage,
}) => {
  const add = await openPage('manager.html#/add');
  await add.getByLabel(say.choosePicture).setInputFiles([file(first), file(second)]);
  await expect(add.getByTestId('moving-account')).toHaveCount(5);
  const other = await openPage('manager.html#/add');
  await other.getByLabel(say.choosePicture).waitFor({ state: 'attached' });
  await other.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.setData('text', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, first);
  await expect(other.getByTestId('moving-account')).not.toHaveCount(0);
});

test('J9 a page that shows such a code: the popup takes its accounts over, bound to no site', async ({
  web,
  say,
  context,
  pressToolbar,
  expectAccessible,
}) => {
  await serveQrPages(context, { part: svgOf(first).replace(/246/g, '500') });
  await web.goto(`${HOST}/part`);
  const popup = await pressToolbar();
  const moving = popup.getByTestId('moving');
  await expect(moving.getByTestId('moving-account')).toHaveCount(3);
  await expect(moving.getByRole('status')).toContainText('2');
  await expectAccessible(popup);
  await button(moving, say.import).click();
  await expect(moving.getByRole('status').filter({ hasText: say.imported })).toBeVisible();
  await expect(popup.getByTestId('account')).toHaveCount(3);
});
