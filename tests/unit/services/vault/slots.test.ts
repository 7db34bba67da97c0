import { describe, expect, it } from 'vitest';
import { flipped, generation, person, threeSaves, unlocked } from '../../support/three-saves.ts';
import { changePassword, PASSWORD, settled, type VaultWorld } from '../../support/vault-world.ts';
import { NEXT, openWorld } from '../../support/ways-in.ts';

const damage = (nth: number) => `damaged ${nth}`;
/** Bytes that a newer version may have written, for all that we know. */
const newer = (nth: number) => `KV2.${nth}.x`;

/** Puts bytes that do not open into both slots and both files, and unlocks. */
async function unlockedWith(kept: readonly string[], found: Partial<Record<'a' | 'b' | 'prev', string>>) {
  const { world } = await threeSaves();
  world.disk.quarantine = [...kept];
  Object.assign(world.disk, found);
  await unlocked(world);
  await settled();
  return world;
}

describe('quarantine', () => {
  it.each<[string, readonly string[], Parameters<typeof unlockedWith>[1], readonly string[]]>([
    [
      'the first three',
      [],
      { a: damage(1), b: damage(2), prev: damage(3) },
      [damage(1), damage(2), damage(3)],
    ],
    ['no fourth', [damage(1), damage(2)], { a: damage(3), b: damage(4) }, [damage(1), damage(2), damage(3)]],
    ['nothing twice', [damage(1)], { a: damage(1), b: damage(2) }, [damage(1), damage(2)]],
    [
      'whatever a newer version may have written, beside three others',
      [damage(1), damage(2), damage(3)],
      { a: newer(1), b: newer(2) },
      [damage(1), damage(2), damage(3), newer(1), newer(2)],
    ],
    [
      'damage beside what a newer version may have written, which takes no place of it',
      [newer(1), newer(2), damage(1), damage(2)],
      { a: damage(3), b: damage(4) },
      [newer(1), newer(2), damage(1), damage(2), damage(3)],
    ],
  ])('keeps %s', async (_, kept, found, left) => {
    const world = await unlockedWith(kept, found);
    expect(world.disk.quarantine).toEqual(left);
    expect(await world.page().hasQuarantine()).toBe(true);
  });

  it('has a second place, and comes back from there with the vault', async () => {
    const world = await unlockedWith([], { a: damage(1) });
    expect(Object.values(JSON.parse(world.disk.files['besides.json'] ?? ''))).toContain(damage(1));
    Object.assign(world.disk, { a: undefined, b: undefined, head: false, quarantine: [], others: {} });
    expect(await world.page().hasQuarantine()).toBe(true);
    expect(await world.page().rescueFile()).toContain(damage(1));
    await unlocked(world);
    expect(world.disk.quarantine).toContain(damage(1));
  });

  it('loses damage with the password that it may open by, and keeps what a newer version may have written', async () => {
    const { world, page } = await openWorld();
    world.disk.quarantine = [damage(1), newer(1), damage(2)];
    expect(await changePassword(page, PASSWORD, NEXT)).toEqual({ ok: true });
    expect(world.disk.quarantine).toEqual([newer(1)]);
  });

  it('stays where a vault is replaced: whoever starts over may have nothing else left of the old one', async () => {
    const { world } = await threeSaves();
    world.disk.quarantine = [damage(1)];
    const page = world.page();
    await page.look();
    expect(await page.startOver(NEXT)).toEqual({ ok: true });
    expect(world.disk.quarantine).toContain(damage(1));
    expect(await page.rescueFile()).toContain(damage(1));
  });

  it('is neither the settings nor a vault that was put aside whole', async () => {
    const { world } = await threeSaves();
    await world.settings().change({ hideCodes: true });
    const page = world.page();
    await page.look();
    expect(await page.startOver(NEXT)).toEqual({ ok: true });
    expect(await page.hasQuarantine()).toBe(false);
    expect(await page.keptVaults()).toHaveLength(1);
    expect(JSON.parse(await page.rescueFile()).quarantine).toHaveLength(1);
  });

  it('is what the database holds, while it has its mark; a whole vault counts wherever it lies', async () => {
    const { world } = await threeSaves();
    const whole = JSON.stringify({ f: 'kagiban-rescue', a: world.disk.a });
    world.disk.files['besides.json'] = JSON.stringify({ 'v.q.1.0': damage(1), 'v.q.2.0': whole });
    const page = await unlocked(world);
    expect(await page.hasQuarantine()).toBe(false);
    expect(await page.keptVaults()).toEqual([{ name: 'v.q.2.0', at: 2 }]);
  });

  it('is no list of vaults that were put aside', async () => {
    const world = await unlockedWith([], { a: damage(1) });
    expect(await world.page().keptVaults()).toEqual([]);
  });

  it('is told of in a rescue file with the time at which it was put there', async () => {
    const { world } = await threeSaves();
    world.disk.a = damage(1);
    await unlocked(world);
    const { quarantine } = JSON.parse(await world.page().rescueFile());
    expect(quarantine).toEqual([{ at: world.clock.now, value: damage(1) }]);
  });
});

describe('a vault that was put aside', () => {
  it('is put aside once, though what replaces it is refused at first and one place is empty', async () => {
    const { world } = await threeSaves();
    world.disk.b = undefined;
    const page = world.page();
    await page.look();
    world.failing.add('room');
    expect(await page.startOver(NEXT)).toEqual({ ok: false, error: 'saveFailed' });
    expect(await page.keptVaults()).toHaveLength(1);
    world.failing.clear();
    expect(await page.startOver(NEXT)).toEqual({ ok: true });
    expect(await page.keptVaults()).toHaveLength(1);
  });

  it('and is damaged itself opens nothing, and keeps nothing else from being put aside', async () => {
    const { world } = await threeSaves();
    world.disk.quarantine = ['{"f":"kagiban-resc'];
    const page = world.page();
    await page.look();
    const [damaged] = await page.keptVaults();
    expect(await page.openKept(damaged?.name ?? '', PASSWORD)).toEqual({ ok: false, error: 'damaged' });
    expect(await page.keptFile(damaged?.name ?? '')).toBe('');
    expect(await page.startOver(NEXT)).toEqual({ ok: true });
    const names = (await page.keptVaults()).map(({ name }) => name);
    const rows = await Promise.all(names.map((name) => page.openKept(name, PASSWORD)));
    expect(rows.map((opened) => opened.ok && opened.value.rows.length).sort()).toEqual([3, false]);
  });
});

describe('a save', () => {
  const inSlots = ({ disk }: VaultWorld) => [generation(disk.a), generation(disk.b)];

  it('goes into the slot that does not hold the newest state, in turn, and says which number it has', async () => {
    const { world } = await threeSaves();
    const page = await unlocked(world);
    const last = Math.max(...inSlots(world).map(Number));
    for (const nth of [1, 2, 3, 4]) {
      await page.add(person(`later ${nth}`, 10 + nth));
      expect(inSlots(world).toSorted()).toEqual([last + nth - 1, last + nth]);
      expect(world.disk.generation).toBe(last + nth);
      expect(generation(world.disk.bak)).toBe(last + nth);
      expect(generation(world.disk.prev)).toBe(last + nth - 1);
    }
  });

  it.each(['a', 'b'] as const)(
    'whose state came out of the mirror spares slot %s, which holds what opens',
    async (slot) => {
      const { world, past } = await threeSaves();
      const page = await unlocked(world);
      const whole = past[1]?.bak;
      Object.assign(world.disk, { a: damage(1), b: damage(2), [slot]: whole });
      expect((await page.add(person('later', 9))).ok).toBe(true);
      expect(world.disk[slot]).toBe(whole);
      expect(world.disk.quarantine).toEqual([damage(slot === 'a' ? 2 : 1)]);
    },
  );

  it('puts the bytes that it writes over aside, where they do not open', async () => {
    const { world } = await threeSaves();
    const page = await unlocked(world);
    const free = world.disk.a === world.disk.bak ? 'b' : 'a';
    const bytes = flipped(world.disk[free]);
    world.disk[free] = bytes;
    expect((await page.add(person('later', 9))).ok).toBe(true);
    expect(world.disk.quarantine).toEqual([bytes]);
    expect(world.disk[free]).toBe(world.disk.bak);
  });

  it('begins nowhere where the disk has no room for every place', async () => {
    const { world, page } = await openWorld();
    const before = structuredClone(world.disk);
    world.failing.add('room');
    expect(await page.add(person('taro', 9))).toEqual({ ok: false, error: 'saveFailed' });
    expect(await changePassword(page, PASSWORD, NEXT)).toEqual({ ok: false, error: 'saveFailed' });
    expect(world.disk).toEqual(before);
    expect(world.session.suspect).toBe(false);
    world.failing.clear();
    expect((await page.add(person('taro', 9))).ok).toBe(true);
  });

  it('is heard of by the other pages', async () => {
    const { world, page } = await openWorld();
    const other = world.page();
    await other.look();
    await page.add(person('taro', 9));
    await settled();
    expect(other.accounts()).toHaveLength(2);
  });
});
