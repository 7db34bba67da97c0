import { describe, expect, it } from 'vitest';
import { flipped, person, threeSaves, unlocked } from '../../support/three-saves.ts';
import { PASSWORD, settled } from '../../support/vault-world.ts';

describe('mending that was put off', () => {
  it('what a closed page left half mended is mended by the next page, wherever it stopped', async () => {
    for (let steps = 0; ; steps++) {
      const { world } = await threeSaves();
      const newest = world.disk.bak;
      // What a page that only looks into the database does not notice.
      Object.assign(world.disk, { bak: flipped(newest), prev: 'garbage' });
      const page = world.page();
      await page.look();
      const { stopped } = world.stopAfter(steps);
      const unlocking = await Promise.race([page.unlock(PASSWORD), stopped]);
      world.closePages();
      const next = world.page();
      // Closed before the key was there: the person unlocks again.
      if ((await next.look()).status === 'locked') await next.unlock(PASSWORD);
      await settled();
      expect(next.accounts()).toHaveLength(3);
      expect(world.disk).toMatchObject({ bak: newest, prev: newest });
      expect(new Set(world.disk.quarantine)).toEqual(new Set([flipped(newest), 'garbage']));
      expect(world.session.mendDue).toBe(false);
      if (unlocking === 'stopped') continue;
      expect(steps).toBeGreaterThan(4);
      break;
    }
  });

  it('a mirror that refuses for a moment is written by the next page', async () => {
    const { world } = await threeSaves();
    const newest = world.disk.bak;
    delete world.disk.bak;
    world.failing.add('mirror');
    await unlocked(world);
    expect(world.disk.bak).toBeUndefined();
    world.failing.clear();
    await world.page().look();
    await settled();
    expect(world.disk.bak).toBe(newest);
  });

  it('a save whose mirror was refused is written there by the next page', async () => {
    const { world } = await threeSaves();
    const page = await unlocked(world);
    world.failing.add('mirror');
    expect((await page.add(person('shiro', 9))).ok).toBe(true);
    world.failing.clear();
    const before = world.disk.bak;
    await world.page().look();
    await settled();
    expect(world.disk.bak).not.toBe(before);
    expect([world.disk.a, world.disk.b]).toContain(world.disk.bak);
  });
});
