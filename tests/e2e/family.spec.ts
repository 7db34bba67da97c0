import { expect, test } from './fixtures.ts';
import { enrolOnPage, firstVault, goToSetUp } from './journeys.ts';
import { button, expectLoggedIn, submit } from './steps.ts';

test.use({ browserFor: 'worker' });

const keys = [...'ABCDEFG'].map((letter) => `JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PX${letter}`);

test('a family: accounts are grouped by person, and the one of this site stays on top', async ({
  scene,
  web,
  site,
  say,
  openPage,
  pressToolbar,
  expectAccessible,
}) => {
  // More than a person sees at once, so that they can be searched.
  const shops = Array.from({ length: 5 }, (_, place) => ({ issuer: `店 ${place}`, accountName: 'x' }));
  const library = ['太郎', '花子'].map((accountName) => ({ issuer: '図書館', accountName }));
  await firstVault(scene, {
    accounts: [...library, ...shops].map((names, place) => ({ ...names, key: keys[place] ?? '' })),
  });
  const user = await goToSetUp(scene, 'kosmo');
  await enrolOnPage(scene);
  await submit(web);
  await expectLoggedIn(web);

  const list = await openPage('manager.html#/accounts');
  for (const [name, account] of [
    ['太郎', '太郎'],
    ['太郎', user],
  ] as const) {
    const row = list.getByTestId('account').filter({ hasText: account });
    await button(row, say.edit).click();
    await row.getByLabel(say.whose).fill(name);
    await button(row, say.saveChanges).click();
    await expect(row.getByRole('textbox')).toHaveCount(0);
  }

  await site.signIn(web, 'kosmo', user);
  const popup = await pressToolbar();
  await expect(popup.getByTestId('account')).toHaveCount(1);
  await popup.getByRole('button', { name: say.otherAccounts }).click();
  await expect(popup.getByTestId('account')).toHaveCount(8);
  await expect(popup.getByTestId('account').first()).toContainText(user);
  await expect(popup.getByTestId('account').first()).toContainText('太郎');
  await expect(popup.getByRole('heading', { level: 2 })).toHaveText(['本人の登録', '太郎の登録']);
  await expectAccessible(popup);
  const names = await popup.getByTestId('account').allTextContents();
  expect(names.findIndex((name) => name.includes('花子'))).toBe(1);
  expect(names.findLastIndex((name) => name.includes('太郎'))).toBe(7);

  // The name of a person finds all that is theirs, once there are many.
  await popup.getByRole('searchbox').fill('太郎');
  await expect(popup.getByTestId('account')).toHaveCount(2);
});
