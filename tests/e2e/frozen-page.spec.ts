import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectInkInContrastThemes } from './ink.ts';
import { firstVault, openCapture, type Scene } from './journeys.ts';
import { OTHER_KEY } from './known-key.ts';
import { dataUrl, HOST, serveQrPages, uriFor } from './qr-pages.ts';
import { button, tabTo } from './steps.ts';

test.use({ browserFor: 'worker' });

test.beforeEach(({ scene }) => firstVault(scene));

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page with one code at the left and one at the right, frozen. Gives back where they stand in the capture tab. */
async function frozenCodes(scene: Scene, context: BrowserContext) {
  const [left, right] = [dataUrl(uriFor('taro')), dataUrl(uriFor('jiro', OTHER_KEY))];
  await serveQrPages(context, {
    two: `<style>img{position:absolute;top:120px}</style><img id="left" src="${left}" style="left:80px"><img id="right" src="${right}" style="left:700px">`,
  });
  const { web } = scene;
  await web.goto(`${HOST}/two`);
  const places = await Promise.all(['#left', '#right'].map((id) => web.locator(id).boundingBox()));
  const shown = web.viewportSize();
  const capture = await openCapture(scene, context);
  const frozen = capture.getByTestId('frozen-page');
  await expect(frozen).toBeVisible();
  const picture = await frozen.boundingBox();
  if (!picture || !shown) throw new Error('no frozen page');
  const scale = picture.width / shown.width;
  const [taro, jiro] = places.map((place) => {
    if (!place) throw new Error('no code');
    const { x, y, width, height } = place;
    return {
      x: picture.x + x * scale,
      y: picture.y + y * scale,
      width: width * scale,
      height: height * scale,
    };
  });
  if (!taro || !jiro) throw new Error('no codes');
  return { capture, taro, jiro, picture };
}

async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}

const middle = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2] as const;
async function middleOf(locator: Locator): Promise<readonly [number, number]> {
  return middle((await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 });
}

test('J2 two codes in one box are numbered on the picture and in the list, and a press on one chooses it', async ({
  scene,
  say,
  context,
  expectAccessible,
}) => {
  const { capture, taro, jiro, picture } = await frozenCodes(scene, context);
  await drag(
    capture,
    [picture.x + 3, picture.y + 3],
    [picture.x + picture.width - 3, jiro.y + jiro.height + 40],
  );
  const choices = capture.getByTestId('qr-choice');
  await expect(choices).toHaveCount(2);
  await expect(choices.first()).toContainText('taro');
  await expect(choices.first()).toContainText('login.example.test');
  await expect(choices.first()).toContainText(say.places.left);
  const marks = capture.getByTestId('qr-mark');
  await expect(marks).toHaveText(['1', '2']);
  const mark = await marks.last().boundingBox();
  expect(Math.abs((mark?.x ?? 0) - jiro.x)).toBeLessThan(30);
  await expectAccessible(capture);
  await expectInkInContrastThemes(capture, 'two codes');
  await capture.mouse.click(...middle(jiro));
  await expect(capture.getByTestId('preview')).toContainText('jiro');
  await button(capture, say.chooseAnother).click();
  await choices.first().click();
  await expect(capture.getByTestId('preview')).toContainText('taro');
  expect(middle(taro)[0]).toBeLessThan(middle(jiro)[0]);
});

test('J2 a press on a code is enough, and one beside it does nothing; a box that cuts the code off, and one inside of it, are read all the same', async ({
  scene,
  say,
  context,
}) => {
  const { capture, taro, jiro, picture } = await frozenCodes(scene, context);
  const preview = capture.getByTestId('preview');
  await capture.mouse.click(...middle(jiro));
  await expect(preview).toContainText('jiro');
  await capture.mouse.click(picture.x + 4, picture.y + picture.height - 6);
  await expect(preview).toHaveCount(0);
  await expect(capture.getByRole('alert')).toHaveCount(0);
  const { x, y, width, height } = taro;
  await drag(capture, [x + width * 0.2, y + height * 0.2], [x + width * 1.05, y + height * 1.05]);
  await expect(preview).toContainText('taro');
  await button(capture, say.drawAgain).click();
  await drag(capture, [x + width * 0.25, y + height * 0.25], [x + width * 0.75, y + height * 0.75]);
  await expect(preview).toContainText('taro');
});

test('J2 an edge of the box is moved afterwards, by mouse, touch and keyboard', async ({
  scene,
  say,
  context,
}) => {
  const { capture, jiro } = await frozenCodes(scene, context);
  const { x, y, width, height } = jiro;
  for (const hand of ['mouse', 'touch', 'keyboard'] as const) {
    // A box beside the code: nothing is in it.
    const left = x - 10 - width * 0.6;
    await drag(capture, [left, y - 20], [x - 10, y + height + 20]);
    await expect(capture.getByRole('alert')).toHaveAttribute('data-error', 'qrNotFound');
    const edge = capture.getByRole('slider', { name: say.rightEdge });
    const from = await middleOf(edge);
    const to = [x + width + 16, from[1]] as const;
    if (hand === 'mouse') await drag(capture, from, to);
    else if (hand === 'touch') {
      const session = await context.newCDPSession(capture);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: readonly [number, number]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
      await touch('touchStart', from);
      await touch('touchMove', [(from[0] + to[0]) / 2, to[1]]);
      await touch('touchMove', to);
      await touch('touchEnd');
    } else {
      await tabTo(capture, edge);
      for (let moved = 0; moved < width + 26; moved += 16) await capture.keyboard.press('ArrowRight');
      await capture.keyboard.press('Enter');
    }
    await expect(capture.getByTestId('preview'), hand).toContainText('jiro');
    await button(capture, say.drawAgain).click();
    await expect(capture.getByTestId('preview')).toHaveCount(0);
  }
});

test('J2 a box that was moved by keys is read by its button', async ({ scene, say, context }) => {
  const { capture } = await frozenCodes(scene, context);
  await tabTo(capture, capture.getByRole('application'));
  // The box begins as the middle half of the picture: wide enough for a part of the left code.
  for (let press = 0; press < 8; press++) await capture.keyboard.press('ArrowLeft');
  for (let press = 0; press < 3; press++) await capture.keyboard.press('ArrowUp');
  await button(capture, say.readArea).click();
  await expect(capture.getByTestId('preview')).toContainText('taro');
});
