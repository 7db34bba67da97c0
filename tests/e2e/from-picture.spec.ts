import { ENGLISH, expect, test } from './fixtures.ts';
import { firstVault, goToSetUp, saveAndLogIn, savedPicture } from './journeys.ts';
import { button } from './steps.ts';

test.use({ browserFor: 'worker' });

test('J3 a saved picture: choose, save, and log in', { tag: ENGLISH }, async ({
  scene,
  web,
  say,
  openPage,
  expectAccessible,
}) => {
  await firstVault(scene);
  const user = await goToSetUp(scene, 'kosmo');
  const buffer = await savedPicture(web);
  const add = await openPage('manager.html#/add');
  await expectAccessible(add);
  await add
    .getByLabel(say.choosePicture)
    .setInputFiles({ name: '二次元コード.png', mimeType: 'image/png', buffer });
  await expect(add.getByTestId('preview').getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
  await expect(add.getByRole('textbox', { name: say.account, exact: true })).toHaveValue(user);
  await expectAccessible(add);
  await saveAndLogIn(scene, add, 'mouse');
});

test('J3 a saved picture: dropped, and pasted into a page that is new; save, and log in, by keyboard', async ({
  scene,
  web,
  say,
  openPage,
}) => {
  await firstVault(scene);
  const user = await goToSetUp(scene, 'kosmo');
  const picture = await savedPicture(web);
  const add = await openPage('manager.html#/add');
  for (const way of ['drop', 'paste'] as const) {
    await add.reload();
    await expect(button(add, say.save)).toBeVisible();
    await expect(add.getByTestId('preview')).toHaveCount(0);
    await add.evaluate(
      ([bytes, kind]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(bytes)], 'picture.png', { type: 'image/png' }));
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      },
      [[...picture], way] as const,
    );
    await expect(add.getByTestId('preview').getByTestId('code'), way).toHaveText(/^\d{3} \d{3}$/);
    await expect(add.getByRole('textbox', { name: say.account, exact: true })).toHaveValue(user);
  }
  await saveAndLogIn(scene, add, 'keyboard');
});
