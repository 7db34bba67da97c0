import { describe, expect, it } from 'vitest';
import { hanako } from '../../support/accounts.ts';
import { containerAround } from '../../support/old-container.ts';
import { flipped, threeSaves, unlocked } from '../../support/three-saves.ts';
import { settled, type VaultWorld } from '../../support/vault-world.ts';
import { openWorld, withCode } from '../../support/ways-in.ts';

const PLACES = ['a', 'b', 'bak', 'prev'] as const;

/** What is read from now on is answered when the returned function is called. */
function slowed(world: VaultWorld): () => void {
  let answer = () => {};
  world.slow.read = new Promise((resolve) => {
    answer = resolve;
  });
  return () => {
    world.slow.read = undefined;
    answer();
  };
}

describe('a look', () => {
  it('that is overtaken by the end of the time of the lock opens nothing, though it had the key', async () => {
    const { world } = await openWorld();
    const page = world.page();
    const answer = slowed(world);
    const look = page.look();
    await settled();
    world.clock.now += 5 * 60_000; // No timer runs, and nobody rings.
    answer();
    expect(await look).toEqual({ status: 'locked' });
    expect(page.accounts()).toEqual([]);
    expect(world.session.record).toBeUndefined();
  });

  it('that answers late does not bring back the ways of before', async () => {
    const { world, page } = await openWorld();
    const answer = slowed(world);
    const look = page.look();
    await settled();
    world.slow.read = undefined;
    await withCode(page);
    answer();
    expect(await look).toEqual({ status: 'open' });
    expect(page.ways()).toEqual({ recoveryCode: true, device: false });
  });

  it('of a page that has the vault open reads it again only when something was written', async () => {
    const { world, page } = await openWorld();
    const [shown] = [page.accounts()];
    await page.look();
    expect(page.accounts()).toBe(shown);
    await world.page().add({ ...hanako, accountName: 'taro' });
    await settled();
    expect(page.accounts()).toHaveLength(2);
  });

  it('of a page that has the vault open finds it open while neither disk answers', async () => {
    const { world, page } = await openWorld();
    world.failing.add('read').add('file');
    expect(await page.look()).toEqual({ status: 'open' });
    expect(page.accounts()).toHaveLength(1);
    const other = world.page();
    expect(await other.look()).toEqual({ status: 'recovery', reason: 'storageBroken' });
    expect(other.accounts()).toEqual([]);
  });

  it('of a page that saw the vault locked reads it from the mirror, where the database died after another page opened it', async () => {
    const { world } = await threeSaves();
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'locked' });
    world.closePages(); // It hears nothing any more.
    await unlocked(world);
    world.failing.add('read');
    expect(await page.look()).toEqual({ status: 'open' });
    expect(page.accounts()).toHaveLength(3);
  });

  it('without the key reads no account out of the mirror of a database that does not answer', async () => {
    const { world } = await threeSaves();
    world.failing.add('read');
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'recovery', reason: 'storageBroken' });
    expect(page.accounts()).toEqual([]);
  });

  it('with the key at copies of which none opens leads to the rescue', async () => {
    const { world } = await openWorld();
    for (const place of PLACES) world.disk[place] = flipped(world.disk[place]);
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'recovery', reason: 'vaultDamaged' });
    expect(page.accounts()).toEqual([]);
  });

  it('with the key at contents that a newer version wrote says so, and touches nothing', async () => {
    const { world, page } = await openWorld();
    const key = world.session.record?.key ?? new Uint8Array();
    const newer = containerAround('{"v":3,"accounts":[],"trash":[]}', await page.backup(), key);
    for (const place of PLACES) world.disk[place] = newer;
    const other = world.page();
    expect(await other.look()).toEqual({ status: 'newer' });
    await settled();
    for (const place of PLACES) expect(world.disk[place]).toBe(newer);
  });

  it.each([
    ['does not open', flipped],
    ['can not be read', () => 'garbage'],
  ])('at a newest copy that %s takes the one of the mirror, and mends it', async (_, damaged) => {
    const { world } = await openWorld();
    const newest = world.disk.bak;
    const slot = world.disk.a === newest ? 'a' : 'b';
    world.disk[slot] = damaged(newest);
    // As where the page that wrote it was closed before it could say so.
    world.session.generation = 1;
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'open' });
    expect(page.accounts()).toHaveLength(1);
    await settled();
    expect(world.disk[slot]).toBe(newest);
    expect(world.disk.quarantine).toEqual([damaged(newest)]);
  });

  it('tells who watches once, and nobody who has stopped', async () => {
    const { world } = await threeSaves();
    const page = world.page();
    const told: unknown[] = [];
    const stop = page.watch(() => told.push(page.state()?.status));
    await page.look();
    expect(told).toEqual(['locked']);
    stop();
    await page.look();
    expect(told).toHaveLength(1);
    expect((await unlocked(world)).accounts()).toHaveLength(3);
  });
});
