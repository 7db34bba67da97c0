import { describe, expect, it } from 'vitest';
import type { NewAccount } from '../../../../lib/core/otp/account.ts';
import { codeAt } from '../../../../lib/core/otp/generate-code.ts';
import { hanako } from '../../support/accounts.ts';
import { createVaultWorld, PASSWORD, START, settled } from '../../support/vault-world.ts';

const SITE = 'https://www.example.portal.kosmo-web.jp';
const taro: NewAccount = { ...hanako, accountName: 'taro', secret: new Uint8Array(20).fill(7) };

async function openVault(accounts: readonly NewAccount[] = [hanako]) {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.create(PASSWORD);
  await vault.addAll(accounts);
  const ids = vault.accounts().map(({ id }) => id);
  return { world, vault, first: ids[0] ?? '', ids };
}

describe('the codes of a list', () => {
  it('are those of the moment, whichever is asked for first', async () => {
    const { vault, first } = await openVault();
    for (const after of [0, 1, 29_999, 30_000, 59_999, 29_999, 0, 90_000, -1]) {
      const now = START + after;
      expect(vault.code(first, now), `${after}`).toEqual(codeAt(hanako, now));
    }
  });

  it('are made once a period', async () => {
    const { vault, first } = await openVault();
    expect(vault.code(first, START + 1)).toBe(vault.code(first, START));
  });

  it('are none for an account by counter, nor for one that is gone or not yet there', async () => {
    const { vault, first, ids } = await openVault([hanako, { ...taro, type: 'hotp' }]);
    expect(vault.code(ids[1] ?? '', START)).toBeUndefined();
    expect(vault.code('0000000000000000', START)).toBeUndefined();
    expect(vault.code(first, START)).toBeDefined();
    await vault.remove(first);
    expect(vault.code(first, START)).toBeUndefined();
    await vault.restore(first);
    expect(vault.code(first, START)).toEqual(codeAt(hanako, START));
    await vault.lock();
    expect(vault.code(first, START)).toBeUndefined();
  });
});

describe('what is shown of the accounts', () => {
  it('is everything but the secret, as it was saved', async () => {
    const { world, vault } = await openVault([]);
    const added = await vault.add(hanako, SITE, true);
    expect(added).toMatchObject({
      ok: true,
      value: { accountName: 'hanako', origins: [SITE], addedAt: START, pinned: false, pending: true },
    });
    expect(added.ok && added.value).not.toHaveProperty('secret');
    expect(added.ok && [added.value]).toEqual(vault.accounts());
    expect(added.ok && added.value.id).toMatch(/^[0-9a-f]{16}$/);
    const other = world.page();
    await other.look();
    expect(other.accounts()).toEqual(vault.accounts());
  });

  it('knows no site and waits for no confirmation unless it is said', async () => {
    const { vault } = await openVault([]);
    await vault.add(hanako);
    await vault.addAll([taro]);
    for (const account of vault.accounts()) {
      expect(account).toMatchObject({ origins: [], addedAt: START });
      expect(account).not.toHaveProperty('pending');
    }
  });

  it('of the trash is when it was put there, and no secret', async () => {
    const { world, vault, first } = await openVault();
    world.clock.now += 5000;
    await vault.remove(first);
    expect(vault.accounts()).toEqual([]);
    expect(vault.trash()).toMatchObject([{ id: first, removedAt: START + 5000 }]);
    expect(vault.trash()[0]).not.toHaveProperty('secret');
  });

  it('is where codes may be filled in, to the letter', async () => {
    const { vault, first } = await openVault();
    expect(vault.mayBeUsedAt(SITE)).toBe(false);
    await vault.bind(first, SITE);
    expect(vault.mayBeUsedAt(SITE)).toBe(true);
    expect(vault.mayBeUsedAt(`${SITE}:8443`)).toBe(false);
    await vault.unbind(first, SITE);
    expect(vault.mayBeUsedAt(SITE)).toBe(false);
    await vault.bind(first, SITE);
    await vault.lock();
    expect(vault.mayBeUsedAt(SITE)).toBe(false);
    expect(vault.trash()).toEqual([]);
  });

  it('names the twin of what is about to be saved, also after a change', async () => {
    const { vault, first } = await openVault();
    expect(vault.findTwin(hanako)).toEqual({ kind: 'same', id: first });
    expect(vault.findTwin(taro)).toBeUndefined();
    const added = await vault.add(taro);
    expect(vault.findTwin(taro)).toEqual({ kind: 'same', id: added.ok && added.value.id });
    await vault.lock();
    expect(vault.findTwin(hanako)).toBeUndefined();
  });
});

describe('a change of the accounts', () => {
  it('replaces one in its place; the old one is in the trash from now on', async () => {
    const { world, vault, first } = await openVault([hanako, taro]);
    world.clock.now += 1000;
    const renewed = { ...hanako, secret: new Uint8Array(20).fill(9) };
    const replaced = await vault.replace(first, renewed, SITE, true);
    expect(vault.accounts().map(({ accountName }) => accountName)).toEqual(['hanako', 'taro']);
    expect(replaced.ok && [replaced.value]).toEqual(vault.accounts().slice(0, 1));
    expect(vault.accounts()[0]).toMatchObject({ origins: [SITE], pending: true, addedAt: START + 1000 });
    expect(vault.trash()).toMatchObject([{ id: first, removedAt: START + 1000 }]);
    expect(vault.code(vault.accounts()[0]?.id ?? '', START)).toEqual(codeAt(renewed, START));
  });

  it.each<[string, (vault: Awaited<ReturnType<typeof openVault>>['vault'], id: string) => Promise<unknown>]>([
    ['moves', (vault, id) => vault.move(id, 0)],
    ['deletes', (vault, id) => vault.forget(id)],
    ['brings back', (vault, id) => vault.restore(id)],
    ['counts', (vault, id) => vault.nextCounterCode(id)],
    ['replaces', (vault, id) => vault.replace(id, taro)],
  ])('%s nothing that is gone, and writes nothing', async (_, change) => {
    const { world, vault } = await openVault();
    const before = structuredClone(world.disk);
    expect(await change(vault, '0000000000000000')).toEqual({ ok: false, error: 'accountGone' });
    expect(world.disk).toEqual(before);
  });

  it('moves one to the front, and deletes one for good', async () => {
    const { vault, ids } = await openVault([hanako, taro]);
    const [first = '', second = ''] = ids;
    expect(await vault.move(second, 0)).toEqual({ ok: true });
    expect(vault.accounts().map(({ id }) => id)).toEqual([second, first]);
    await vault.remove(first);
    expect(await vault.forget(first)).toEqual({ ok: true });
    expect(vault.trash()).toEqual([]);
    expect(vault.accounts().map(({ id }) => id)).toEqual([second]);
  });

  it('that is saved twice is refused, and one of several refuses all', async () => {
    const { vault } = await openVault();
    expect(await vault.add(hanako)).toEqual({ ok: false, error: 'accountExists' });
    expect(await vault.addAll([taro, hanako])).toEqual({ ok: false, error: 'accountExists' });
    await settled();
    expect(vault.accounts()).toHaveLength(1);
  });
});
