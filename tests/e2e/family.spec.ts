import { expect, test } from './fixtures.ts';
import { enrolOnPage, firstAccount, goToSetUp } from './journeys.ts';
import { addByKey, button, expectLoggedIn, submit } from './steps.ts';

test.use({ browserFor: 'worker' });

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

test('a family: accounts are grouped by person, and the one of this site stays on top', async ({
  scene,
  web,
  site,
  say,
  pressToolbar,
  expectAccessible,
}) => {
  const add = await firstAccount(scene, { service: '図書館', account: '太郎', key: KEY });
  await add.reload();
  await addByKey(add, say, { service: '図書館', account: '花子', key: `${KEY}GEZDGNBV` });
  const user = await goToSetUp(scene, 'kosmo');
  await enrolOnPage(scene);
  await submit(web);
  await expectLoggedIn(web);

  await add.goto(add.url().replace(/#.*/, '#/accounts'));
  for (const [name, account] of [
    ['太郎', '太郎'],
    ['太郎', user],
  ] as const) {
    const row = add.getByTestId('account').filter({ hasText: account });
    await button(row, say.edit).click();
    await row.getByLabel(say.whose).fill(name);
    await button(row, say.saveChanges).click();
    await expect(row.getByRole('textbox')).toHaveCount(0);
  }

  await site.signIn(web, 'kosmo', user);
  const popup = await pressToolbar();
  await expect(popup.getByTestId('account')).toHaveCount(1);
  await popup.getByRole('button', { name: say.otherAccounts }).click();
  await expect(popup.getByTestId('account')).toHaveCount(3);
  await expect(popup.getByTestId('account').first()).toContainText(user);
  await expect(popup.getByTestId('account').first()).toContainText('太郎');
  await expect(popup.getByRole('heading', { level: 2 })).toHaveText(['本人の登録', '太郎の登録']);
  await expectAccessible(popup);
  const names = await popup.getByTestId('account').allTextContents();
  expect(names[1]).toContain('花子');
  expect(names[2]).toContain('太郎');
  await popup.close();

  // The name of a person finds all that is theirs, once there are many.
  for (let index = 0; index < 5; index++) {
    await add.goto(add.url().replace(/#.*/, '#/add'));
    await add.reload();
    await addByKey(add, say, { service: `店 ${index}`, account: 'x', key: KEY });
  }
  const again = await pressToolbar();
  await again.getByRole('button', { name: say.otherAccounts }).click();
  await again.getByRole('searchbox').fill('太郎');
  await expect(again.getByTestId('account')).toHaveCount(2);
});
