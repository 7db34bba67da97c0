import { ENGLISH, expect, test } from './fixtures.ts';
import { enterCode, firstVault, goToSetUp, press, savedPicture } from './journeys.ts';
import { expectLoggedIn, submit } from './steps.ts';

test.use({ browserFor: 'worker' });

for (const way of ['choose', 'drop', 'paste'] as const) {
  test(`J3 a saved picture: ${way}, save, and log in`, { tag: way === 'choose' ? ENGLISH : [] }, async ({
    scene,
    web,
    say,
    openPage,
    expectAccessible,
  }) => {
    await firstVault(scene);
    const user = await goToSetUp(scene, 'kosmo');
    const picture = await savedPicture(web);
    const add = await openPage('manager.html#/add');
    await expectAccessible(add);
    if (way === 'choose') {
      await add
        .getByLabel(say.choosePicture)
        .setInputFiles({ name: '二次元コード.png', mimeType: 'image/png', buffer: picture });
    } else {
      await add.evaluate(
        ([bytes, kind]) => {
          const transfer = new DataTransfer();
          const file = new File([Uint8Array.from(bytes)], 'picture.png', { type: 'image/png' });
          transfer.items.add(file);
          const event =
            kind === 'drop'
              ? new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
              : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
        },
        [[...picture], way] as const,
      );
    }
    await expect(add.getByTestId('preview').getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
    await expect(add.getByRole('textbox', { name: say.account, exact: true })).toHaveValue(user);
    await expectAccessible(add);
    await press(way === 'paste' ? 'keyboard' : 'mouse', add, say.save);
    await expect(add.getByRole('status').filter({ hasText: say.added })).toBeVisible();
    await add.close();
    await enterCode(scene, way === 'paste' ? 'keyboard' : 'mouse');
    await submit(web);
    await expectLoggedIn(web);
  });
}
