import { describe, expect, it } from 'vitest';
import type { Wrap } from '../../../../lib/core/vault/header.ts';
import { wrapByRandom } from '../../../../lib/services/vault/wraps/new-wraps.ts';
import { lay, madeVault, opened, type Places, writtenAt } from '../../support/made-copies.ts';
import { flipped } from '../../support/three-saves.ts';
import { changePassword, PASSWORD } from '../../support/vault-world.ts';
import { lockedPage, NEXT, openWorld } from '../../support/ways-in.ts';

const everywhere = (text: string): Places => ({ a: text, b: text, bak: text, prev: text });

describe('an earlier copy, where the newest does not open,', () => {
  it('opens by the password beside which there is a recovery code', async () => {
    const { world, copy, own, vaultKey, vaultId } = await madeVault();
    const wraps = [...own, wrapByRandom(world.ports(), { vaultKey, vaultId }, new Uint8Array(16))];
    const page = await opened(world, { a: flipped(copy(5, '1 2', { wraps })), b: copy(4, '1', { wraps }) });
    expect(page.accounts()).toHaveLength(1);
    expect(await page.notice()).toEqual({ kind: 'olderCopy', at: writtenAt(4) });
  });

  it.each<[string, (own: Wrap, other: Wrap) => Wrap]>([
    ['name', (own, other) => ({ ...other, id: own.id })],
    ['salt', (own, other) => ({ ...other, kdf: own.kdf })],
    ['check', (own, other) => ({ ...other, keyCheck: own.keyCheck })],
    ['ciphertext', (own, other) => ({ ...other, sealedKey: own.sealedKey })],
  ])('opens by a password of which the newest has no more left than the %s', async (_, damagedBy) => {
    const [{ world, copy, own }, another] = [await madeVault(), await madeVault({ seed: 5000 })];
    const [mine, others] = [own[0], another.own[0]];
    if (!mine || !others) throw new Error('no way in');
    const torn = flipped(copy(5, '1 2', { wraps: [damagedBy(mine, others)] }));
    const page = await opened(world, { a: torn, b: copy(4, '1'), bak: torn });
    expect(page.accounts()).toHaveLength(1);
  });

  it('opens by no password that the newest has not', async () => {
    const { world, page } = await openWorld();
    const old = world.disk.bak;
    expect(await changePassword(page, PASSWORD, NEXT)).toEqual({ ok: true });
    Object.assign(world.disk, { a: flipped(world.disk.a), b: old, bak: flipped(world.disk.bak), prev: old });
    const locked = await lockedPage(world);
    expect(await locked.unlock(PASSWORD)).toEqual({ ok: false, error: 'passwordWrong' });
  });
});

describe('a vault that the right password does not open', () => {
  it('because the key in it is damaged is told as damaged', async () => {
    const { world, copy, own } = await madeVault();
    const wraps = own.map((wrap) => ({ ...wrap, sealedKey: wrap.sealedKey.map((byte) => byte ^ 1) }));
    lay(world, everywhere(copy(5, '1', { wraps })));
    const page = world.page();
    await page.look();
    expect(await page.unlock(PASSWORD)).toEqual({ ok: false, error: 'vaultDamaged' });
    expect(await page.unlock(NEXT)).toEqual({ ok: false, error: 'passwordWrong' });
  });

  it('because a newer version wrote all of it since the page was opened is told as newer', async () => {
    const { world, copy } = await madeVault();
    lay(world, everywhere(copy(5, '1')));
    const page = world.page();
    await page.look();
    Object.assign(world.disk, everywhere(copy(5, '1').replace('KV1.', 'KV2.')));
    expect(await page.unlock(PASSWORD)).toEqual({ ok: false, error: 'vaultNewer' });
  });
});

describe('a place that holds what is no copy', () => {
  it.each(['a', 'b', 'bak', 'prev'] as const)(
    '%s is no fresh start, though nothing else says so',
    async (place) => {
      const { world } = await madeVault();
      lay(world, { [place]: 'torn' });
      world.disk.head = false;
      const page = world.page();
      expect(await page.look()).toEqual({ status: 'recovery', reason: 'vaultDamaged' });
      expect(await page.create(PASSWORD)).toEqual({ ok: false, error: 'vaultExists' });
    },
  );

  it.each([[5], [{ v: 1 }], [null], [['KV1.']]])('is put aside as it is: %o', async (value) => {
    const { world, copy } = await madeVault();
    const page = await opened(world, { a: value, b: copy(4, '1'), bak: copy(4, '1') });
    expect(page.accounts()).toHaveLength(1);
    expect(world.disk.quarantine).toEqual([value]);
    expect(await page.hasQuarantine()).toBe(true);
    expect(await page.keptVaults()).toEqual([]);
  });
});
