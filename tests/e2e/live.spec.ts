import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { qrPicture } from '../portal/qr-picture.mjs';
import { expect, test } from './fixtures.ts';
import { firstVault } from './journeys.ts';
import { uriFor } from './qr-pages.ts';
import { button } from './steps.ts';

test.beforeEach(({ scene }) => firstVault(scene));

/** A film of one picture, as the browser's make-believe camera plays it: pictures in JPEG, one after the other. */
async function filmOf(text: string, folder: string): Promise<string> {
  const code = await sharp(qrPicture(text))
    .resize(380, 380, { kernel: 'cubic' })
    .rotate(7, { background: '#999' })
    .toBuffer();
  const frame = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#999' } })
    .composite([{ input: code }])
    .blur(0.8)
    .jpeg({ quality: 80 })
    .toBuffer();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'film.mjpeg');
  writeFileSync(path, Buffer.concat(Array.from({ length: 5 }, () => frame)));
  return path;
}

const FAKE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const film = join(import.meta.dirname, '../../test-results/film.mjpeg');

test.describe('a camera', () => {
  test.use({ browserArguments: [...FAKE, `--use-file-for-fake-video-capture=${film}`] });
  test.beforeAll(async () => void (await filmOf(uriFor('taro'), join(film, '..'))));

  test('J3 reads a code that is held up to it, and is switched off', async ({
    say,
    openPage,
    expectAccessible,
  }) => {
    const add = await openPage('manager.html#/add');
    await expectAccessible(add);
    await button(add, say.camera).click();
    await expect(add.getByTestId('preview')).toContainText('taro');
    await expect(add.locator('video')).toHaveCount(0);
    await button(add, say.save).click();
    await expect(add.getByRole('status').filter({ hasText: say.added })).toBeVisible();
  });
});

test.describe('a camera that shows no code', () => {
  test.use({ browserArguments: FAKE });

  test('J3 shows what it sees until it is stopped', async ({ say, openPage }) => {
    const add = await openPage('manager.html#/add');
    await button(add, say.camera).click();
    await expect(add.locator('video')).toBeVisible();
    await button(add, say.stop).click();
    await expect(add.locator('video')).toHaveCount(0);
    await expect(button(add, say.camera)).toBeVisible();
  });
});

test.describe('no camera', () => {
  test.use({ browserFor: 'worker' });

  test('J3 is said, with what to do instead', async ({ say, openPage }) => {
    const add = await openPage('manager.html#/add');
    await button(add, say.camera).click();
    await expect(add.getByRole('alert')).toHaveAttribute('data-error', /cameraMissing|cameraRefused/);
  });
});

test.describe('a shared screen', () => {
  test.use({ browserArguments: ['--auto-select-tab-capture-source-by-title=the code'] });

  test('J3 is read until it shows a code', async ({ web, say, openPage }) => {
    const add = await openPage('manager.html#/add');
    await web.setContent(
      `<title>the code</title><img width="400" src="data:image/png;base64,${qrPicture(uriFor('jiro')).toString('base64')}">`,
    );
    await button(add, say.screen).click();
    await expect(add.getByTestId('preview')).toContainText('jiro');
  });
});
