import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/result.ts';
import { asWriter } from '../../../../lib/services/vault/copies/as-writer.ts';
import { createDisk } from '../../../../lib/services/vault/copies/disk.ts';
import { createVaultCopies } from '../../../../lib/services/vault/copies/vault-copies.ts';
import { DiskSilent, WriterBusy } from '../../../../lib/services/vault/ports.ts';
import { lay, madeVault } from '../../support/made-copies.ts';
import { generation } from '../../support/three-saves.ts';
import { createVaultWorld, settled, type VaultWorld } from '../../support/vault-world.ts';
import { openWorld } from '../../support/ways-in.ts';

describe('the newest generation', () => {
  it.each<[boolean, string, (world: VaultWorld) => void]>([
    [true, 'the slots and the memory say so', () => {}],
    [false, 'the slots name another', ({ disk }) => Object.assign(disk, { generation: 1 })],
    [false, 'the slots name none', ({ disk }) => Object.assign(disk, { head: false })],
    [false, 'a newer one was seen', ({ session }) => Object.assign(session, { generation: 99 })],
    [false, 'a write failed', ({ session }) => Object.assign(session, { suspect: true })],
    [false, 'mending is due', ({ session }) => Object.assign(session, { mendDue: true })],
    [false, 'the database does not answer', ({ failing }) => failing.add('read')],
  ])('is taken for it before any copy is read: %s, where %s', async (isTaken, _, happens) => {
    const { world } = await openWorld();
    const newest = generation(world.disk.bak) ?? 0;
    happens(world);
    expect(await createVaultCopies(world.ports()).seemsNewest(newest)).toBe(isTaken);
  });

  it('is not that of a save that was refused', async () => {
    const { world, page } = await openWorld();
    const before = world.session.generation;
    world.failing.add('write');
    expect((await page.edit(page.accounts()[0]?.id ?? '', { issuer: 'other' })).ok).toBe(false);
    expect(world.session.generation).toBe(before);
  });
});

describe('mending', () => {
  it('says whether it was due, and deletes what killed writers left', async () => {
    const { world, copy, vaultKey } = await madeVault();
    lay(world, { a: copy(5, '1'), b: copy(4, '1'), bak: copy(4, '1') });
    let tidied = 0;
    const { files, ...ports } = world.ports();
    const copies = createVaultCopies({
      ...ports,
      files: { ...files, removeLeftovers: async () => void tidied++ },
    });
    expect(await copies.mend(vaultKey)).toBe(false);
    expect([tidied, world.disk.bak]).toEqual([0, copy(4, '1')]);
    await copies.noteBehind();
    expect(await copies.mend(vaultKey)).toBe(true);
    expect([tidied, world.disk.bak]).toEqual([1, copy(5, '1')]);
    expect(await copies.mend(vaultKey)).toBe(false);
  });
});

describe('whoever watches the copies', () => {
  it.each(['a', 'b'] as const)('hears of a write to slot %s, and of no other', async (slot) => {
    const { world } = await openWorld();
    const { database } = world.ports();
    let heard = 0;
    const stop = createVaultCopies(world.ports()).watch(() => heard++);
    await world.settings().change({ hideCodes: true });
    await settled();
    expect(heard).toBe(0);
    await database.set({ [`v.${slot}`]: 'anything' });
    await settled();
    expect(heard).toBe(1);
    stop();
    await database.set({ [`v.${slot}`]: 'something else' });
    await settled();
    expect(heard).toBe(1);
  });
});

describe('what a page is told that can not write', () => {
  const told = (problem: Error) => {
    const ports = createVaultWorld().ports();
    return asWriter(createDisk({ ...ports, lock: { run: () => Promise.reject(problem) } }), async () => ok());
  };

  it.each([
    ['writerBusy', 'another one does not let go', new WriterBusy()],
    ['diskSilent', 'the disk does not answer', new DiskSilent()],
  ])('is %s where %s', async (error, _, problem) => {
    expect(await told(problem)).toEqual({ ok: false, error });
  });

  it('is nothing of the kind where the fault is ours', async () => {
    await expect(told(new TypeError('a fault'))).rejects.toThrow('a fault');
  });
});
