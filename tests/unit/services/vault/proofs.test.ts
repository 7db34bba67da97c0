import { describe, expect, it } from 'vitest';
import { createProofs } from '../../../../lib/services/vault/acts/proofs.ts';
import { hanako } from '../../support/accounts.ts';
import { createVaultWorld, PASSWORD } from '../../support/vault-world.ts';

async function openVault() {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.create(PASSWORD);
  const added = await vault.add(hanako);
  return { world, vault, id: added.ok ? added.value.id : '' };
}

describe('a proof', () => {
  it('is given for the master password alone', async () => {
    const { vault } = await openVault();
    expect(await vault.prove('another password')).toEqual({ ok: false, error: 'passwordWrong' });
    expect(await vault.prove(PASSWORD)).toMatchObject({ ok: true });
  });

  it('shows the QR code of an account once', async () => {
    const { vault, id } = await openVault();
    const proof = await vault.prove(PASSWORD);
    if (!proof.ok) throw new Error(proof.error);
    const shown = await vault.showQrCode(id, proof.value);
    expect(shown.ok && shown.value.length).toBeGreaterThan(21);
    expect(await vault.showQrCode(id, proof.value)).toEqual({ ok: false, error: 'proofMissing' });
  });

  it('can not be made by hand, and ends after a minute', async () => {
    const { world, vault, id } = await openVault();
    const made = { provenAt: world.clock.now };
    expect(await vault.showQrCode(id, made)).toEqual({ ok: false, error: 'proofMissing' });
    const proof = await vault.prove(PASSWORD);
    await world.clock.advance(60_000);
    expect(proof.ok && (await vault.showQrCode(id, proof.value))).toEqual({
      ok: false,
      error: 'proofMissing',
    });
  });

  it('ends when the clock is set back', () => {
    const clock = { time: 1000, now: () => clock.time };
    const proofs = createProofs(clock);
    const proof = proofs.give();
    clock.time = 0;
    expect(proofs.spend(proof)).toBe(false);
  });

  it('is no way to guess on: wrong tries are counted together with those of the door', async () => {
    const { vault } = await openVault();
    for (let tries = 0; tries < 5; tries++) await vault.prove('another password');
    expect(await vault.prove(PASSWORD)).toEqual({ ok: false, error: 'tooManyTries' });
    expect(await vault.waitSeconds()).toBe(1);
  });
});

describe('right after the first password', () => {
  it('the device is added without another word, once, and from another page as well', async () => {
    const { world } = await openVault();
    const other = world.page();
    await other.look();
    world.clock.now += 10 * 60_000 - 1;
    await other.unlock(PASSWORD);
    expect(await other.addDeviceAtFirst()).toEqual({ ok: true, value: undefined });
    expect(other.ways().device).toBe(true);
    expect(await other.addDeviceAtFirst()).toEqual({ ok: false, error: 'proofMissing' });
  });

  it.each([
    ['ten minutes later', 10 * 60_000],
    ['by a clock that was set back', -60_000],
  ])('not %s', async (_, passed) => {
    const { world, vault } = await openVault();
    world.clock.now += passed;
    expect(await vault.addDeviceAtFirst()).toEqual({ ok: false, error: 'proofMissing' });
    expect(vault.ways().device).toBe(false);
  });

  it('not while the vault is locked', async () => {
    const { vault } = await openVault();
    await vault.lock();
    expect(await vault.addDeviceAtFirst()).toMatchObject({ ok: false });
    expect(vault.ways().device).toBe(false);
  });

  it('not where somebody else’s vault is opened by its password', async () => {
    const { world, vault } = await openVault();
    await vault.addDeviceAtFirst();
    await vault.lock();
    const next = world.page();
    await next.look();
    await next.unlock(PASSWORD);
    expect(await next.addDeviceAtFirst()).toEqual({ ok: false, error: 'proofMissing' });
  });
});
