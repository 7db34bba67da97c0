import type { BrowserContext } from '@playwright/test';
import { ENGLISH, expect, test } from './fixtures.ts';
import {
  firstVault,
  frameCode,
  freezeAgain,
  goToSetUp,
  openCapture,
  press,
  type Scene,
  saveAndLogIn,
  selectArea,
} from './journeys.ts';
import { button } from './steps.ts';

test.use({ browserFor: 'worker' });

test('J2 the code is framed on the frozen page by mouse, saved, and accepted', {
  tag: ENGLISH,
}, async ({ scene, context, expectAccessible }) => {
  await firstVault(scene);
  await goToSetUp(scene, 'kosmo');
  const capture = await selectArea(scene, context, 'mouse');
  await expect(capture.getByTestId('preview').getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
  await expectAccessible(capture);
  await saveAndLogIn(scene, capture, 'mouse');
});

test('J2 a box around nothing says so; then the code is framed by touch, once more by keyboard, saved, and accepted', async ({
  scene,
  context,
}) => {
  await firstVault(scene);
  await goToSetUp(scene, 'kosmo');
  const capture = await openCapture(scene, context);
  const { x, y } = (await capture.getByTestId('frozen-page').boundingBox()) ?? { x: 0, y: 0 };
  await capture.mouse.move(x + 2, y + 2);
  await capture.mouse.down();
  await capture.mouse.move(x + 60, y + 60, { steps: 4 });
  await capture.mouse.up();
  await expect(capture.getByRole('alert')).toHaveAttribute('data-error', 'qrNotFound');
  await frameCode(scene, capture, 'touch');
  await expect(capture.getByTestId('preview')).toBeVisible();
  await press('keyboard', capture, scene.say.drawAgain);
  await expect(capture.getByTestId('preview')).toHaveCount(0);
  await frameCode(scene, capture, 'keyboard');
  await saveAndLogIn(scene, capture, 'keyboard');
});

test("J2 the browser's own pages can be framed as well", async ({ scene, web, context }) => {
  await firstVault(scene);
  await web.goto('chrome://version');
  const capture = await openCapture(scene, context);
  await expect(capture.getByTestId('frozen-page')).toBeVisible();
});

test.describe('with a clock of its own', () => {
  test.use({ browserFor: 'test' });

  /** The page with the code, frozen under a clock that a test moves on. */
  async function frozenInTime(scene: Scene, context: BrowserContext) {
    await firstVault(scene);
    await goToSetUp(scene, 'kosmo');
    await context.clock.install();
    const capture = await openCapture(scene, context);
    await freezeAgain(scene, capture);
    return { capture, frozen: capture.getByTestId('frozen-page') };
  }

  test('J2 the picture of the page is kept for two minutes', async ({ scene, context, expectAccessible }) => {
    const { capture, frozen } = await frozenInTime(scene, context);
    await capture.clock.fastForward(121_000);
    await expect(capture.getByRole('alert')).toHaveAttribute('data-error', 'pictureExpired');
    await expect(frozen).toHaveCount(0);
    await expectAccessible(capture);
  });

  test('J2 what was read of the picture of the page can be saved after two minutes', async ({
    scene,
    context,
  }) => {
    const { capture, frozen } = await frozenInTime(scene, context);
    await frameCode(scene, capture, 'mouse');
    await expect(button(capture, scene.say.save)).toBeVisible();
    await capture.clock.fastForward(121_000);
    await expect(frozen).toHaveCount(0);
    // The service worker has the PC's clock: one that differs by two minutes from the page's would lock.
    await capture.clock.setSystemTime(new Date());
    await button(capture, scene.say.save).click();
    await expect(capture.getByRole('status').filter({ hasText: scene.say.added })).toBeVisible();
  });
});
