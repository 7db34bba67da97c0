import { describe, expect, it } from 'vitest';
import { flipped, person, threeSaves, unlocked } from '../../support/three-saves.ts';
import { changePassword, createVaultWorld, PASSWORD, settled } from '../../support/vault-world.ts';
import { everywhere, lockedPage, NEXT, openWorld, proofOf } from '../../support/ways-in.ts';

describe('a vault that is replaced', () => {
  it('62 is somewhere on the disk after a cut at any step, and opens by its own password', async () => {
    for (let steps = 0; ; steps++) {
      const { world } = await threeSaves();
      const old = String(world.disk.bak);
      const page = await lockedPage(world);
      const { stopped } = world.stopAfter(steps);
      const done = await Promise.race([page.startOver(NEXT), stopped]);
      world.restart();
      expect(JSON.stringify([everywhere(world), world.disk.files]), `step ${steps}`).toContain(old);
      const next = await lockedPage(world);
      if (!(await next.unlock(NEXT)).ok) {
        expect(await next.unlock(PASSWORD)).toEqual({ ok: true });
        continue;
      }
      await settled();
      const [kept] = await next.keptVaults();
      const opened = await next.openKept(kept?.name ?? '', PASSWORD);
      expect(opened.ok && opened.value.rows, `step ${steps}`).toHaveLength(3);
      if (done !== 'stopped') break;
    }
  });

  it('62 is not pushed out by later ones, nor deleted by a change of the password', async () => {
    const { world } = await openWorld();
    const passwords = Array.from({ length: 6 }, (_, index) => `another-good-password-${index}`);
    for (const password of passwords) {
      await world.clock.advance(1000);
      expect(await (await lockedPage(world)).startOver(password)).toEqual({ ok: true });
    }
    const page = await lockedPage(world);
    expect(await page.unlock(passwords.at(-1) ?? '')).toEqual({ ok: true });
    expect(await changePassword(page, passwords.at(-1) ?? '', NEXT)).toEqual({ ok: true });
    const kept = await page.keptVaults();
    expect(kept).toHaveLength(6);
    expect(kept.map(({ at }) => at)).toEqual(kept.map(({ at }) => at).sort((one, other) => other - one));
    // The first one of all, with its account, and one of the empty ones.
    const first = await page.openKept(kept.at(-1)?.name ?? '', PASSWORD);
    expect(first.ok && first.value.rows).toHaveLength(1);
    expect((await page.openKept(kept[0]?.name ?? '', passwords[4] ?? '')).ok).toBe(true);
  });

  it('62 that an earlier version put aside is listed and opens as well', async () => {
    const { world } = await threeSaves();
    const { a, b, bak, prev } = world.disk;
    Object.assign(world.disk, { a: undefined, b: undefined, head: false, bak: undefined, prev: undefined });
    world.disk.quarantine = [JSON.stringify({ a, b, bak, prev })];
    const page = world.page();
    await page.create(NEXT);
    const [kept] = await page.keptVaults();
    const opened = await page.openKept(kept?.name ?? '', PASSWORD);
    expect(opened.ok && opened.value.rows).toHaveLength(3);
  });

  it('62 goes when a person deletes it, from both places, after the password', async () => {
    const { world } = await threeSaves();
    const old = String(world.disk.bak);
    const page = await lockedPage(world);
    await page.startOver(NEXT);
    const [kept] = await page.keptVaults();
    expect(await page.removeKept(kept?.name ?? '', { provenAt: 0 })).toEqual({
      ok: false,
      error: 'proofMissing',
    });
    expect(await page.keptFile(kept?.name ?? '')).toContain(old);
    expect(await page.removeKept(kept?.name ?? '', await proofOf(page, NEXT))).toEqual({ ok: true });
    expect(await page.keptVaults()).toEqual([]);
    expect(JSON.stringify([everywhere(world), world.disk.files])).not.toContain(old);
  });

  it('62 is put aside with every copy of it, those of the mirror too', async () => {
    const { world, past } = await threeSaves();
    const older = past[0]?.bak;
    world.disk.prev = String(older);
    const page = await lockedPage(world);
    expect(await page.startOver(NEXT)).toEqual({ ok: true });
    expect(await page.keptFile((await page.keptVaults())[0]?.name ?? '')).toContain(String(older));
  });

  it('62 goes alone, and where the disk refuses that it is said', async () => {
    const { world } = await threeSaves();
    await (await lockedPage(world)).startOver('another-good-password');
    await world.clock.advance(1000);
    const page = await lockedPage(world);
    await page.startOver(NEXT);
    const [newer, older] = await page.keptVaults();
    world.failing.add('write');
    expect(await page.removeKept(older?.name ?? '', await proofOf(page, NEXT))).toEqual({
      ok: false,
      error: 'saveFailed',
    });
    world.failing.clear();
    expect(await page.keptVaults()).toEqual([newer, older]);
    expect(await page.removeKept(older?.name ?? '', await proofOf(page, NEXT))).toEqual({ ok: true });
    expect(await page.keptVaults()).toEqual([newer]);
  });

  it('62 stays where it can not be read what is stored, and nothing is made in its place', async () => {
    const { world } = await threeSaves();
    const page = await lockedPage(world);
    const before = structuredClone(world.disk);
    world.failing.add('read');
    expect(await page.startOver(NEXT)).toEqual({ ok: false, error: 'storageBroken' });
    expect(world.disk).toEqual(before);
  });

  it('62 whose place on the disk is refused stays the vault', async () => {
    const { world } = await threeSaves();
    const page = await lockedPage(world);
    world.failing.add('write');
    expect(await page.startOver(NEXT)).toEqual({ ok: false, error: 'saveFailed' });
    world.failing.clear();
    expect((await unlocked(world)).accounts()).toHaveLength(3);
  });
});

describe('what lies beside the vault', () => {
  const strict = { sharedPc: true, hideCodes: true, autoLockMinutes: 1, backedUpAt: 5, deviceName: 'PC 1' };

  it('66 survives a change of the password that ends at any step', async () => {
    for (let steps = 0; ; steps++) {
      const { world, page } = await openWorld();
      await world.settings().change(strict);
      const { stopped } = world.stopAfter(steps);
      const done = await Promise.race([changePassword(page, PASSWORD, NEXT), stopped]);
      world.restart();
      // Before the vault is opened: the settings decide how it is shown and for how long.
      expect(await world.settings().read(), `step ${steps}`).toMatchObject(strict);
      const next = await lockedPage(world);
      if (!(await next.unlock(NEXT)).ok) await next.unlock(PASSWORD);
      await settled();
      expect(await world.settings().read(), `step ${steps}, mended`).toMatchObject(strict);
      if (done !== 'stopped') break;
    }
  });

  it('66 survives the loss of the whole database', async () => {
    const { world, page } = await openWorld();
    await world.settings().change(strict);
    expect((await page.add(person('taro', 3))).ok).toBe(true);
    Object.assign(world.disk, { a: undefined, b: undefined, head: false, quarantine: [], others: {} });
    const next = await lockedPage(world);
    expect(await world.settings().read()).toMatchObject(strict);
    expect(await next.unlock(PASSWORD)).toEqual({ ok: true });
    await settled();
    expect(world.disk.others['settings']).toMatchObject(strict);
    await world.settings().change({ hideCodes: false });
    world.restart();
    expect(await world.settings().read()).toMatchObject({ ...strict, hideCodes: false });
  });

  it('66 keeps quarantine over a cut in the renewal after a failed save', async () => {
    for (let steps = 0; ; steps++) {
      const { world, page } = await openWorld();
      world.disk.quarantine.push('bytes that did not open');
      world.failing.add('write');
      expect((await page.add(person('taro', 3))).ok).toBe(false);
      world.failing.clear();
      const { stopped } = world.stopAfter(steps);
      const done = await Promise.race([page.add(person('taro', 3)), stopped]);
      const next = await lockedPage(world);
      expect(await next.unlock(PASSWORD)).toEqual({ ok: true });
      await settled();
      expect(await next.hasQuarantine(), `step ${steps}`).toBe(true);
      if (done !== 'stopped') break;
    }
  });
});

describe('copies that went apart', () => {
  /** The profile was copied, used in both places, and came together again by halves. */
  async function apart(here: number, there: number) {
    const { world, past } = await threeSaves();
    const base = past[2] ?? world.disk;
    const states = [];
    for (const [branch, count] of [here, there].entries()) {
      Object.assign(world.disk, structuredClone(base));
      world.restart();
      const page = await unlocked(world);
      for (let save = 0; save < count; save++) {
        await world.clock.advance(1000);
        await page.add(person(`branch ${branch} ${save}`, 50 + 10 * branch + save));
      }
      states.push(structuredClone(world.disk));
    }
    const [database, mirror] = states;
    Object.assign(world.disk, { a: database?.a, b: database?.b, bak: mirror?.bak, prev: mirror?.prev });
    world.restart();
    return world;
  }

  it.each([
    [1, 1],
    [1, 2],
    [3, 1],
    [1, 4],
  ])('71 by %i and %i saves are told and both are kept', async (here, there) => {
    const world = await apart(here, there);
    const page = await unlocked(world);
    await settled();
    expect(await page.notice()).toMatchObject({ kind: 'diverged' });
    const names = page.accounts().map(({ accountName }) => accountName);
    expect(names).toHaveLength(3 + Math.max(here, there));
    const kept = await page.keptVaults();
    expect(kept).toHaveLength(1);
    const opened = await page.openKept(kept[0]?.name ?? '', PASSWORD);
    const others = opened.ok
      ? opened.value.rows.map((row) => 'account' in row && row.account.accountName)
      : [];
    expect(others.filter((name) => name && !names.includes(name))).toHaveLength(Math.min(here, there));
    // Once is enough.
    expect((await unlocked(world)).accounts()).toHaveLength(names.length);
    await settled();
    expect(await (await unlocked(world)).keptVaults()).toHaveLength(1);
  });

  it('71 are no others than these: saves, removals and cuts leave none', async () => {
    for (let steps = 0; ; steps++) {
      const { world, page } = await openWorld();
      await page.add(person('taro', 3));
      const [first] = page.accounts();
      await page.remove(first?.id ?? '');
      const { stopped } = world.stopAfter(steps);
      const done = await Promise.race([page.forget(first?.id ?? ''), stopped]);
      const next = await lockedPage(world);
      await next.unlock(PASSWORD);
      await settled();
      expect(await next.keptVaults(), `step ${steps}`).toEqual([]);
      if (done !== 'stopped') break;
    }
  });
});

describe("a page that hangs with the writer's lock", () => {
  it('71 keeps nobody waiting for ever: it is said, nothing is changed, and later it is done', async () => {
    const { world, page } = await openWorld();
    const letGo = world.hang();
    const before = structuredClone(world.disk);
    expect(await page.add(person('taro', 3))).toEqual({ ok: false, error: 'writerBusy' });
    expect(await changePassword(page, PASSWORD, NEXT)).toEqual({ ok: false, error: 'writerBusy' });
    expect(await page.erase(await proofOf(page))).toEqual({ ok: false, error: 'writerBusy' });
    expect(await world.settings().change({ hideCodes: true })).toEqual({ ok: false, error: 'writerBusy' });
    const other = await lockedPage(world);
    // Whoever opens the vault is let in; mending is put off.
    expect(await other.unlock(PASSWORD)).toEqual({ ok: true });
    expect(world.disk).toEqual(before);
    letGo();
    expect((await other.add(person('taro', 3))).ok).toBe(true);
  });
});

describe('a backup that an editor has saved again', () => {
  const utf16 = (text: string, little: boolean) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    [...`\ufeff${text}`].forEach((letter, at) => {
      view.setUint16(at * 2, letter.charCodeAt(0), little);
    });
    return bytes;
  };
  const codings: readonly [string, (text: string) => Uint8Array][] = [
    ['a byte-order mark', (text) => new TextEncoder().encode(`\ufeff${text}\r\n`)],
    ['UTF-16, little end first', (text) => utf16(text, true)],
    ['UTF-16, big end first', (text) => utf16(`${text}\r\n`, false)],
    ['wrapped lines', (text) => new TextEncoder().encode(text.replace(/(.{76})/g, '$1\r\n'))],
    ['blanks around it', (text) => new TextEncoder().encode(`\n  ${text}\t\n\n`)],
  ];

  it.each(codings)('71 with %s opens, to be restored and to be imported', async (_, coded) => {
    const { page } = await openWorld();
    const file = coded((await page.backup()) ?? '');
    const opened = await page.openBackup(file, PASSWORD);
    expect(opened.ok && opened.value.rows).toHaveLength(1);
    const elsewhere = createVaultWorld({ seed: 700 }).page();
    expect(await elsewhere.restoreBackup(file, { password: PASSWORD })).toEqual({ ok: true });
    expect(elsewhere.accounts()).toHaveLength(1);
  });
});

describe('the newest copy', () => {
  it('that is damaged everywhere is put into quarantine, not among the vaults', async () => {
    const { world } = await threeSaves();
    const newest = world.disk.bak;
    for (const place of ['a', 'b', 'bak', 'prev'] as const)
      if (world.disk[place] === newest) world.disk[place] = flipped(newest);
    const page = await unlocked(world);
    expect(await page.keptVaults()).toEqual([]);
    expect(await page.hasQuarantine()).toBe(true);
  });
});
