import { describe, expect, it } from 'vitest';
import { flipped, person, threeSaves, unlocked } from '../../support/three-saves.ts';
import { createVaultWorld, PASSWORD, settled, type VaultWorld } from '../../support/vault-world.ts';

describe('after an unlock', () => {
  it('where all is well nothing is written and nothing is said', async () => {
    const { world } = await threeSaves();
    const before = structuredClone(world.disk);
    const page = await unlocked(world);
    expect(world.disk).toEqual(before);
    expect(await page.notice()).toBeUndefined();
    expect(await page.hasQuarantine()).toBe(false);
  });

  it('a torn slot is put aside and written anew, and nothing was lost', async () => {
    const { world } = await threeSaves();
    const newest = world.disk.bak;
    const slot = world.disk.a === newest ? 'a' : 'b';
    world.disk[slot] = flipped(newest);
    const page = await unlocked(world);
    expect(page.accounts()).toHaveLength(3);
    expect(world.disk[slot]).toBe(newest);
    expect(world.disk.quarantine).toEqual([flipped(newest)]);
    expect(await page.hasQuarantine()).toBe(true);
  });

  it('the newest copy that is lost is told with the date of the one that was opened', async () => {
    const { world } = await threeSaves();
    const newest = world.disk.bak;
    for (const place of ['a', 'b', 'bak', 'prev'] as const)
      if (world.disk[place] === newest) world.disk[place] = flipped(newest);
    const page = await unlocked(world);
    expect(page.accounts()).toHaveLength(2);
    expect(await page.notice()).toMatchObject({ kind: 'olderCopy' });
    expect(world.disk.quarantine).toEqual([flipped(newest)]);
    await page.dismissNotice();
    expect(await page.notice()).toBeUndefined();
  });

  it('a database that was rolled back is told, and the newer copy is used everywhere', async () => {
    const { world, past } = await threeSaves();
    const [{ a, b } = {} as VaultWorld['disk']] = past;
    Object.assign(world.disk, { a, b });
    const page = await unlocked(world);
    expect(page.accounts()).toHaveLength(3);
    const notice = await page.notice();
    expect(notice).toMatchObject({ kind: 'rolledBack' });
    expect(notice?.kind === 'rolledBack' && notice.newerAt - notice.at).toBeGreaterThan(0);
    expect([world.disk.a, world.disk.b]).toContain(world.disk.bak);
  });

  it('20 stores that were all rolled back open as they are: that can not be told from the truth', async () => {
    const { world, past } = await threeSaves();
    Object.assign(world.disk, past[0]);
    const page = await unlocked(world);
    expect(page.accounts()).toHaveLength(1);
    expect(await page.notice()).toBeUndefined();
  });

  it('an empty database is filled again from the mirror at once, and that is told', async () => {
    const { world } = await threeSaves();
    Object.assign(world.disk, { a: undefined, b: undefined, head: false });
    const page = await unlocked(world);
    expect(await page.notice()).toMatchObject({ kind: 'healed' });
    expect(world.disk.a ?? world.disk.b).toBe(world.disk.bak);
  });

  it('a mirror that is missing, older or damaged is written anew', async () => {
    for (const damage of ['missing', 'older', 'damaged'] as const) {
      const { world, past } = await threeSaves();
      const newest = world.disk.bak;
      if (damage === 'missing') {
        delete world.disk.bak;
        delete world.disk.prev;
      } else {
        Object.assign(world.disk, { bak: damage === 'older' ? past[0]?.bak : flipped(newest) });
      }
      const page = await unlocked(world);
      expect(page.accounts()).toHaveLength(3);
      expect(world.disk.bak).toBe(newest);
      expect(await page.notice()).toBeUndefined();
      expect(world.disk.quarantine).toEqual(damage === 'damaged' ? [flipped(newest)] : []);
    }
  });

  it('a disk that refuses to be mended leaves the vault open, and the next save rebuilds', async () => {
    const { world } = await threeSaves();
    const newest = world.disk.bak;
    world.disk[world.disk.a === newest ? 'a' : 'b'] = flipped(newest);
    world.failing.add('write');
    const page = await unlocked(world);
    expect(page.accounts()).toHaveLength(3);
    expect(world.session.suspect).toBe(true);
    // Not by every page that is opened: it would only wear the disk.
    expect(world.session.mendDue).toBe(false);
    world.failing.clear();
    expect((await page.add(person('shiro', 9))).ok).toBe(true);
    world.restart();
    expect((await unlocked(world)).accounts()).toHaveLength(4);
  });
});

describe('a database that lost something while the vault was open', () => {
  it('is noticed by the generation that was seen last', async () => {
    const { world, past } = await threeSaves();
    const page = await unlocked(world);
    const [{ a, b } = {} as VaultWorld['disk']] = past;
    Object.assign(world.disk, { a, b });
    const other = world.page();
    await other.look();
    expect(other.accounts()).toHaveLength(3);
    expect((await other.add(person('shiro', 9))).ok).toBe(true);
    await settled();
    expect(page.state()).toEqual({ status: 'open' });
    world.restart();
    expect((await unlocked(world)).accounts()).toHaveLength(4);
  });
});

describe('a database that does not answer', () => {
  it('is made anew from the mirror, where that can be done', async () => {
    const { world } = await threeSaves();
    world.failing.add('read');
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'recovery', reason: 'storageBroken' });
    expect(await page.repair('another password')).toEqual({ ok: false, error: 'passwordWrong' });
    // Deleting a database is what brings it back.
    const repaired = page.repair(PASSWORD);
    await settled();
    world.failing.clear();
    expect(await repaired).toEqual({ ok: true });
    expect(page.accounts()).toHaveLength(3);
    expect((await page.add(person('shiro', 9))).ok).toBe(true);
  });

  it('can be read from the mirror by every page, where nothing can be done; saving is refused', async () => {
    const { world } = await threeSaves();
    for (const what of ['read', 'write', 'purge'] as const) world.failing.add(what);
    const page = world.page();
    await page.look();
    expect(await page.repair(PASSWORD)).toEqual({ ok: true });
    expect(page.accounts()).toHaveLength(3);
    expect(await page.notice()).toMatchObject({ kind: 'readOnly' });
    expect(await page.look()).toEqual({ status: 'open' });
    expect((await page.add(person('shiro', 9))).ok).toBe(false);
    const other = world.page();
    expect(await other.look()).toEqual({ status: 'open' });
    expect(other.accounts()).toHaveLength(3);
    expect(await other.isWholeBackup((await other.backup()) ?? '')).toBe(true);
  });
});

describe('a repair', () => {
  it('deletes nothing of a database that answers again', async () => {
    const { world } = await threeSaves();
    world.failing.add('read');
    const page = world.page();
    await page.look();
    world.failing.clear();
    const before = structuredClone(world.disk);
    expect(await page.repair(PASSWORD)).toEqual({ ok: true });
    await settled();
    expect(world.disk).toEqual(before);
    expect(await page.notice()).toBeUndefined();
  });

  it('deletes no database of which there is no copy outside', async () => {
    const { world } = await threeSaves();
    world.disk.bak = flipped(world.disk.bak);
    const before = structuredClone(world.disk);
    world.failing.add('read').add('mirror');
    const page = world.page();
    await page.look();
    expect(await page.repair(PASSWORD)).toEqual({ ok: true });
    expect(page.accounts()).toHaveLength(2);
    expect(await page.notice()).toMatchObject({ kind: 'readOnly' });
    expect(world.session.suspect).toBe(true);
    expect(world.disk).toEqual(before);
  });

  it('has a whole copy outside before the database is deleted, and keeps what lies beside the vault', async () => {
    const { world } = await threeSaves();
    world.disk.a = 'damaged';
    await unlocked(world);
    await settled();
    world.restart();
    const newest = world.disk.bak;
    Object.assign(world.disk, { bak: flipped(newest), prev: newest });
    let outside: string | undefined;
    // Nothing can be read until it is deleted.
    world.failing.has = (kind) => {
      if (kind === 'purge') outside ??= world.disk.bak;
      return kind === 'read' && outside === undefined;
    };
    const page = world.page();
    await page.look();
    expect(await page.repair(PASSWORD)).toEqual({ ok: true });
    expect(outside).toBe(newest);
    // Of settings there was no copy.
    expect(await page.notice()).toMatchObject({ kind: 'healed', settings: 'lost' });
    expect(world.disk.quarantine).toEqual(['damaged']);
  });

  it('by nothing that opens says so', async () => {
    const { world } = await threeSaves();
    world.failing.add('read');
    const page = world.page();
    world.disk.bak = 'KV2.a.b';
    world.disk.prev = undefined as never;
    expect(await page.repair(PASSWORD)).toEqual({ ok: false, error: 'vaultNewer' });
    world.disk.bak = 'garbage';
    expect(await page.repair(PASSWORD)).toEqual({ ok: false, error: 'vaultDamaged' });
    world.failing.add('file');
    expect(await page.repair(PASSWORD)).toEqual({ ok: false, error: 'storageBroken' });
  });
});

describe('a rescue file', () => {
  it('holds every stored byte, and restores what still opens', async () => {
    const { world } = await threeSaves();
    world.disk.quarantine.push('bytes that did not open');
    const page = world.page();
    await page.look();
    const file = await page.rescueFile();
    expect(file).toContain('bytes that did not open');
    const elsewhere = createVaultWorld().page();
    expect(await elsewhere.restoreBackup(file, { password: PASSWORD })).toEqual({ ok: true });
    expect(elsewhere.accounts()).toHaveLength(3);
  });

  it('holds the mirror where the database does not answer', async () => {
    const { world } = await threeSaves();
    world.failing.add('read');
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'recovery', reason: 'storageBroken' });
    const { bak, prev } = world.disk;
    expect(JSON.parse(await page.rescueFile())).toEqual({ f: 'kagiban-rescue', bak, prev, quarantine: [] });
  });
});

describe('starting over', () => {
  it('makes an empty vault and keeps the bytes of the one that nobody can open', async () => {
    const { world } = await threeSaves();
    const old = world.disk.bak;
    const page = world.page();
    await page.look();
    expect(await page.startOver('short')).toEqual({ ok: false, error: 'passwordTooShort' });
    expect(await page.startOver('another-good-password')).toEqual({ ok: true });
    expect(page.accounts()).toEqual([]);
    expect(JSON.stringify(world.disk.quarantine)).toContain(String(old));
    world.restart();
    const again = world.page();
    await again.look();
    expect(await again.unlock('another-good-password')).toEqual({ ok: true });
  });
});

describe('erasing', () => {
  it('leaves nothing, and needs a proof', async () => {
    const { world } = await threeSaves();
    const page = await unlocked(world);
    expect(await page.erase({ provenAt: 0 })).toEqual({ ok: false, error: 'proofMissing' });
    const proof = await page.prove(PASSWORD);
    expect(proof.ok && (await page.erase(proof.value))).toEqual({ ok: true });
    expect(page.state()).toEqual({ status: 'none' });
    expect(world.disk).toMatchObject({ a: undefined, b: undefined, head: false });
    expect(world.disk.bak).toBeUndefined();
    expect(world.session.record).toBeUndefined();
  });
});
