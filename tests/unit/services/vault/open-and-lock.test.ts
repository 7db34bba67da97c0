import { describe, expect, it } from 'vitest';
import { recoveryCodeGroups } from '../../../../lib/core/vault/recovery-code.ts';
import { createVaultBasics } from '../../../../lib/services/vault/create-vault-basics.ts';
import { createAutoLock } from '../../../../lib/services/vault/page/auto-lock.ts';
import { isAlive } from '../../../../lib/services/vault/page/key-lifetime.ts';
import type { VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { byPassword } from '../../../../lib/services/vault/wraps/ways.ts';
import { hanako } from '../../support/accounts.ts';
import { flipped } from '../../support/three-saves.ts';
import { createVaultWorld, PASSWORD, START, settled } from '../../support/vault-world.ts';

const MINUTE = 60_000;

async function withHanako() {
  const world = createVaultWorld();
  const page = world.page();
  await page.create(PASSWORD);
  await page.add(hanako, 'https://www.example.portal.kosmo-web.jp');
  return { world, page };
}

describe('the first vault', () => {
  it('is made once and ends open', async () => {
    const world = createVaultWorld();
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'none' });
    expect(await page.create(PASSWORD)).toEqual({ ok: true });
    expect(page.state()).toEqual({ status: 'open' });
    expect(await page.create(PASSWORD)).toEqual({ ok: false, error: 'vaultExists' });
  });

  it('is refused with a password that the rule does not take, and nothing is written', async () => {
    const world = createVaultWorld();
    expect(await world.page().create('short')).toEqual({ ok: false, error: 'passwordTooShort' });
    expect(world.disk).toMatchObject({ a: undefined, b: undefined, head: false });
  });

  it('is not made over one that another window has just made', async () => {
    const world = createVaultWorld();
    const [one, other] = [world.page(), world.page()];
    const results = await Promise.all([one.create(PASSWORD), other.create('another-good-password')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'vaultExists' });
  });

  it('is not offered where anything ever was', async () => {
    const { world } = await withHanako();
    world.restart();
    Object.assign(world.disk, { a: undefined, b: undefined });
    delete world.disk.bak;
    delete world.disk.prev;
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'recovery', reason: 'vaultDamaged' });
    expect(await page.create(PASSWORD)).toEqual({ ok: false, error: 'vaultExists' });
  });
});

describe('unlocking', () => {
  it('is not undone by a look that began before it and reads slowly', async () => {
    const { world } = await withHanako();
    world.restart();
    const page = world.page();
    await page.look();
    let answer = () => {};
    world.slow.read = new Promise((resolve) => {
      answer = resolve;
    });
    const overtaken = page.look();
    await settled();
    world.slow.read = undefined;
    expect(await page.unlock(PASSWORD)).toEqual({ ok: true });
    answer();
    expect(await overtaken).toEqual({ status: 'open' });
    await settled();
    expect(page.state()).toEqual({ status: 'open' });
    expect(page.accounts()).toHaveLength(1);
  });

  it('takes the right password in any width', async () => {
    const { world } = await withHanako();
    world.restart();
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'locked' });
    expect(await page.unlock('ｍｉｋａｎ－taiko－kumo－nagoya')).toEqual({ ok: true });
    expect(page.accounts()).toMatchObject([{ issuer: hanako.issuer, accountName: 'hanako' }]);
    expect(page.accounts()[0]).not.toHaveProperty('secret');
  });

  it('refuses a wrong one and changes nothing', async () => {
    const { world } = await withHanako();
    world.restart();
    const before = structuredClone(world.disk);
    expect(await world.page().unlock('something-else-entirely')).toEqual({
      ok: false,
      error: 'passwordWrong',
    });
    expect(world.disk).toEqual(before);
    expect(world.session.record).toBeUndefined();
  });

  it('64 opens by the right password at once when the clock of the wrong tries was put right', async () => {
    for (const ahead of [10 * MINUTE, 24 * 60 * MINUTE, 40 * 24 * 60 * MINUTE]) {
      const { world } = await withHanako();
      world.restart();
      const page = world.page();
      world.clock.now += ahead;
      for (let wrong = 0; wrong < 5; wrong++) await page.unlock('wrong-password');
      expect(await page.waitSeconds()).toBe(1);
      world.clock.now -= ahead;
      expect(await page.waitSeconds()).toBe(0);
      expect(await page.unlock(PASSWORD)).toEqual({ ok: true });
    }
  });

  it('makes a person wait after five wrong ones: 1, 2, 4 … 30 seconds', async () => {
    const { world } = await withHanako();
    world.restart();
    const page = world.page();
    for (let wrong = 1; wrong <= 4; wrong++) {
      await page.unlock('wrong-password');
      expect(await page.waitSeconds()).toBe(0);
    }
    const pauses: number[] = [];
    for (let wrong = 5; wrong <= 11; wrong++) {
      await page.unlock('wrong-password');
      pauses.push(await page.waitSeconds());
      const derivations = world.derivations();
      expect(await page.unlock(PASSWORD)).toEqual({ ok: false, error: 'tooManyTries' });
      expect(world.derivations()).toBe(derivations);
      await world.clock.advance(pauses.at(-1) ?? 0 * 1000);
      world.clock.now += (pauses.at(-1) ?? 0) * 1000;
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30]);
    expect(await page.unlock(PASSWORD)).toEqual({ ok: true });
    expect(await page.waitSeconds()).toBe(0);
  });
});

describe('a try', () => {
  const wrongCode = recoveryCodeGroups(new Uint8Array(16)).join(' ');

  it.each<[string, (page: VaultService) => Promise<{ readonly ok: boolean }>]>([
    ['password', (page) => page.unlock('wrong-password')],
    ['recovery code', (page) => page.recover(wrongCode, 'another-good-password')],
  ])('with a wrong %s counts, for every page, whatever is tried next', async (_, guess) => {
    const { world } = await withHanako();
    world.restart();
    for (let wrong = 0; wrong < 5; wrong++) expect((await guess(world.page())).ok).toBe(false);
    const page = world.page();
    expect(await page.waitSeconds()).toBe(1);
    expect(await page.unlock(PASSWORD)).toEqual({ ok: false, error: 'tooManyTries' });
    expect(await page.recover(wrongCode, PASSWORD)).toEqual({ ok: false, error: 'tooManyTries' });
    world.clock.now += 999;
    expect(await page.waitSeconds()).toBe(1);
    expect(await page.unlock(PASSWORD)).toEqual({ ok: false, error: 'tooManyTries' });
    world.clock.now += 1;
    expect(await page.unlock(PASSWORD)).toEqual({ ok: true });
  });

  it('by the right password at a vault that is damaged is no guess, nor is one while the disk is silent', async () => {
    const { world } = await withHanako();
    world.restart();
    const page = world.page();
    world.failing.add('read');
    for (let tries = 0; tries < 6; tries++)
      expect(await page.unlock(PASSWORD)).toEqual({ ok: false, error: 'storageBroken' });
    world.failing.clear();
    for (const place of ['a', 'b', 'bak', 'prev'] as const) world.disk[place] = flipped(world.disk[place]);
    for (let tries = 0; tries < 6; tries++)
      expect(await page.unlock(PASSWORD)).toEqual({ ok: false, error: 'vaultDamaged' });
    expect(await page.waitSeconds()).toBe(0);
  });

  it('with the right password forgets the wrong ones before it', async () => {
    const { world } = await withHanako();
    const page = world.page();
    await page.look();
    for (let round = 0; round < 3; round++) {
      for (let wrong = 0; wrong < 4; wrong++) await page.prove('wrong-password');
      expect(await page.prove(PASSWORD)).toMatchObject({ ok: true });
    }
    expect(await page.waitSeconds()).toBe(0);
  });
});

describe('locking', () => {
  it('empties every page at once', async () => {
    const { world, page } = await withHanako();
    const other = world.page();
    await other.look();
    expect(other.accounts()).toHaveLength(1);
    await page.lock();
    await settled();
    expect([page.state(), other.state()]).toEqual([{ status: 'locked' }, { status: 'locked' }]);
    expect([page.accounts(), other.accounts()]).toEqual([[], []]);
    expect(world.session.record).toBeUndefined();
    expect(await page.edit('0000000000000000', {})).toEqual({ ok: false, error: 'vaultLocked' });
  });

  it('comes by itself after the minutes without use, and use moves it on', async () => {
    const { world, page } = await withHanako();
    await world.clock.advance(4 * MINUTE);
    page.touch();
    await settled();
    await world.clock.advance(4 * MINUTE);
    expect(page.state()).toEqual({ status: 'open' });
    await world.clock.advance(1 * MINUTE);
    expect(page.state()).toEqual({ status: 'locked' });
  });

  it('does not need its timer: after a sleep the key is dead when next looked at', async () => {
    const { world, page } = await withHanako();
    world.clock.now += 8 * 60 * MINUTE; // Asleep: no timer has run.
    expect(await page.look()).toEqual({ status: 'locked' });
    expect(world.session.record).toBeUndefined();
  });

  it('comes when the clock is set back: how long it was open is not known any more', async () => {
    const { world, page } = await withHanako();
    world.clock.now = START - 2 * MINUTE;
    expect(await page.look()).toEqual({ status: 'locked' });
  });

  it('64 comes no later than the setting says, though the clock is set back after hours of use', async () => {
    for (const back of [2 * MINUTE, 55 * MINUTE, 175 * MINUTE]) {
      const { world, page } = await withHanako();
      for (let minute = 0; minute < 180; minute += 4) {
        await world.clock.advance(4 * MINUTE);
        page.touch();
        await settled();
      }
      world.clock.now -= back;
      expect((await world.page().look()).status).toBe('locked');
    }
  });

  it('64 comes by the timer of a page also where the clock was set back by less than a minute', async () => {
    const { world, page } = await withHanako();
    await page.look();
    world.clock.now -= MINUTE / 2;
    await world.clock.runDown(5 * MINUTE);
    expect(page.state()).toEqual({ status: 'locked' });
  });

  it('is final: use that was on its way does not bring the key back', async () => {
    const { world, page } = await withHanako();
    world.clock.now += MINUTE;
    page.touch();
    await page.lock();
    await settled();
    expect(world.session.record).toBeUndefined();
  });

  it('is final: a page that was just looking does not open what it had begun to read', async () => {
    const { world } = await withHanako();
    for (let turns = 0; turns < 30; turns++) {
      world.closePages();
      const page = world.page();
      await page.unlock(PASSWORD);
      const other = world.page();
      const looking = other.look();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      await page.lock();
      await looking;
      await settled();
      expect(other.state(), `after ${turns} turns`).toEqual({ status: 'locked' });
      expect(other.accounts()).toEqual([]);
    }
  });

  it('is final: a save that was on its way is kept, and does not open the page again', async () => {
    for (let turns = 0; turns < 30; turns++) {
      const { page } = await withHanako();
      const saving = page.edit(page.accounts()[0]?.id ?? '', { issuer: 'renamed' });
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      await page.lock();
      await saving;
      await settled();
      expect(page.state(), `after ${turns} turns`).toEqual({ status: 'locked' });
    }
  });

  it('comes in the middle of a change: nothing is written', async () => {
    const { world, page } = await withHanako();
    const before = structuredClone(world.disk);
    world.clock.now += 6 * MINUTE;
    expect(await page.add({ ...hanako, accountName: 'taro', secret: new Uint8Array(20).fill(3) })).toEqual({
      ok: false,
      error: 'vaultLocked',
    });
    expect(world.disk).toEqual(before);
  });
});

describe('use', () => {
  it('is written down every fifteen seconds at most, whatever way the clock goes', async () => {
    const { world, page } = await withHanako();
    const lockAt = () => world.session.record?.lockAt;
    const before = lockAt();
    world.clock.now += 14_999;
    page.touch();
    await settled();
    expect(lockAt()).toBe(before);
    world.clock.now += 1;
    page.touch();
    await settled();
    expect(lockAt()).toBe(START + 15_000 + 5 * MINUTE);
    world.clock.now -= 20_000;
    page.touch();
    await settled();
    expect(lockAt()).toBe(START - 5000 + 5 * MINUTE);
  });

  it('in one page keeps the others open', async () => {
    const { world, page } = await withHanako();
    const other = world.page();
    await other.look();
    await world.clock.advance(4 * MINUTE);
    page.touch();
    await settled();
    await world.clock.advance(2 * MINUTE);
    expect([page.state(), other.state()]).toEqual([{ status: 'open' }, { status: 'open' }]);
    await world.clock.advance(3 * MINUTE);
    expect([page.state(), other.state()]).toEqual([{ status: 'locked' }, { status: 'locked' }]);
  });

  it('of a vault that is locked brings nothing back', async () => {
    const { world, page } = await withHanako();
    world.clock.now += 5 * MINUTE;
    page.touch();
    await settled();
    expect(world.session.record?.lockAt).toBe(START + 5 * MINUTE);
    await page.lock();
    page.retime();
    await settled();
    expect(world.session.record).toBeUndefined();
  });
});

describe('a lock that is set anew', () => {
  it('holds from now on', async () => {
    const { world, page } = await withHanako();
    await world.clock.advance(MINUTE);
    world.lockSettings.minutes = 1;
    page.retime();
    await settled();
    await world.clock.advance(MINUTE - 1);
    expect(page.state()).toEqual({ status: 'open' });
    await world.clock.advance(1);
    expect(page.state()).toEqual({ status: 'locked' });
  });

  it('for a PC that others use takes the key out of reach of other pages, and gives it back afterwards', async () => {
    const { world, page } = await withHanako();
    world.lockSettings.shared = true;
    page.retime();
    await settled();
    expect(world.session.record).toBeUndefined();
    expect((await page.add({ ...hanako, accountName: 'taro' })).ok).toBe(true);
    expect(await world.page().look()).toEqual({ status: 'locked' });
    page.retime();
    await settled();
    expect(page.accounts()).toHaveLength(2);
    world.lockSettings.shared = false;
    page.retime();
    await settled();
    const other = world.page();
    expect(await other.look()).toEqual({ status: 'open' });
    expect(other.accounts()).toHaveLength(2);
    await world.clock.advance(5 * MINUTE);
    expect([page.state(), other.state()]).toEqual([{ status: 'locked' }, { status: 'locked' }]);
  });

  it('for a PC that others use is moved on by use as well', async () => {
    const world = createVaultWorld({ shared: true });
    const page = world.page();
    await page.create(PASSWORD);
    await world.clock.advance(4 * MINUTE);
    page.touch();
    await settled();
    await world.clock.advance(5 * MINUTE - 1);
    expect(page.state()).toEqual({ status: 'open' });
    await world.clock.advance(1);
    expect(page.state()).toEqual({ status: 'locked' });
  });
});

describe('a key', () => {
  const record = { key: new Uint8Array(32), unlockedAt: START, lockAt: START + 5 * MINUTE };

  it.each([
    ['until the moment of the lock', record, START + 5 * MINUTE - 1, true],
    ['not from that moment on', record, START + 5 * MINUTE, false],
    ['with a clock that is a minute behind', record, START - MINUTE, true],
    ['not with one that is further behind', record, START - MINUTE - 1, false],
    [
      'not with one that is behind the last use',
      { ...record, usedAt: START + 2 * MINUTE },
      START + MINUTE - 1,
      false,
    ],
    ['where it was never there', undefined, START, false],
  ] as const)('lives %s', (_, kept, now, alive) => {
    expect(isAlive(kept, now)).toBe(alive);
  });

  it('of a PC that others use is overwritten when it locks, and so is every secret that the page held', async () => {
    const world = createVaultWorld({ shared: true });
    await world.page().create(PASSWORD);
    const { page, copies, basics } = createVaultBasics(world.ports());
    const opened = await copies.openBy(byPassword(PASSWORD, world.ports().derivation));
    if (!opened.ok) throw new Error(opened.error);
    await page.begin(opened.value);
    await basics.add(hanako);
    await basics.add({ ...hanako, accountName: 'taro' });
    await basics.remove(basics.accounts()[0]?.id ?? '');
    const held = page.opened();
    const secrets = [...(held?.contents.accounts ?? []), ...(held?.contents.trash ?? [])].map(
      ({ secret }) => secret,
    );
    expect(secrets).toEqual([hanako.secret, hanako.secret]);
    await page.lock();
    expect(secrets).toEqual([new Uint8Array(20), new Uint8Array(20)]);
    expect(held?.vaultKey).toEqual(new Uint8Array(32));
  });
});

describe('the lock of the service worker', () => {
  async function keeper(unlocked = true) {
    const { world } = await withHanako();
    if (!unlocked) world.restart();
    const alarms: (number | 'cleared')[] = [];
    let rung = 0;
    const keeping = createAutoLock({
      session: world.ports().session,
      bell: { ring: () => rung++, listen: () => () => {} },
      clock: { now: () => world.clock.now },
      alarm: { set: async (at) => void alarms.push(at), clear: async () => void alarms.push('cleared') },
    });
    return { world, ...keeping, seen: () => ({ alarms, rung, isOpen: world.session.record !== undefined }) };
  }

  it('is set for the moment at which the key ends', async () => {
    const { check, seen } = await keeper();
    await check();
    expect(seen()).toEqual({ alarms: [START + 5 * MINUTE], rung: 0, isOpen: true });
  });

  it('removes a key whose time is over, and tells every page', async () => {
    const { world, check, seen } = await keeper();
    world.clock.now += 5 * MINUTE;
    await check();
    expect(seen()).toEqual({ alarms: ['cleared'], rung: 1, isOpen: false });
  });

  it('needs no alarm and tells nobody where nothing is unlocked', async () => {
    const { check, seen } = await keeper(false);
    await check();
    expect(seen()).toEqual({ alarms: ['cleared'], rung: 0, isOpen: false });
  });

  it('comes at once when somebody asks for it', async () => {
    const { lockNow, seen } = await keeper();
    await lockNow();
    expect(seen()).toEqual({ alarms: ['cleared'], rung: 1, isOpen: false });
  });
});
