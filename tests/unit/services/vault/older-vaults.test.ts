import { describe, expect, it } from 'vitest';
import { parseContainer } from '../../../../lib/core/vault/container.ts';
import { writeContents } from '../../../../lib/core/vault/contents.ts';
import type { Kdf } from '../../../../lib/core/vault/kdf.ts';
import { openContents } from '../../../../lib/core/vault/seal.ts';
import { savedHanako } from '../../support/accounts.ts';
import { containerAround } from '../../support/old-container.ts';
import { generation, person, threeSaves, unlocked } from '../../support/three-saves.ts';
import { createVaultWorld, PASSWORD, settled, type VaultWorld } from '../../support/vault-world.ts';

describe('contents of version 1', () => {
  async function oldWorld() {
    const { world } = await threeSaves();
    const page = await unlocked(world);
    const vaultKey = world.session.record?.key ?? new Uint8Array();
    const { v: _, ...now } = JSON.parse(writeContents({ accounts: [savedHanako], trash: [] }));
    const old = containerAround(JSON.stringify({ v: 1, ...now }), await page.backup(), vaultKey);
    Object.assign(world.disk, { a: old, b: undefined, bak: old, prev: old });
    world.restart();
    return { world, old, vaultKey };
  }

  it('are read, and written anew in the shape of today', async () => {
    const { world, old, vaultKey } = await oldWorld();
    const page = await unlocked(world);
    expect(page.accounts()).toMatchObject([{ accountName: 'hanako', origins: savedHanako.origins }]);
    const written = parseContainer(world.disk.bak);
    expect(written.ok && openContents(written.value, vaultKey)).toMatchObject({ value: { version: 2 } });
    expect(generation(world.disk.bak)).toBe((generation(old) ?? 0) + 1);
  });

  it('stay beside the new ones until the vault was unlocked once more', async () => {
    const { world, old } = await oldWorld();
    const page = await unlocked(world);
    expect(world.disk.prev).toBe(old);
    await page.add(person('taro', 2));
    await page.add(person('jiro', 3));
    expect(world.disk.prev).toBe(old);
    world.failing.add('write');
    expect((await page.add(person('saburo', 5))).ok).toBe(false);
    world.failing.clear();
    expect((await page.add(person('saburo', 5))).ok).toBe(true);
    expect(world.disk.prev).toBe(old);
    world.restart();
    const again = await unlocked(world);
    await again.add(person('shiro', 4));
    expect(world.disk.prev).not.toBe(old);
    expect(again.accounts()).toHaveLength(5);
  });

  it.each(['a', 'b'] as const)('stay in slot %s, and the new ones go into the other', async (slot) => {
    const { world, old } = await oldWorld();
    Object.assign(world.disk, { a: undefined, b: undefined, [slot]: old });
    await unlocked(world);
    await settled();
    expect(world.disk[slot]).toBe(old);
    expect(world.disk[slot === 'a' ? 'b' : 'a']).toBe(world.disk.bak);
  });

  it('are left alone by a version that is older than they are', async () => {
    const { world, vaultKey } = await oldWorld();
    const page = await unlocked(world);
    const newer = containerAround('{"v":3,"accounts":[],"trash":[]}', await page.backup(), vaultKey);
    Object.assign(world.disk, { a: newer, b: newer, bak: newer, prev: newer });
    world.restart();
    const locked = world.page();
    await locked.look();
    expect(await locked.unlock(PASSWORD)).toEqual({ ok: false, error: 'vaultNewer' });
    expect(world.disk.a).toBe(newer);
  });
});

describe('a weaker wrap', () => {
  it('of the password is made anew after the next unlock, and the old one leaves the disk', async () => {
    const { world } = await threeSaves();
    world.weakenNewKeys({ memory: 19_456, passes: 2 });
    const page = await unlocked(world);
    const proof = await page.prove(PASSWORD);
    if (!proof.ok) throw new Error(proof.error);
    await page.changePassword(proof.value, PASSWORD);
    world.weakenNewKeys(undefined);
    const weak = world.disk.a;
    world.restart();
    const again = await unlocked(world);
    await settled();
    expect(again.accounts()).toHaveLength(3);
    expect([world.disk.a, world.disk.b, world.disk.bak, world.disk.prev]).not.toContain(weak);
    expect(kdfOf(world)).toMatchObject({ memory: 65_536, passes: 3 });
  });

  /** A vault of which the password's wrap was made by these parameters, locked. */
  async function madeBy(kdf: { memory: number; passes: number }) {
    const { world } = await threeSaves();
    world.weakenNewKeys(kdf);
    const page = await unlocked(world);
    const proof = await page.prove(PASSWORD);
    if (!proof.ok) throw new Error(proof.error);
    await page.changePassword(proof.value, PASSWORD);
    world.weakenNewKeys(undefined);
    world.restart();
    expect(kdfOf(world)).toMatchObject(kdf);
    return world;
  }

  it.each([
    ['the floor, on a loaded PC', 47_104, 2],
    ["yesterday's default", 49_152, 3],
    ['a few passes less', 65_536, 2],
  ])('made by %s is renewed by an unlock that was quick, and not by one that was slow', async (_, m, t) => {
    const world = await madeBy({ memory: m, passes: t });
    world.makeBusy(true);
    await unlocked(world);
    await settled();
    expect(kdfOf(world)).toMatchObject({ memory: m, passes: t });
    world.makeBusy(false);
    world.restart();
    const page = await unlocked(world);
    await settled();
    expect(kdfOf(world)).toMatchObject({ memory: 65_536, passes: 3 });
    expect(await page.notice()).toBeUndefined();
    world.restart();
    expect((await unlocked(world)).accounts()).toHaveLength(3);
  });

  it.each([
    [65_536, 3],
    [131_072, 3],
    [98_304, 2],
    [47_104, 7],
  ])('is not made of one that is as strong (%d KiB, %d passes)', async (m, t) => {
    const world = await madeBy({ memory: m, passes: t });
    await unlocked(world);
    const derivations = world.derivations();
    await settled();
    expect(world.derivations()).toBe(derivations);
    expect(kdfOf(world)).toMatchObject({ memory: m, passes: t });
  });

  it('is not written anew when the PC got busy again before the new one was made', async () => {
    const world = await madeBy({ memory: 47_104, passes: 2 });
    world.weakenNewKeys({ memory: 47_104, passes: 2 });
    const before = structuredClone(world.disk);
    await unlocked(world);
    await settled();
    expect(world.disk).toEqual(before);
  });

  it('that is renewed while the power fails leaves a vault that the password opens, after any step', async () => {
    for (let step = 0; step < 40; step++) {
      const world = await madeBy({ memory: 47_104, passes: 2 });
      const page = world.page();
      await page.look();
      const { stopped } = world.stopAfter(step);
      const end = await Promise.race([stopped, page.unlock(PASSWORD).then(settled)]);
      world.restart();
      expect((await unlocked(world)).accounts(), `after step ${step}`).toHaveLength(3);
      if (end !== 'stopped') return;
    }
    throw new Error('the renewal takes more steps than were tried');
  });

  it('leaves alone a password that another window changed meanwhile', async () => {
    const world = await madeBy({ memory: 47_104, passes: 2 });
    const other = await unlocked(world);
    await settled();
    const slow = await madeBy({ memory: 47_104, passes: 2 });
    slow.makeBusy(true);
    const changing = await unlocked(slow);
    slow.makeBusy(false);
    const proof = await changing.prove(PASSWORD);
    if (!proof.ok) throw new Error(proof.error);
    const renewing = slow.page();
    await renewing.look();
    const [changed] = await Promise.all([
      changing.changePassword(proof.value, 'tonda-kanariya-aozora-31'),
      renewing.unlock(PASSWORD),
    ]);
    await settled();
    expect(changed).toEqual({ ok: true });
    slow.restart();
    const after = slow.page();
    await after.look();
    expect(await after.unlock('tonda-kanariya-aozora-31')).toEqual({ ok: true });
    expect(other.accounts()).toHaveLength(3);
  });
});

describe('where an administrator wants PBKDF2 alone', () => {
  it('a new vault is made by it, and so are backups', async () => {
    const world = createVaultWorld({ policy: { pbkdf2Only: true } });
    const page = world.page();
    await page.look();
    await page.create(PASSWORD);
    expect(kdfOf(world)).toMatchObject({ alg: 'pbkdf2-sha256', iterations: 2_000_000 });
    expect(kdfIn(await page.backup())).toMatchObject({ alg: 'pbkdf2-sha256', iterations: 4_000_000 });
  });

  it('a vault of before opens and is made anew after it, and again when the administrator changes his mind', async () => {
    const { world } = await threeSaves();
    expect(kdfOf(world)).toMatchObject({ alg: 'argon2id' });
    for (const [pbkdf2Only, alg] of [
      [true, 'pbkdf2-sha256'],
      [false, 'argon2id'],
    ] as const) {
      world.decide({ pbkdf2Only });
      world.restart();
      const page = await unlocked(world);
      await settled();
      expect(page.accounts()).toHaveLength(3);
      expect(kdfOf(world)).toMatchObject({ alg });
    }
  });
});

/** The derivation of the first wrap on the disk. */
function kdfOf({ disk }: VaultWorld): Kdf | undefined {
  return kdfIn(disk.a) ?? kdfIn(disk.b);
}

function kdfIn(text: unknown): Kdf | undefined {
  const container = parseContainer(text);
  return container.ok ? container.value.header.wraps[0]?.kdf : undefined;
}
