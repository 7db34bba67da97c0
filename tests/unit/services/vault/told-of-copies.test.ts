import { describe, expect, it } from 'vitest';
import { madeVault, opened, type Places, writtenAt } from '../../support/made-copies.ts';
import { flipped } from '../../support/three-saves.ts';

type Copy = Awaited<ReturnType<typeof madeVault>>['copy'];

/** What is told after the unlock with these copies on the disk. */
async function toldOf(places: (copy: Copy) => Places) {
  const { world, copy } = await madeVault();
  const page = await opened(world, places(copy));
  const kept = await page.keptVaults();
  return { notice: await page.notice(), kept: kept.length, damaged: await page.hasQuarantine() };
}

describe('copies of one vault', () => {
  it.each<[string, (copy: Copy) => Places]>([
    [
      'of which the mirror is one save behind',
      (copy) => ({ a: copy(5, '1 2'), b: copy(4, '1'), bak: copy(4, '1'), prev: copy(3, '') }),
    ],
    [
      'of which the database is one save behind, as a save leaves it that was cut short',
      (copy) => ({ a: copy(4, '1'), b: copy(3, ''), bak: copy(5, '1 2'), prev: copy(4, '1') }),
    ],
    ['of which one slot holds nothing', (copy) => ({ b: copy(5, '1'), bak: copy(4, '') })],
    ['of which the other slot holds nothing', (copy) => ({ a: copy(5, '1'), bak: copy(4, '') })],
    [
      'with the same in them under one number, written twice',
      (copy) => ({ a: copy(5, '1'), b: copy(4, ''), bak: copy(5, '1', { again: true }) }),
    ],
    [
      'of which an earlier one has an account that is in the trash now',
      (copy) => ({ a: copy(5, '1', { trash: '2' }), b: copy(4, '1 2'), bak: copy(3, '1 2') }),
    ],
    [
      'of which earlier ones have an account that was deleted for good just now',
      (copy) => ({ a: copy(5, '1'), b: copy(4, '1', { trash: '2' }), bak: copy(3, '1 2') }),
    ],
    [
      'of which earlier ones have an account that was deleted for good just now, the other slot being the newer one',
      (copy) => ({ b: copy(5, '1'), a: copy(4, '1', { trash: '2' }), bak: copy(3, '1 2') }),
    ],
    [
      'of which an older one does not open: the newest holds what it held',
      (copy) => ({ a: copy(5, '1'), b: flipped(copy(3, '')), bak: copy(5, '1'), prev: copy(4, '') }),
    ],
  ])('%s are told of by nothing, and none is put aside', async (_, places) => {
    expect(await toldOf(places)).toEqual({ notice: undefined, kept: 0, damaged: false });
  });

  it.each<[string, (copy: Copy) => Places, number]>([
    [
      'that have one number and other names in them',
      (copy) => ({ a: copy(5, '1 2b'), b: copy(4, '1 2'), bak: copy(5, '1 2'), prev: copy(4, '1 2') }),
      5,
    ],
    [
      'of which two earlier ones have one number and other names in them',
      (copy) => ({ a: copy(6, '1 2'), b: copy(5, '1 2b'), bak: copy(5, '1 2'), prev: copy(4, '1 2') }),
      5,
    ],
    [
      'of which an earlier one has an account that the newest never had',
      (copy) => ({ a: copy(5, '1'), b: copy(4, '1'), bak: copy(3, '1 2') }),
      3,
    ],
    [
      'of which an earlier one has such an account in its trash',
      (copy) => ({ a: copy(5, '1'), b: copy(4, '1'), bak: copy(3, '1', { trash: '2' }) }),
      3,
    ],
    [
      'of which the mirror alone knows the account, just before the newest in the database',
      (copy) => ({ a: copy(5, '1'), b: copy(3, '1'), bak: copy(4, '1 2'), prev: copy(3, '1') }),
      4,
    ],
    [
      'of which the mirror alone knows the account, just before the newest in the other slot',
      (copy) => ({ b: copy(5, '1'), a: copy(3, '1'), bak: copy(4, '1 2'), prev: copy(3, '1') }),
      4,
    ],
    [
      'of which the database alone knows the account, just before the newest in the mirror',
      (copy) => ({ a: copy(4, '1 2'), b: copy(3, '1'), bak: copy(5, '1'), prev: copy(3, '1') }),
      4,
    ],
    [
      'of which several went elsewhere: the newest of these is named',
      (copy) => ({ a: copy(6, '1'), bak: copy(4, '1 3'), prev: copy(3, '1 2 3') }),
      4,
    ],
  ])('%s went apart: that is told, and it is no damage', async (_, places, other) => {
    const notice = { kind: 'diverged', at: writtenAt(other) };
    expect(await toldOf(places)).toEqual({ notice, kept: 1, damaged: false });
  });

  it.each<[string, (copy: Copy) => Places]>([
    ['one slot does not parse', (copy) => ({ a: 'garbage', b: copy(4, '1'), bak: copy(3, '') })],
    ['the other slot does not parse', (copy) => ({ a: copy(4, '1'), b: 'garbage', bak: copy(3, '') })],
    [
      'a newer one does not open',
      (copy) => ({ a: flipped(copy(5, '1')), b: copy(4, '1'), bak: copy(4, '1') }),
    ],
  ])(
    'of which %s, and no other place says that this is the newest: an older one was opened',
    async (_, places) => {
      const notice = { kind: 'olderCopy', at: writtenAt(4) };
      expect(await toldOf(places)).toEqual({ notice, kept: 0, damaged: true });
    },
  );

  it.each<[string, (copy: Copy) => Places]>([
    ['a slot', (copy) => ({ a: 'garbage', b: copy(4, '1'), bak: copy(4, '1') })],
    ['the first file', (copy) => ({ a: copy(4, '1'), b: copy(3, ''), bak: 'garbage', prev: copy(3, '') })],
    ['the second file', (copy) => ({ a: copy(4, '1'), b: copy(3, ''), bak: copy(3, ''), prev: 'garbage' })],
    ['an older one', (copy) => ({ a: copy(4, '1'), b: copy(3, ''), bak: copy(4, '1'), prev: 'garbage' })],
  ])(
    'of which %s is damaged and the newest is there lose nothing, and nothing is told',
    async (_, places) => {
      expect(await toldOf(places)).toEqual({ notice: undefined, kept: 0, damaged: true });
    },
  );

  it.each<[string, (copy: Copy) => Places]>([
    ['one slot', (copy) => ({ a: copy(2, '1'), bak: copy(5, '1 2'), prev: copy(4, '1') })],
    ['the other slot', (copy) => ({ b: copy(2, '1'), bak: copy(5, '1 2'), prev: copy(4, '1') })],
    ['the newer slot', (copy) => ({ a: copy(1, ''), b: copy(2, '1'), bak: copy(5, '1 2') })],
    [
      'one slot, with an account that was deleted for good since,',
      (copy) => ({ a: copy(2, '1 2'), bak: copy(5, '1'), prev: copy(4, '1', { trash: '2' }) }),
    ],
  ])('of which the database is more than a save behind: by %s it was rolled back', async (_, places) => {
    const notice = { kind: 'rolledBack', at: writtenAt(2), newerAt: writtenAt(5) };
    expect(await toldOf(places)).toMatchObject({ notice, kept: 0 });
  });

  it('of which the database holds none: it was healed', async () => {
    const { notice } = await toldOf((copy) => ({ bak: copy(5, '1') }));
    expect(notice).toMatchObject({ kind: 'healed', at: writtenAt(5) });
  });
});
