import { describe, expect, it } from 'vitest';
import { createVaultCopies } from '../../../../lib/services/vault/copies/vault-copies.ts';
import { wrapByRandom } from '../../../../lib/services/vault/wraps/new-wraps.ts';
import { lay, madeVault, opened, type Places, placesOf } from '../../support/made-copies.ts';
import { flipped } from '../../support/three-saves.ts';
import { settled } from '../../support/vault-world.ts';
import { NEXT } from '../../support/ways-in.ts';

type Copy = Awaited<ReturnType<typeof madeVault>>['copy'];
/** Copies by their numbers; `4 elsewhere` has gone elsewhere since. What is no number lies there as it is. */
type Words = Partial<Record<'a' | 'b' | 'bak' | 'prev', string>>;

/** Another vault, which opens by another password, and how its way in looks. */
const another = () => madeVault({ password: NEXT, seed: 5000 });

describe('what the four places hold after an unlock', () => {
  const textOf = (copy: Copy, word: string) => {
    const [, generation, elsewhere] = /^(\d)( elsewhere)?$/.exec(word) ?? [];
    return generation ? copy(Number(generation), elsewhere ? '1 2' : '1') : word;
  };

  it.each<[string, Words, Words, readonly string[]]>([
    [
      'the first file held an earlier state: it moves to the second one',
      { a: '4', b: '3', bak: '3', prev: '2' },
      { a: '4', b: '3', bak: '4', prev: '3' },
      [],
    ],
    [
      'the first file was missing',
      { a: '4', b: '3', prev: '3' },
      { a: '4', b: '3', bak: '4', prev: '3' },
      [],
    ],
    ['both files were missing', { a: '4', b: '3' }, { a: '4', b: '3', bak: '4' }, []],
    [
      'the first file did not parse: the second one stays',
      { a: '4', b: '3', bak: 'torn', prev: '3' },
      { a: '4', b: '4', bak: '4', prev: '3' },
      ['torn'],
    ],
    [
      'neither file parsed',
      { a: '4', b: '3', bak: 'torn 1', prev: 'torn 2' },
      { a: '4', b: '4', bak: '4', prev: '4' },
      ['torn 1', 'torn 2'],
    ],
    [
      'a slot did not parse and the first file was missing',
      { a: '4', b: 'torn', prev: '3' },
      { a: '4', b: '4', bak: '4', prev: '3' },
      ['torn'],
    ],
    [
      'no slot parsed',
      { a: 'torn 1', b: 'torn 2', bak: '4', prev: '3' },
      { a: '4', b: '4', bak: '4', prev: '4' },
      ['torn 1', 'torn 2'],
    ],
    ['the database was empty', { bak: '4', prev: '3' }, { a: '4', bak: '4', prev: '4' }, []],
    [
      'the first file went on elsewhere: it is nobody’s earlier state',
      { a: '4', b: '3', bak: '4 elsewhere', prev: '3' },
      { a: '4', b: '4', bak: '4', prev: '3' },
      [],
    ],
    [
      'a slot went on elsewhere',
      { a: '4', b: '2 elsewhere', bak: '4', prev: '4' },
      { a: '4', b: '4', bak: '4', prev: '4' },
      [],
    ],
    [
      'the other slot went on elsewhere',
      { a: '2 elsewhere', b: '4', bak: '4', prev: '4' },
      { a: '4', b: '4', bak: '4', prev: '4' },
      [],
    ],
  ])('where %s', async (_, before, after, quarantine) => {
    const { world, copy } = await madeVault();
    const laid = Object.entries(before).map(([place, word]) => [place, textOf(copy, word)] as const);
    await opened(world, Object.fromEntries(laid));
    const wordOf = (text: unknown) =>
      Object.values(before).find((word) => textOf(copy, word) === text) ?? text;
    const found = Object.entries(placesOf(world)).map(([place, text]) => [place, wordOf(text)]);
    expect(Object.fromEntries(found)).toEqual(after);
    // What went elsewhere is a whole vault, and no damage.
    expect(world.disk.quarantine.filter((value) => !String(value).startsWith('{'))).toEqual(quarantine);
    expect(world.session.mendDue).toBe(false);
  });

  it('where the first file did not open and is as new: the second one stays', async () => {
    const { world, copy } = await madeVault();
    const torn = flipped(copy(4, '1'));
    await opened(world, { a: copy(4, '1'), b: copy(3, '1'), bak: torn, prev: copy(3, '1') });
    expect(placesOf(world)).toMatchObject({ bak: copy(4, '1'), prev: copy(3, '1') });
    expect(world.disk.quarantine).toEqual([torn]);
  });
});

describe('a copy that opens by an earlier password', () => {
  it('leaves the disk, though the recovery code that it has still counts', async () => {
    const [{ world, copy, own, code }, { own: old }] = [await withCode(), await another()];
    const earlier = copy(4, '1', { wraps: [...old, code] });
    const newest = copy(5, '1', { wraps: [...own, code] });
    await opened(world, { a: newest, b: earlier, bak: earlier, prev: earlier });
    expect(placesOf(world)).toEqual({ a: newest, b: undefined, bak: newest, prev: newest });
  });

  it.each<[string, (newest: string, earlier: string) => Places, readonly string[]]>([
    ['a file', (newest, b) => ({ a: newest, b, bak: 'torn', prev: newest }), ['torn']],
    ['a slot', (newest, b) => ({ a: 'torn', b, bak: newest, prev: newest }), ['torn']],
    ['both slots', (bak, prev) => ({ a: 'torn', b: 'torn as well', bak, prev }), ['torn', 'torn as well']],
  ])(
    'takes with it what was in quarantine, and not what is found torn beside it in %s',
    async (_, places, left) => {
      const [{ world, copy }, { own: old }] = [await madeVault(), await another()];
      world.disk.quarantine = ['damage of before'];
      await opened(world, places(copy(5, '1'), copy(4, '1', { wraps: old })));
      expect(world.disk.quarantine).toEqual(left);
    },
  );

  it('takes nothing out of quarantine where it is another vault’s', async () => {
    const [{ world, copy }, other] = [await madeVault(), await another()];
    world.disk.quarantine = ['damage of before'];
    await opened(world, { a: copy(5, '1'), b: copy(4, '1'), bak: other.copy(2, '7') });
    expect(world.disk.quarantine).toContain('damage of before');
  });

  it('is none that has the ways of today, several as they are', async () => {
    const { world, copy, own, code } = await withCode();
    const wraps = [...own, code];
    const places = { a: copy(5, '1', { wraps }), b: copy(4, '', { wraps }), prev: copy(4, '', { wraps }) };
    await opened(world, { ...places, bak: places.a });
    expect(placesOf(world)).toEqual({ ...places, bak: places.a });
  });

  it('is none that is newer and does not open: it is put into quarantine, and no database is deleted', async () => {
    const [{ world, copy, vaultKey }, { own: others }] = [await madeVault(), await another()];
    const torn = flipped(copy(5, '1 2', { wraps: others }));
    lay(world, { a: torn, b: copy(4, '1'), bak: torn, prev: copy(3, '1') });
    world.session.mendDue = true;
    await createVaultCopies(world.ports()).mend(vaultKey);
    expect(placesOf(world)).toEqual({
      a: copy(4, '1'),
      b: copy(4, '1'),
      bak: copy(4, '1'),
      prev: copy(3, '1'),
    });
    expect(world.disk.quarantine).toEqual([torn]);
  });

  /** A vault with a recovery code, as one of its ways in. */
  async function withCode() {
    const made = await madeVault();
    const { vaultKey, vaultId } = made;
    return { ...made, code: wrapByRandom(made.world.ports(), { vaultKey, vaultId }, new Uint8Array(16)) };
  }
});

describe('another vault among the copies', () => {
  it.each<[string, (copy: Copy, other: Copy) => Places]>([
    [
      'an older one in the files',
      (copy, other) => ({ a: copy(5, '1'), b: copy(4, '1'), bak: other(2, '7') }),
    ],
    [
      'one of the same number in a slot',
      (copy, other) => ({ a: copy(5, '1'), b: other(5, '7'), bak: copy(5, '1') }),
    ],
  ])('%s is put aside whole and opens by its own password', async (_, places) => {
    const [{ world, copy }, other] = [await madeVault(), await another()];
    const page = await opened(world, places(copy, other.copy));
    expect(await page.notice()).toBeUndefined();
    expect(await page.hasQuarantine()).toBe(false);
    expect(new Set(Object.values(placesOf(world)))).not.toContain(other.copy(2, '7'));
    expect(new Set(Object.values(placesOf(world)))).not.toContain(other.copy(5, '7'));
    expect(world.disk.bak).toBe(copy(5, '1'));
    // In both places, before anything of it was written over.
    const file = Object.values(JSON.parse(world.disk.files['besides.json'] ?? ''));
    expect(file).toEqual(world.disk.quarantine);
    const [kept, ...more] = await page.keptVaults();
    expect(more).toEqual([]);
    const rows = await page.openKept(kept?.name ?? '', NEXT);
    expect(rows).toMatchObject({ value: { rows: [{ account: { accountName: 'account 7' } }] } });
  });

  it('is kept once, though it comes again and not alone', async () => {
    const [{ world, copy }, other] = [await madeVault(), await another()];
    const [first, second] = [other.copy(2, '7'), other.copy(3, '7 8')];
    await opened(world, { a: copy(5, '1'), b: copy(4, '1'), bak: first });
    const page = await opened(world, { a: copy(5, '1'), b: copy(4, '1'), bak: first, prev: second });
    const kept = await page.keptVaults();
    const files = await Promise.all(kept.map(({ name }) => page.keptFile(name)));
    expect(files).toHaveLength(2);
    for (const text of [first, second]) expect(files.filter((file) => file?.includes(text))).toHaveLength(1);
  });

  it.each(['write', 'forgets'] as const)(
    'stays where it is while the disk does not take it elsewhere (%s)',
    async (how) => {
      const [{ world, copy }, other] = [await madeVault(), await another()];
      const places = { a: copy(5, '1'), b: copy(4, '1'), bak: other.copy(2, '7'), prev: undefined };
      world.failing.add(how);
      await opened(world, places);
      expect(placesOf(world)).toEqual(places);
      expect(world.session).toMatchObject({ suspect: true, mendDue: true });
      world.failing.clear();
      const page = world.page();
      await page.look();
      await settled();
      expect(await page.keptVaults()).toHaveLength(1);
      expect(world.disk.bak).toBe(copy(5, '1'));
    },
  );
});

describe('mending that can not be done', () => {
  it('because a file does not answer is put off, and what the disk says is not trusted until then', async () => {
    const { world, copy } = await madeVault();
    await opened(world, { a: copy(5, '1'), b: copy(4, '1'), bak: copy(5, '1'), prev: copy(4, '1') });
    world.disk.prev = 'garbage';
    Object.assign(world.session, { mendDue: true, suspect: false });
    world.failing.add('file');
    await world.page().look();
    await settled();
    expect(world.disk.prev).toBe('garbage');
    expect(world.session).toMatchObject({ suspect: true, mendDue: true });
    world.failing.clear();
    await world.page().look();
    await settled();
    expect(world.disk).toMatchObject({ prev: copy(5, '1'), quarantine: ['garbage'] });
  });

  it.each<[string, (text: string) => string, Uint8Array | undefined]>([
    ['the key opens nothing', (text) => text, new Uint8Array(32)],
    ['a newer version wrote all of it', (text) => text.replace('KV1.', 'KV2.'), undefined],
  ])('because %s changes nothing, and the disk is as good as before', async (_, written, key) => {
    const { world, copy, vaultKey } = await madeVault();
    const places = {
      a: written(copy(5, '1')),
      b: written(copy(4, '1')),
      bak: written(copy(3, '1')),
      prev: undefined,
    };
    lay(world, places);
    world.session.mendDue = true;
    expect(await createVaultCopies(world.ports()).mend(key ?? vaultKey)).toBe(true);
    expect(placesOf(world)).toEqual(places);
    expect(world.session).toMatchObject({ suspect: false, mendDue: true });
  });
});

describe('a copy that does not open', () => {
  it('says nothing of the settings: those of the database hold', async () => {
    const { world, copy } = await madeVault();
    await world.settings().change({ sharedPc: true, autoLockMinutes: 1 });
    world.disk.files['besides.json'] = JSON.stringify({ settings: { autoLockMinutes: 9 } });
    const page = await opened(world, { a: 'garbage', b: copy(4, '1'), bak: copy(3, '') });
    expect(await page.notice()).toEqual({ kind: 'olderCopy', at: expect.any(Number) });
    expect(await world.settings().read()).toMatchObject({ sharedPc: true, autoLockMinutes: 1 });
  });
});
