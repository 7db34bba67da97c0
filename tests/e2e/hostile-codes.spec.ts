import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { qrPicture } from '../portal/qr-picture.mjs';
import { expect, test } from './fixtures.ts';
import { hangingPictures, pngHeader } from './hostile-pictures.ts';
import { firstVault } from './journeys.ts';
import { OTHER_KEY } from './known-key.ts';
import { dataUrl, HOST, serveQrPages, svgOf, uriFor } from './qr-pages.ts';
import { button, field } from './steps.ts';

test.use({ browserFor: 'worker' });

test.beforeEach(({ scene }) => firstVault(scene));

/** Gives `#/add` a picture by its bytes. */
async function choose(add: Page, label: string, buffer: Buffer, name = 'picture.png'): Promise<void> {
  await add.getByLabel(label).setInputFiles({ name, mimeType: 'image/png', buffer });
}

test('42 two codes of a page are told apart by name, site and place; another kind of code beside them is no choice', async ({
  web,
  say,
  context,
  pressToolbar,
  expectAccessible,
}) => {
  const [one, other, address] = [uriFor('taro'), uriFor('jiro', OTHER_KEY), 'https://evil.example/'].map(
    (text) => dataUrl(text),
  );
  await serveQrPages(context, {
    three: `<img src="${one}" style="float:left"><img src="${other}" style="float:right"><img src="${address}" style="margin-top:500px">`,
  });
  await web.goto(`${HOST}/three`);
  const popup = await pressToolbar();
  const choices = popup.getByTestId('qr-choice');
  await expect(choices).toHaveCount(2);
  await expect(choices.first()).toContainText('taro');
  await expect(choices.first()).toContainText('login.example.test');
  await expect(choices.last()).toContainText('jiro');
  await expectAccessible(popup);
  await choices.last().click();
  await expect(popup.getByTestId('preview')).toContainText('jiro');
  await button(popup, say.save).click();
  await expect(popup.getByTestId('account')).toHaveCount(1);
});

// The other kinds of codes that are not for logging in: tests/unit/components/add-page.test.tsx.
test('42 the code of Wi-Fi is said to be that, as text that does nothing', async ({
  web,
  say,
  context,
  pressToolbar,
}) => {
  await serveQrPages(context, { other: svgOf('WIFI:S:我が家;T:WPA;P:himitsu-1234;;') });
  await web.goto(`${HOST}/other`);
  const pages = context.pages().length;
  const popup = await pressToolbar();
  await expect(popup.getByRole('alert')).toHaveAttribute('data-error', 'notOtpauth');
  const says = popup.getByTestId('qr-says');
  await expect(says).toContainText('我が家');
  await expect(says.locator('a')).toHaveCount(0);
  await expect(popup.locator('body')).not.toContainText('himitsu-1234');
  await expect(button(popup, say.save)).toHaveCount(0);
  expect(context.pages().length).toBe(pages + 1);
});

test('43 pictures that make decoders hang end in a failure, the page stays usable, and the next picture is read', async ({
  say,
  openPage,
}) => {
  test.setTimeout(300_000);
  const add = await openPage('manager.html#/add');
  for (const [name, draw] of Object.entries(hangingPictures)) {
    // One as large as a telephone takes them; what is larger is looked at in smaller sizes too, which is where the work is.
    await choose(add, say.choosePicture, await draw(name === 'noise' ? 2500 : 600));
    // While the Worker is at it the page answers.
    await field(add, say.service).fill(name);
    await expect(field(add, say.service)).toHaveValue(name);
    await expect(add.getByRole('alert'), name).toHaveAttribute(
      'data-error',
      /qrNotFound|qrSlow|qrTooSmall|qrCutOff/,
      {
        timeout: 60_000,
      },
    );
    await choose(add, say.choosePicture, qrPicture(uriFor('taro')));
    await expect(add.getByTestId('preview'), `after ${name}`).toContainText('taro');
  }
});

test('43 a popup over a page of noise closes at once, and the next one reads', async ({
  web,
  say,
  context,
  pressToolbar,
}) => {
  const noise = await hangingPictures['noise']?.(1500);
  await serveQrPages(context, {
    noise: `<img width="600" height="600" src="data:image/png;base64,${noise?.toString('base64')}">`,
    code: `<img src="${dataUrl(uriFor('taro'))}">`,
  });
  await web.goto(`${HOST}/noise`);
  const popup = await pressToolbar();
  await expect(button(popup, say.scan)).toBeVisible();
  await popup.close();
  await web.goto(`${HOST}/code`);
  const next = await pressToolbar();
  await expect(next.getByTestId('preview')).toContainText('taro');
});

/** A picture of 12,000 × 12,000 pixels in some kilobytes. */
function bomb(): Buffer {
  const row = Buffer.alloc(12_001);
  return Buffer.concat([
    pngHeader(12_000, 12_000),
    deflateRawSync(Buffer.concat(Array.from({ length: 50 }, () => row))),
  ]);
}

test('44 pictures that are bombs, empty or broken off are refused with their reason', async ({
  say,
  openPage,
}) => {
  const add = await openPage('manager.html#/add');
  for (const [name, buffer, error] of [
    ['144 million pixels in a few kilobytes', bomb(), 'pictureTooLarge'],
    ['no pixels at all', pngHeader(0, 0), 'pictureUnreadable'],
    ['a header that promises 60,000 × 60,000 pixels', pngHeader(60_000, 60_000), 'pictureTooLarge'],
    ['a picture that breaks off', qrPicture(uriFor('taro')).subarray(0, 60), 'pictureUnreadable'],
    ['an empty file', Buffer.alloc(0), 'pictureUnknownType'],
  ] as const) {
    await choose(add, say.choosePicture, buffer);
    await expect(add.getByRole('alert'), name).toHaveAttribute('data-error', error);
  }
});

const script =
  '<script>document.documentElement.dataset.hacked = "yes"; fetch("https://evil.example/")</script>';
test('45 what is no picture is refused, without script or request', async ({ say, openPage }) => {
  for (const [name, text] of [
    [
      'an SVG with a script',
      `<svg xmlns="http://www.w3.org/2000/svg" onload="document.documentElement.dataset.hacked='yes'">${script}<image href="https://evil.example/"/></svg>`,
    ],
    ['HTML that calls itself a PNG', `<!doctype html>${script}<img src="https://evil.example/">`],
    ['a GIF that is also a script', `GIF89a=0;${script}`],
    ['a text', 'これは画像ではありません'],
    ['a PDF', '%PDF-1.7 1 0 obj'],
  ] as const) {
    // Each in a page of its own: what the one before it said does not stand there any more.
    const add = await openPage('manager.html#/add');
    await choose(add, say.choosePicture, Buffer.from(text), 'code.png');
    await expect(add.getByRole('alert'), name).toHaveAttribute(
      'data-error',
      /pictureUnknownType|pictureUnreadable|pictureTooLarge/,
    );
    expect(await add.evaluate(() => document.documentElement.dataset['hacked']), name).toBeUndefined();
    await add.close();
  }
});

test('48 names that turn, hide or pile up letters are shown clean, and nothing is pushed out of its place', async ({
  web,
  say,
  context,
  pressToolbar,
}) => {
  const issuer = encodeURIComponent('\u202e<img src=x onerror=alert(1)>\u2066\n健保');
  const account = encodeURIComponent(`a\u200b${'\u0316'.repeat(60)}${'w'.repeat(200)}`);
  await serveQrPages(context, { names: svgOf(`otpauth://totp/${issuer}:${account}?secret=${OTHER_KEY}`) });
  await web.goto(`${HOST}/names`);
  const popup = await pressToolbar();
  const preview = popup.getByTestId('preview');
  await expect(preview).toContainText('<img src=x onerror=alert(1)> 健保');
  const shown = await preview.innerText();
  expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]|\p{Mark}{5}/u);
  await expect(preview.locator('img')).toHaveCount(0);
  const { wide, seen } = await popup.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(seen);
  await button(popup, say.save).click();
  await expect(popup.getByTestId('account')).toContainText('健保');
});

test('49 a code of the same names with another secret takes nothing away: added beside it, or put in the place of what stays in the trash', async ({
  web,
  say,
  context,
  pressToolbar,
  openPage,
}) => {
  await serveQrPages(context, {
    first: svgOf(uriFor('taro')),
    second: svgOf(uriFor('taro', OTHER_KEY)),
    third: svgOf(uriFor('taro', 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK')),
  });
  const read = async (name: string) => {
    await web.goto(`${HOST}/${name}`);
    const popup = await pressToolbar();
    await expect(popup.getByTestId('preview').getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
    return popup;
  };
  const first = await read('first');
  await expect(button(first, say.replace)).toHaveCount(0);
  await button(first, say.save).click();
  await expect(first.getByTestId('account')).toHaveCount(1);
  await first.close();

  const second = await read('second');
  await expect(button(second, say.replace)).toBeVisible();
  await button(second, say.save).click();
  await expect(second.getByTestId('account')).toHaveCount(2);
  await second.close();

  const third = await read('third');
  await button(third, say.replace).click();
  // The card goes when it is saved.
  await expect(third.getByTestId('preview')).toHaveCount(0);
  await expect(third.getByTestId('account')).toHaveCount(2);
  await third.close();
  const accounts = await openPage('manager.html#/accounts');
  await expect(accounts.getByTestId('trashed')).toHaveCount(1);
});
