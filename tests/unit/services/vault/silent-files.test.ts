import { describe, expect, it } from 'vitest';
import { hanako } from '../../support/accounts.ts';
import { threeSaves, unlocked } from '../../support/three-saves.ts';
import { PASSWORD, settled } from '../../support/vault-world.ts';

/** The private file system does not say whether there is a file: that is no "there is none". */
describe('while the files beside the database do not answer', () => {
  it('no password is tried on half of the copies, nothing is written, and it opens when they answer', async () => {
    const { world } = await threeSaves();
    world.restart();
    const before = structuredClone(world.disk);
    world.failing.add('file');
    const page = world.page();
    expect(await page.look()).toMatchObject({ status: 'locked' });
    expect(await page.unlock(PASSWORD)).toEqual({ ok: false, error: 'storageBroken' });
    await settled();
    expect(world.disk).toEqual(before);
    world.failing.clear();
    expect((await unlocked(world)).accounts()).toHaveLength(3);
  });

  it('a database that lost everything is no fresh start, and nothing new is put there', async () => {
    const { world } = await threeSaves();
    world.restart();
    Object.assign(world.disk, { a: undefined, b: undefined, head: false });
    const before = structuredClone(world.disk);
    world.failing.add('file');
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'recovery', reason: 'storageBroken' });
    expect(await page.create(PASSWORD)).toEqual({ ok: false, error: 'vaultExists' });
    expect(await page.repair(PASSWORD)).toEqual({ ok: false, error: 'storageBroken' });
    expect((await world.settings().read()).autoLockMinutes).toBeGreaterThan(0);
    expect(world.disk).toEqual(before);
    world.failing.clear();
    expect(await page.look()).toMatchObject({ status: 'locked' });
  });

  it('what was rolled back under an open page is not written over by it', async () => {
    const { world, past } = await threeSaves();
    const page = await unlocked(world);
    const { a, b } = past[0] ?? {};
    Object.assign(world.disk, { a, b });
    const before = structuredClone(world.disk);
    world.failing.add('file');
    expect(await page.add({ ...hanako, accountName: 'extra' })).toEqual({
      ok: false,
      error: 'storageBroken',
    });
    expect(world.disk).toEqual(before);
    world.failing.clear();
    expect(await page.add({ ...hanako, accountName: 'extra' })).toMatchObject({ ok: true });
    expect((await unlocked(world)).accounts()).toHaveLength(4);
  });

  it('an open page saves into the database, and the mirror follows when it answers', async () => {
    const { world } = await threeSaves();
    const page = await unlocked(world);
    const { bak } = world.disk;
    world.failing.add('file');
    expect(await page.add({ ...hanako, accountName: 'extra' })).toMatchObject({ ok: true });
    expect(world.disk.bak).toBe(bak);
    world.failing.clear();
    await unlocked(world);
    expect([world.disk.a, world.disk.b]).toContain(world.disk.bak);
    expect(world.disk.bak).not.toBe(bak);
  });

  it('a setting that the database took is told as saved; the rescue file holds what does answer', async () => {
    const { world } = await threeSaves();
    await settled();
    world.failing.add('file');
    const settings = world.settings();
    expect(await settings.change({ autoLockMinutes: 7 })).toMatchObject({ ok: true });
    expect((await settings.read()).autoLockMinutes).toBe(7);
    expect(JSON.parse(await world.page().rescueFile())).toMatchObject({ a: world.disk.a, b: world.disk.b });
  });
});
