// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UnlockForm } from '../../../components/vault/unlock-form.tsx';
import { doing, draw, rest, type } from '../support/draw.tsx';
import { createVaultWorld, PASSWORD } from '../support/vault-world.ts';

/** The door of a vault that is there, over the real service and a disk of the test's own. */
async function door() {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.look();
  await vault.create(PASSWORD);
  await vault.lock();
  const shown = await draw(<UnlockForm onRecovered={() => {}} />, { vault });
  const attempt = async (password: string) => {
    await type(shown.getByLabelText('マスターパスワード'), password);
    await doing(() => shown.getByRole('button', { name: 'ロックを解除' }).click());
    await rest();
  };
  return { ...shown, world, vault, attempt };
}

describe('the door', () => {
  it('opens by the right password, and says of a wrong one that nothing is lost', async () => {
    const { attempt, vault, ...shown } = await door();
    await attempt('chigau-pasuwaado');
    const alert = await shown.findByRole('alert');
    await rest();
    expect(alert.dataset['error']).toBe('passwordWrong');
    expect(alert.textContent).toContain('登録はそのまま残っています');
    expect(vault.state()).toEqual({ status: 'locked' });
    await attempt(PASSWORD);
    await expect.poll(() => vault.state()?.status).toBe('open');
  });

  it('says that a password with blanks around it has them', async () => {
    const shown = await door();
    expect(shown.place.textContent).not.toContain('空白');
    await type(shown.getByLabelText('マスターパスワード'), ` ${PASSWORD}`);
    expect(shown.place.textContent).toContain('空白');
  });

  it('makes whoever tried five times wait, says how long, and takes no press meanwhile', async () => {
    const { attempt, vault, world, ...shown } = await door();
    for (let tries = 0; tries < 6; tries++) await attempt(`wrong ${tries}`);
    await expect.poll(() => shown.queryByRole('status')?.textContent ?? '').toMatch(/\d+ ?秒/);
    const press = shown.getByRole('button', { name: 'ロックを解除' });
    expect(press.getAttribute('aria-disabled')).toBe('true');
    const before = world.derivations();
    await attempt(PASSWORD);
    expect(world.derivations()).toBe(before);
    expect(vault.state()).toEqual({ status: 'locked' });
  });
});
