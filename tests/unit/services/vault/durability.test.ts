import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../../lib/core/bytes.ts';
import type { NewAccount } from '../../../../lib/core/otp/account.ts';
import { MAX_ACCOUNTS } from '../../../../lib/core/vault/contents.ts';
import { hanako } from '../../support/accounts.ts';
import {
  changePassword,
  createVaultWorld,
  PASSWORD,
  settled,
  type VaultWorld,
} from '../../support/vault-world.ts';

const person = (accountName: string, byte: number): NewAccount => ({
  ...hanako,
  accountName,
  secret: new Uint8Array(20).fill(byte),
});
const taro = person('taro', 1);
const jiro = person('jiro', 2);

async function openWorld(accounts: readonly NewAccount[] = [hanako]) {
  const world = createVaultWorld();
  const page = world.page();
  await page.create(PASSWORD);
  for (const account of accounts) expect((await page.add(account)).ok).toBe(true);
  return { world, page };
}

/** The names in the vault after the browser was started again. */
async function namesAfterRestart(
  world: VaultWorld,
  password = PASSWORD,
): Promise<readonly string[] | string> {
  world.restart();
  const page = world.page();
  const state = await page.look();
  if (state.status !== 'locked') return state.status;
  const unlocked = await page.unlock(password);
  return unlocked.ok ? page.accounts().map(({ accountName }) => accountName) : unlocked.error;
}

const flipped = (container: unknown) => {
  const [magic, head = '', body = ''] = String(container).split('.');
  const bytes = fromBase64Url(body) ?? new Uint8Array();
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  return `${magic}.${head}.${toBase64Url(bytes)}`;
};

describe('a save', () => {
  it.each(['in the usual way', 'after one that failed'])(
    'that ends after any step %s leaves the old or the new vault',
    async (how) => {
      for (let steps = 0; ; steps++) {
        const { world, page } = await openWorld();
        if (how !== 'in the usual way') {
          world.failing.add('write');
          expect(await page.add(jiro)).toEqual({ ok: false, error: 'saveFailed' });
          world.failing.clear();
        }
        const { stopped } = world.stopAfter(steps);
        const added = await Promise.race([page.add(taro), stopped]);
        const names = await namesAfterRestart(world);
        expect([['hanako'], ['hanako', 'taro']]).toContainEqual(names);
        if (added === 'stopped') continue;
        expect(added.ok).toBe(true);
        expect(names).toEqual(['hanako', 'taro']);
        expect(steps).toBeGreaterThan(4);
        break;
      }
    },
  );

  it('is told only when it was read back', async () => {
    const { world, page } = await openWorld();
    world.failing.add('write');
    expect(await page.add(taro)).toEqual({ ok: false, error: 'saveFailed' });
    expect(page.accounts()).toHaveLength(1);
    expect(world.session.suspect).toBe(true);
    expect(await namesAfterRestart(world)).toEqual(['hanako']);
  });

  it('is not told where the database took the write, said so, and lost it', async () => {
    const { world, page } = await openWorld();
    world.failing.add('forgets');
    expect(await page.add(taro)).toEqual({ ok: false, error: 'saveFailed' });
    expect(world.session.suspect).toBe(true);
    world.failing.clear();
    expect((await page.add(taro)).ok).toBe(true);
    expect(await namesAfterRestart(world)).toEqual(['hanako', 'taro']);
  });

  it('after a failed one rebuilds the database, with a copy outside of it first', async () => {
    const { world, page } = await openWorld();
    world.failing.add('write');
    await page.add(taro);
    world.failing.clear();
    world.failing.add('mirror');
    expect(await page.add(taro)).toEqual({ ok: false, error: 'saveFailed' });
    world.failing.clear();
    expect((await page.add(taro)).ok).toBe(true);
    expect(world.session.suspect).toBe(false);
    expect(world.disk.bak).toBe(world.disk.a);
    expect(await namesAfterRestart(world)).toEqual(['hanako', 'taro']);
  });

  it.each(['fails', 'forgets', 'silent files'] as const)(
    'after one that failed says what is then there, though a step of it %s as well',
    async (fault) => {
      const told = new Set<string>();
      for (let after = 0; ; after++) {
        const { world, page } = await openWorld();
        world.failing.add('write');
        await page.add(taro);
        world.failing.clear();
        const [before, mirrored] = [world.steps(), world.disk.bak];
        world.fault(after, fault, false);
        const added = await page.add(taro);
        const wasReached = world.steps() - before > after;
        world.noFault();
        // The mirror holds it before the database is deleted.
        if (added.ok) expect(world.disk.bak, `step ${after}`).not.toBe(mirrored);
        told.add(added.ok ? 'saved' : added.error);
        const names = await namesAfterRestart(world);
        if (added.ok) expect(names, `step ${after}`).toEqual(['hanako', 'taro']);
        else if (added.error === 'saveFailed') expect(names, `step ${after}`).toEqual(['hanako']);
        else expect([['hanako'], ['hanako', 'taro']], `step ${after}`).toContainEqual(names);
        if (!wasReached) break;
      }
      expect(told).toContain('saved');
      expect(told).toContain('saveFailed');
      expect(told).toContain('saveUnsure');
    },
  );

  it('after one that failed has the state before it in the second file, and after a change of the password the new one alone', async () => {
    const { world, page } = await openWorld();
    const before = world.disk.bak;
    world.failing.add('write');
    await page.add(taro);
    world.failing.clear();
    expect((await page.add(taro)).ok).toBe(true);
    expect(world.disk.prev).toBe(before);
    world.failing.add('write');
    await page.add(jiro);
    world.failing.clear();
    expect(await changePassword(page, PASSWORD, 'kiiro-tanuki-hashi-osaka')).toEqual({ ok: true });
    expect([world.disk.bak, world.disk.prev]).toEqual([world.disk.a, world.disk.a]);
    expect(world.disk.b).toBeUndefined();
  });

  it('14 by two windows that add fifty accounts each loses none', async () => {
    const { world, page } = await openWorld([]);
    const other = world.page();
    await other.look();
    const many = Array.from({ length: 100 }, (_, index) => person(`person ${index}`, index + 1));
    const results = await Promise.all(
      many.map((account, index) => (index % 2 === 0 ? page : other).add(account)),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    await settled();
    expect(page.accounts()).toHaveLength(100);
    expect(other.accounts()).toHaveLength(100);
    expect(await namesAfterRestart(world)).toHaveLength(100);
  });

  it('15 into a full vault is refused, and what it has stays as it lies there', async () => {
    const { world, page } = await openWorld();
    const others = Array.from({ length: MAX_ACCOUNTS - 1 }, (_, index) => ({
      ...person(`user${index}`, 3),
      secret: Uint8Array.from({ length: 20 }, (_, at) => index >> at),
    }));
    expect(await page.addAll(others)).toEqual({ ok: true });
    const before = structuredClone(world.disk);
    expect(await page.add(taro)).toEqual({ ok: false, error: 'vaultFull' });
    expect(world.disk).toEqual(before);
    expect(await namesAfterRestart(world)).toHaveLength(MAX_ACCOUNTS);
  });

  it('does not touch a vault that a newer version wrote', async () => {
    const { world, page } = await openWorld();
    const newer = String(world.disk.a).replace('KV1.', 'KV2.');
    for (const place of ['a', 'b', 'bak', 'prev'] as const) world.disk[place] = newer;
    expect(await page.look()).toEqual({ status: 'newer' });
    expect(await page.add(taro)).toEqual({ ok: false, error: 'vaultNewer' });
    expect(world.disk).toMatchObject({ a: newer, b: newer, bak: newer, prev: newer });
  });
});

describe('damage', () => {
  it.each(['flipped', 'garbage'] as const)(
    'of any of the four copies (%s) leaves the newest whole one',
    async (how) => {
      const places = ['a', 'b', 'bak', 'prev'] as const;
      for (let damaged = 0; damaged < 16; damaged++) {
        const { world } = await openWorld([hanako, taro]);
        const newest = world.disk.bak;
        places.forEach((place, bit) => {
          if (damaged & (1 << bit))
            Object.assign(world.disk, {
              [place]: how === 'garbage' ? 'garbage' : flipped(world.disk[place]),
            });
        });
        const newestIsThere = places.some((place) => world.disk[place] === newest);
        const names = await namesAfterRestart(world);
        if (damaged === 15) expect(['vaultDamaged', 'recovery']).toContain(names);
        else expect(names).toEqual(newestIsThere ? ['hanako', 'taro'] : ['hanako']);
        if (damaged === 15) continue;
        // And the next save builds on it.
        const page = world.page();
        await page.look();
        expect((await page.add(jiro)).ok).toBe(true);
        expect(await namesAfterRestart(world)).toEqual([...(names as readonly string[]), 'jiro']);
      }
    },
  );

  it('of a slot is kept aside, never overwritten', async () => {
    const { world } = await openWorld([hanako]);
    const [older, newer] = [world.disk.a, world.disk.b];
    world.disk.b = flipped(newer);
    world.restart();
    const page = world.page();
    await page.unlock(PASSWORD);
    expect(older).toBeDefined();
    expect((await page.add(taro)).ok).toBe(true);
    const stillThere = [world.disk.a, world.disk.b, ...world.disk.quarantine];
    expect(stillThere).toContain(flipped(newer));
  });

  it('of the whole database is healed from the mirror', async () => {
    const { world } = await openWorld([hanako, taro]);
    Object.assign(world.disk, { a: undefined, b: undefined, head: false });
    expect(await namesAfterRestart(world)).toEqual(['hanako', 'taro']);
  });

  it('of every copy, seen with the right password, is no wrong password: it leads to the rescue', async () => {
    const { world } = await openWorld([hanako]);
    for (const place of ['a', 'b', 'bak', 'prev'] as const)
      Object.assign(world.disk, { [place]: flipped(world.disk[place]) });
    world.restart();
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'locked' });
    expect(await page.unlock(PASSWORD)).toEqual({ ok: false, error: 'vaultDamaged' });
    expect(page.state()).toEqual({ status: 'recovery', reason: 'vaultDamaged' });
    expect(await page.rescueFile()).toContain(String(world.disk.a));
  });

  it('of every copy under an open page is told, and nothing is saved over it', async () => {
    const { world, page } = await openWorld([hanako]);
    for (const place of ['a', 'b', 'bak', 'prev'] as const)
      Object.assign(world.disk, { [place]: flipped(world.disk[place]) });
    const before = structuredClone(world.disk);
    expect(await page.add(taro)).toEqual({ ok: false, error: 'vaultDamaged' });
    expect(world.disk).toEqual(before);
  });

  it('of the storage itself is told apart from an empty one', async () => {
    const { world } = await openWorld();
    world.restart();
    world.failing.add('read');
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'recovery', reason: 'storageBroken' });
    expect(await page.unlock(PASSWORD)).toEqual({ ok: false, error: 'storageBroken' });
    expect((await page.create(PASSWORD)).ok).toBe(false);
  });
});

describe('the master password', () => {
  const next = 'kiiro-tanuki-hashi-osaka';

  it('once changed opens, and the old one opens nothing any more, in whatever copy', async () => {
    const { world, page } = await openWorld([hanako, taro]);
    const old = [world.disk.a, world.disk.b, world.disk.bak, world.disk.prev];
    expect(await changePassword(page, 'not-the-old-one', next)).toEqual({
      ok: false,
      error: 'passwordWrong',
    });
    expect(await changePassword(page, PASSWORD, next)).toEqual({ ok: true });
    for (const copy of [world.disk.a, world.disk.b, world.disk.bak, world.disk.prev])
      expect(copy === undefined || !old.includes(copy)).toBe(true);
    expect(await namesAfterRestart(world)).toBe('passwordWrong');
    expect(await namesAfterRestart(world, next)).toEqual(['hanako', 'taro']);
  });

  it('is either the old or the new one after any step of the change', async () => {
    for (let steps = 0; ; steps++) {
      const { world, page } = await openWorld();
      const { stopped } = world.stopAfter(steps);
      const changed = await Promise.race([changePassword(page, PASSWORD, next), stopped]);
      const [byOld, byNew] = [await namesAfterRestart(world), await namesAfterRestart(world, next)];
      expect([byOld, byNew]).toContainEqual(['hanako']);
      if (changed === 'stopped') continue;
      expect(byOld).toBe('passwordWrong');
      break;
    }
  });
});

describe('a counter-based account', () => {
  it('never shows the same code twice, even if two windows ask at once', async () => {
    const { world, page } = await openWorld([{ ...hanako, type: 'hotp' }]);
    const other = world.page();
    await other.look();
    const [{ id } = { id: '' }] = page.accounts();
    const codes = await Promise.all([
      page.nextCounterCode(id),
      other.nextCounterCode(id),
      page.nextCounterCode(id),
    ]);
    // RFC 4226 appendix D, counters 0 to 2.
    expect(new Set(codes.map((code) => (code.ok ? code.value : code.error)))).toEqual(
      new Set(['755224', '287082', '359152']),
    );
  });

  it('passes its counter even if the page dies before it could show the code', async () => {
    const { world, page } = await openWorld([{ ...hanako, type: 'hotp' }]);
    const [{ id } = { id: '' }] = page.accounts();
    world.failing.add('write');
    expect(await page.nextCounterCode(id)).toEqual({ ok: false, error: 'saveFailed' });
  });
});
