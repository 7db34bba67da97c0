import { describe, expect, it } from 'vitest';
import { flipped, person, threeSaves, unlocked } from '../../support/three-saves.ts';
import { PASSWORD, settled, type VaultWorld } from '../../support/vault-world.ts';
import { lockedPage, openWorld } from '../../support/ways-in.ts';

describe('what is told of the settings', () => {
  const strict = { sharedPc: true, hideCodes: true, autoLockMinutes: 1 };
  const lose = ({ disk }: VaultWorld) =>
    Object.assign(disk, { a: undefined, b: undefined, head: false, quarantine: [], others: {} });

  /** Three saves, each of which is taken. */
  async function addThreeMore(page: Awaited<ReturnType<typeof unlocked>>) {
    for (const [name, seed] of [
      ['jiro', 4],
      ['saburo', 5],
      ['shiro', 6],
    ] as const)
      expect((await page.add(person(name, seed))).ok).toBe(true);
  }

  /** What the first unlock after it tells. */
  async function toldAfter(loss: (world: VaultWorld) => unknown) {
    const { world, page } = await openWorld();
    await world.settings().change(strict);
    expect((await page.add(person('taro', 3))).ok).toBe(true);
    await loss(world);
    const next = await lockedPage(world);
    expect(await next.unlock(PASSWORD)).toEqual({ ok: true });
    await settled();
    return { world, notice: await next.notice(), settings: await world.settings().read() };
  }

  it('66 after the loss of the database: they came back', async () => {
    const { notice, settings } = await toldAfter(lose);
    expect(notice).toMatchObject({ kind: 'healed', settings: 'back' });
    expect(settings).toMatchObject(strict);
  });

  it.each([
    ['is gone', undefined],
    ['is damaged', '{"settings": {"sharedPc"'],
    ['knows nothing of them', '{}'],
  ])('66 where their second place %s as well: they are lost', async (_, file) => {
    const { notice, settings } = await toldAfter((world) => {
      lose(world);
      if (file === undefined) delete world.disk.files['besides.json'];
      else world.disk.files['besides.json'] = file;
    });
    expect(notice).toMatchObject({ kind: 'healed', settings: 'lost' });
    expect(settings.sharedPc).toBe(false);
  });

  it('66 of a database that was rolled back: the ones of their second place hold', async () => {
    let older: object = {};
    const { notice, settings } = await toldAfter(async (world) => {
      const page = await unlocked(world);
      await world.settings().change({ sharedPc: false });
      older = structuredClone({ a: world.disk.a, b: world.disk.b, others: world.disk.others });
      await world.settings().change(strict);
      await addThreeMore(page);
      Object.assign(world.disk, older);
    });
    expect(notice).toMatchObject({ kind: 'rolledBack', settings: 'back' });
    expect(settings).toMatchObject(strict);
  });

  it('66 says nothing of settings that only the database has, and they go on', async () => {
    const { notice, settings } = await toldAfter(async ({ disk }) => {
      Object.assign(disk, { a: undefined, b: undefined });
      delete disk.files['besides.json'];
    });
    expect(notice).toMatchObject({ kind: 'healed' });
    expect(notice).not.toHaveProperty('settings');
    expect(settings).toMatchObject(strict);
  });

  it('66 says nothing of settings that stayed where the vault alone was lost', async () => {
    const { notice, settings } = await toldAfter(({ disk }) =>
      Object.assign(disk, { a: undefined, b: undefined }),
    );
    expect(notice).toMatchObject({ kind: 'healed' });
    expect(notice).not.toHaveProperty('settings');
    expect(settings).toMatchObject(strict);
  });

  it('66 says nothing of settings that are the same in both places', async () => {
    const { notice } = await toldAfter(async (world) => {
      const page = await unlocked(world);
      const older = structuredClone({ a: world.disk.a, b: world.disk.b });
      await addThreeMore(page);
      Object.assign(world.disk, older);
    });
    expect(notice).toMatchObject({ kind: 'rolledBack' });
    expect(notice).not.toHaveProperty('settings');
  });

  it('66 do not fall back while the database does not answer, and are told when it was made anew', async () => {
    const { world, page } = await openWorld();
    await world.settings().change(strict);
    expect((await page.add(person('taro', 3))).ok).toBe(true);
    // Nothing can be read until it is deleted.
    let isDead = true;
    world.failing.has = (kind) => {
      if (kind === 'purge') isDead = false;
      return kind === 'read' && isDead;
    };
    expect(await world.settings().read()).toMatchObject(strict);
    world.restart();
    const next = world.page();
    expect(await next.look()).toMatchObject({ reason: 'storageBroken' });
    expect(await next.repair(PASSWORD)).toEqual({ ok: true });
    expect(isDead).toBe(false);
    expect(await next.notice()).toMatchObject({ kind: 'healed', settings: 'back' });
    expect(world.disk.others['settings']).toMatchObject(strict);
  });

  it('66 bytes that went to quarantine survive the loss of the database', async () => {
    const { world } = await threeSaves();
    world.disk.a = flipped(String(world.disk.a));
    await unlocked(world);
    await settled();
    expect(world.disk.quarantine.length).toBeGreaterThan(0);
    const kept = [...world.disk.quarantine];
    lose(world);
    const next = await unlocked(world);
    await settled();
    expect(world.disk.quarantine).toEqual(expect.arrayContaining(kept));
    expect(await next.hasQuarantine()).toBe(true);
  });
});
