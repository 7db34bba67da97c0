import { ENGLISH, expect, test } from './fixtures.ts';
import { enterCode, firstVault, goToSetUp, press } from './journeys.ts';
import { addByKey, expectLoggedIn, field, submit, tabTo } from './steps.ts';

test.use({ browserFor: 'worker' });

const spellings: readonly (readonly [string, (key: string) => string])[] = [
  ['as the page shows it', (key) => key],
  ['small letters and hyphens', (key) => key.toLowerCase().replaceAll(' ', '-')],
  ['wide letters', (key) => key.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
];

for (const [name, spell] of spellings) {
  test(`J4 the key, ${name}`, { tag: name === 'as the page shows it' ? ENGLISH : [] }, async ({
    scene,
    web,
    say,
    openPage,
  }) => {
    await firstVault(scene);
    const user = await goToSetUp(scene, 'kosmo');
    await web.locator('#mode-manual').click();
    const key = (await web.locator('#kc-totp-secret-key').textContent()) ?? '';
    const add = await openPage('manager.html#/add');
    await field(add, say.key).fill(spell(key));
    await expect(add.getByTestId('preview').getByTestId('code')).toHaveText(/^\d{3} \d{3}$/);
    await addByKey(add, say, { service: 'KOSMO Web', account: user, key: spell(key) });
    await add.close();
    await enterCode(scene);
    await submit(web);
    await expectLoggedIn(web);
  });
}

test('J4 by keyboard alone', async ({ scene, web, say, openPage, expectAccessible }) => {
  await firstVault(scene);
  await goToSetUp(scene, 'kosmo');
  await web.locator('#mode-manual').click();
  const key = (await web.locator('#kc-totp-secret-key').textContent()) ?? '';
  const add = await openPage('manager.html#/add');
  await tabTo(add, field(add, say.service));
  await add.keyboard.type('KOSMO Web');
  await tabTo(add, field(add, say.key));
  await add.keyboard.type(key);
  await press('keyboard', add, say.save);
  await expect(add.getByRole('status').filter({ hasText: say.added })).toBeVisible();
  await expectAccessible(add);
  await add.close();
  await enterCode(scene, 'keyboard');
  await submit(web);
  await expectLoggedIn(web);
});

for (const [key, error] of [
  ['', 'secretMissing'],
  ['0101 8888', 'secretCharacters'],
  ['GEZDGNBVGY3TQOJQG', 'secretLength'],
] as const) {
  test(`J4 ${error} is said at the field and nothing is saved`, async ({ scene, say, openPage }) => {
    await firstVault(scene);
    const add = await openPage('manager.html#/add');
    await field(add, say.service).fill('KOSMO Web');
    await field(add, say.key).fill(key);
    await press('mouse', add, say.save);
    await expect(add.locator(`[data-error="${error}"]`)).toBeVisible();
    await add.goto(add.url().replace(/#.*/, '#/accounts'));
    await expect(add.getByTestId('account')).toHaveCount(0);
  });
}
