// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { OfferDevice } from '../../../components/vault/offer-device.tsx';
import { UnlockForm } from '../../../components/vault/unlock-form.tsx';
import { fail } from '../../../lib/core/result.ts';
import { defaultSettings } from '../../../lib/services/settings/settings-service.ts';
import { doing, draw, rest } from '../support/draw.tsx';
import { createVaultWorld, PASSWORD } from '../support/vault-world.ts';

async function firstRun() {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.look();
  await vault.create(PASSWORD);
  return { world, vault };
}

describe('the PC’s own unlock', () => {
  it('is offered right after the first password, and added without asking for that again', async () => {
    const { vault } = await firstRun();
    const shown = await draw(<OfferDevice />, { vault });
    const add = await shown.findByRole('button', { name: '使えるようにする' });
    await doing(() => add.click());
    await rest();
    expect((await shown.findByRole('status')).textContent).toContain(
      '顔・指紋・PIN で開けるようになりました',
    );
    expect(shown.queryByLabelText('マスターパスワード')).toBeNull();
    expect(vault.ways().device).toBe(true);
  });

  it('that was waved off can be tried again; later it is for the settings', async () => {
    const { world, vault } = await firstRun();
    const waved = { ...vault, addDeviceAtFirst: async () => fail('deviceCancelled' as const) };
    const shown = await draw(<OfferDevice />, { vault: waved });
    const press = () => doing(() => shown.getByRole('button', { name: '使えるようにする' }).click());
    await press();
    expect(shown.getByRole('alert').dataset['error']).toBe('deviceCancelled');
    expect(shown.getByRole('button', { name: '使えるようにする' })).toBeTruthy();
    world.clock.now += 3_600_000;
    const later = await draw(<OfferDevice />, { vault });
    await doing(() => later.getByRole('button', { name: '使えるようにする' }).click());
    await rest();
    expect(later.getByRole('button', { name: '「設定」で使えるようにする' })).toBeTruthy();
  });

  it.each([
    ['where the PC has none', { deviceAvailable: async () => false }, {}],
    ['on a PC that others use', {}, { sharedPc: true }],
  ])('is not offered %s', async (_, changes, chosen) => {
    const { vault } = await firstRun();
    const settings = { ...defaultSettings, ...chosen };
    const shown = await draw(<OfferDevice />, {
      vault: { ...vault, ...changes },
      settings: { known: () => settings, read: async () => settings, watch: () => () => {} },
    });
    expect(shown.place.textContent).toBe('');
  });

  it('is the one thing to press at the door, before any letter is asked for', async () => {
    const { vault } = await firstRun();
    await vault.addDeviceAtFirst();
    await vault.lock();
    const shown = await draw(<UnlockForm onRecovered={() => {}} />, { vault });
    const [first] = shown.getAllByRole('button');
    expect(first?.textContent).toBe('顔・指紋・PIN で開く');
    expect(first?.className).toBe('button');
    expect(shown.getByRole('button', { name: 'ロックを解除' }).className).toBe('button button-second');
  });
});
