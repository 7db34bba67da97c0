import { describe, expect, it } from 'vitest';
import { parseContainer } from '../../../../lib/core/vault/container.ts';
import type { OnProgress } from '../../../../lib/services/vault/vault-service.ts';
import { person } from '../../support/three-saves.ts';
import { createVaultWorld, PASSWORD, type VaultWorld } from '../../support/vault-world.ts';
import { lockedPage, NEXT, openWorld, proofOf, withCode } from '../../support/ways-in.ts';

interface Slow {
  readonly world: VaultWorld;
  readonly run: (onProgress?: OnProgress) => Promise<{ readonly ok: boolean }>;
}

/** Everything that derives a key, which takes a while, and lets a person see how far it is. */
const slow = {
  async 'the first vault'() {
    const world = createVaultWorld();
    return { world, run: (onProgress) => world.page().create(PASSWORD, onProgress) };
  },
  async unlocking() {
    const { world } = await openWorld();
    const page = await lockedPage(world);
    return { world, run: (onProgress) => page.unlock(PASSWORD, onProgress) };
  },
  async 'starting over'() {
    const { world } = await openWorld();
    const page = await lockedPage(world);
    return { world, run: (onProgress) => page.startOver(NEXT, onProgress) };
  },
  async 'the recovery code'() {
    const { world, page } = await openWorld();
    const code = await withCode(page);
    const locked = await lockedPage(world);
    return { world, run: (onProgress) => locked.recover(code, NEXT, onProgress) };
  },
  async 'a proof'() {
    const { world, page } = await openWorld();
    return { world, run: (onProgress) => page.prove(PASSWORD, onProgress) };
  },
  async 'another password'() {
    const { world, page } = await openWorld();
    const proof = await proofOf(page);
    return {
      world,
      run: (onProgress) => page.changePassword(proof, NEXT, { ...(onProgress && { onProgress }) }),
    };
  },
  async 'a file of its own'() {
    const { world, page } = await openWorld();
    const proof = await proofOf(page);
    return { world, run: (onProgress) => page.backupUnder(NEXT, proof, undefined, onProgress) };
  },
  async 'the accounts of a backup'() {
    const { world, page } = await openWorld();
    const bytes = new TextEncoder().encode(await page.backup());
    return { world, run: (onProgress) => page.openBackup(bytes, PASSWORD, onProgress) };
  },
  async 'a backup in the place of a vault'() {
    const backup = (await (await openWorld()).page.backup()) ?? '';
    const world = createVaultWorld({ seed: 500 });
    return {
      world,
      run: (onProgress) => world.page().restoreBackup(backup, { password: PASSWORD }, onProgress),
    };
  },
  async 'a vault that was put aside'() {
    const { world } = await openWorld();
    const page = await lockedPage(world);
    await page.startOver(NEXT);
    const [kept] = await page.keptVaults();
    return { world, run: (onProgress) => page.openKept(kept?.name ?? '', PASSWORD, onProgress) };
  },
  async 'a repair'() {
    const { world } = await openWorld();
    const page = await lockedPage(world);
    world.failing.add('read');
    return { world, run: (onProgress) => page.repair(PASSWORD, onProgress) };
  },
} satisfies Readonly<Record<string, () => Promise<Slow>>>;

const all = Object.entries<() => Promise<Slow>>(slow);

describe('a slow derivation', () => {
  it.each(all)('tells how far it is from the beginning to the end: %s', async (_, begin) => {
    const shares: number[] = [];
    const { run } = await begin();
    expect(await run((share) => shares.push(share))).toMatchObject({ ok: true });
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(Math.max(...shares)).toBe(1);
  });

  it('goes on from the first to the second, which takes twice as long, and never back', async () => {
    const shares: number[] = [];
    await createVaultWorld()
      .page()
      .create(PASSWORD, (share) => shares.push(share));
    expect(shares.map((share) => Math.round(share * 6))).toEqual([0, 1, 2, 2, 4, 6]);
  });

  it.each(all)('that needs more memory than there is changes nothing: %s', async (_, begin) => {
    const { world, run } = await begin();
    const [before, used] = [structuredClone(world.disk), [...world.used]];
    world.shrinkMemory(1);
    expect(['memoryShort', 'too-expensive']).toContain(Object(await run()).error);
    expect(world.disk).toEqual(before);
    expect(world.used).toEqual(used);
  });

  it('of a wrap for files alone may need too much: the vault is made, and its backup opens by its own wrap', async () => {
    const world = createVaultWorld();
    world.shrinkMemory(65_536);
    const page = world.page();
    expect(await page.create(PASSWORD)).toEqual({ ok: true });
    const proof = await proofOf(page);
    const file = await page.backupUnder(NEXT, proof);
    for (const text of [await page.backup(), file.ok && file.value]) {
      const container = parseContainer(text);
      expect(container.ok && container.value.header.wraps.map(({ kdf }) => kdf)).toMatchObject([
        { memory: 65_536 },
      ]);
    }
    const elsewhere = createVaultWorld({ seed: 700 }).page();
    expect(await elsewhere.restoreBackup((await page.backup()) ?? '', { password: PASSWORD })).toEqual({
      ok: true,
    });
  });

  it('is made once for a password, however many copies have to be tried', async () => {
    const { world, page } = await openWorld();
    await page.add(person('taro', 3));
    const newest = String(world.disk.bak);
    for (const place of ['a', 'b', 'bak', 'prev'] as const)
      if (world.disk[place] === newest) world.disk[place] = `${newest.slice(0, -6)}AAAAAA`;
    const locked = await lockedPage(world);
    const before = world.derivations();
    expect(await locked.unlock(PASSWORD)).toEqual({ ok: true });
    expect(locked.accounts()).toHaveLength(1);
    expect(world.derivations() - before).toBe(1);
  });

  it.each([
    ['memory', { m: 65_537 }],
    ['passes', { t: 4 }],
    ['lanes', { p: 2 }],
  ])('whose %s a bit has changed in the newest copy is made anew for the one before', async (_, change) => {
    const { world } = await openWorld();
    const newest = String(world.disk.bak);
    const [magic, head = '', body] = newest.split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString());
    Object.assign(header.wraps[0].kdf, change);
    const changed = [magic, Buffer.from(JSON.stringify(header)).toString('base64url'), body].join('.');
    for (const place of ['a', 'b', 'bak', 'prev'] as const)
      if (world.disk[place] === newest) world.disk[place] = changed;
    const locked = await lockedPage(world);
    expect(await locked.unlock(PASSWORD)).toEqual({ ok: true });
  });
});

describe('a password that was taken into use', () => {
  const taken: Partial<Record<keyof typeof slow, string>> = {
    'the first vault': PASSWORD,
    'starting over': NEXT,
    'the recovery code': NEXT,
    'another password': NEXT,
    'a file of its own': NEXT,
    'a backup in the place of a vault': PASSWORD,
  };

  it.each(all)('is no proposal any more, and no other is: %s', async (name, begin) => {
    const { world, run } = await begin();
    const before = world.used.length;
    await run();
    const password = taken[name as keyof typeof slow];
    expect(world.used.slice(before)).toEqual(password === undefined ? [] : [password]);
  });

  it.each([
    'the first vault',
    'starting over',
    'the recovery code',
    'another password',
    'a backup in the place of a vault',
  ] as const)('is not one where nothing could be saved: %s', async (name) => {
    const { world, run }: Slow = await slow[name]();
    const before = world.used.length;
    world.failing.add('write').add('mirror');
    expect(await run()).toEqual({ ok: false, error: 'saveFailed' });
    expect(world.used).toHaveLength(before);
  });
});
