import { readVaultKit } from '../unit/support/vault-kit.ts';
import { expect, test } from './fixtures.ts';
import { passwordKdf } from './locked-vault.ts';
import { button, createVault, field, vault } from './steps.ts';

// As company policy may have it (DefaultJavaScriptJitSetting): no just-in-time compiler, and no WebAssembly with it.
test.use({ browserArguments: ['--js-flags=--jitless'] });

test('25 without WebAssembly an Argon2id vault opens, slowly and with its progress shown', async ({
  scene,
}) => {
  test.setTimeout(600_000);
  const { say, openPage } = scene;
  const page = await openPage('manager.html#/accounts');
  await vault(page, 'none');
  expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
  const saved = readVaultKit().find(({ name }) => name === 'ok-two-accounts');
  if (!saved) throw new Error('no such file');
  await page.evaluate((container) => chrome.storage.local.set({ 'v.a': container }), saved.container);
  await page.reload();
  await vault(page, 'locked');
  await field(page, say.masterPassword).fill(saved.password ?? '');
  await button(page, say.unlock).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  // The page is alive meanwhile.
  await button(page, say.forgot).click();
  await expect(page.locator('html')).toHaveAttribute('data-vault', 'open', { timeout: 300_000 });
  await expect(page.getByTestId('account')).toHaveCount(2);
});

test('25 without WebAssembly a new vault uses PBKDF2 and asks for a better password', async ({ scene }) => {
  const { say, openPage } = scene;
  const page = await openPage('welcome.html');
  await createVault(page, say);
  expect(await passwordKdf(page)).toMatchObject({ alg: 'pbkdf2-sha256', c: 2_000_000 });
});
