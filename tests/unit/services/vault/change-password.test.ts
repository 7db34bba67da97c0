import { describe, expect, it } from 'vitest';
import { hanako } from '../../support/accounts.ts';
import { changePassword, PASSWORD, settled } from '../../support/vault-world.ts';
import {
  everywhere,
  lockedPage,
  NEXT,
  openWorld,
  proofOf,
  withCode,
  wrapsOf,
} from '../../support/ways-in.ts';

describe('a change of the password', () => {
  it('keeps the recovery code and the device', async () => {
    const { world, page } = await openWorld();
    const code = await withCode(page);
    await page.addDevice(await proofOf(page));
    expect(await changePassword(page, PASSWORD, NEXT)).toEqual({ ok: true });
    expect(wrapsOf(world.disk.a).sort()).toEqual(['device', 'password', 'recoveryCode']);
    expect(await (await lockedPage(world)).unlockByDevice()).toEqual({ ok: true });
    expect(await (await lockedPage(world)).recover(code, PASSWORD)).toEqual({ ok: true });
  });

  it('because somebody knows it exchanges the vault key: old copies and other ways open nothing', async () => {
    const { world, page } = await openWorld();
    const code = await withCode(page);
    const key = world.session.record?.key;
    expect(await changePassword(page, PASSWORD, NEXT, true)).toEqual({ ok: true });
    expect(world.session.record?.key).not.toEqual(key);
    expect(wrapsOf(world.disk.a)).toEqual(['password']);
    expect(page.accounts()).toHaveLength(1);
    expect((await page.add({ ...hanako, accountName: 'taro' })).ok).toBe(true);
    const locked = await lockedPage(world);
    expect(await locked.recover(code, PASSWORD)).toEqual({ ok: false, error: 'recoveryCodeWrong' });
    expect(await locked.unlock(NEXT)).toEqual({ ok: true });
    expect(locked.accounts()).toHaveLength(2);
  });

  it('that was cut short is finished at the next unlock: no old wrap stays', async () => {
    for (let steps = 0; steps < 40; steps++) {
      const { world, page } = await openWorld();
      const { stopped } = world.stopAfter(steps);
      const changed = await Promise.race([changePassword(page, PASSWORD, NEXT, true), stopped]);
      const locked = await lockedPage(world);
      const byNew = await locked.unlock(NEXT);
      if (!byNew.ok) continue;
      const kept = new Set(everywhere(world).filter((copy) => copy !== undefined));
      expect(kept.size, `after ${steps} steps`).toBe(1);
      if (changed !== 'stopped') break;
    }
  });

  it.each([false, true])(
    'one of whose steps failed leaves no copy that opens by the old one once another page was opened (after a save that failed: %s)',
    async (wasSuspect) => {
      for (let after = 0; ; after++) {
        const { world, page } = await openWorld();
        if (wasSuspect) {
          world.failing.add('write');
          expect((await page.add({ ...hanako, accountName: 'taro' })).ok).toBe(false);
          world.failing.clear();
        }
        const old = everywhere(world).filter((copy) => copy !== undefined);
        const before = world.steps();
        world.fault(after, 'fails', false);
        const changed = await changePassword(page, PASSWORD, NEXT);
        const wasReached = world.steps() - before > after;
        world.noFault();
        await world.page().look();
        await settled();
        const left = old.filter((copy) => everywhere(world).includes(copy));
        if (changed.ok) expect(left, `step ${after}`).toEqual([]);
        if (!wasReached) break;
      }
    },
  );

  it('forgets what was put aside: it would open by the old password', async () => {
    const { world, page } = await openWorld();
    world.disk.quarantine.push('something with an old wrap');
    await changePassword(page, PASSWORD, NEXT);
    expect(world.disk.quarantine).toEqual([]);
  });

  it('that was cut short anywhere, or met a mirror that refused, has forgotten it after the next unlock', async () => {
    for (let steps = 0; ; steps++) {
      const { world, page } = await openWorld();
      world.disk.quarantine.push('something with an old wrap');
      const { stopped } = world.stopAfter(steps);
      const changed = await Promise.race([changePassword(page, PASSWORD, NEXT), stopped]);
      const byNew = await (await lockedPage(world)).unlock(NEXT);
      expect(world.disk.quarantine, `step ${steps}`).toHaveLength(byNew.ok ? 0 : 1);
      if (changed !== 'stopped') break;
    }
    const { world, page } = await openWorld();
    world.disk.quarantine.push('something with an old wrap');
    world.failing.add('mirror');
    expect(await changePassword(page, PASSWORD, NEXT)).toEqual({ ok: true });
    world.failing.clear();
    await world.page().look();
    await settled();
    expect(world.disk.quarantine).toEqual([]);
  });
});
