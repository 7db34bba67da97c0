import { describe, expect, it } from 'vitest';
import { createVaultService } from '../../../../lib/services/vault/create-vault-service.ts';
import type { VaultService } from '../../../../lib/services/vault/vault-service.ts';
import { generation, person } from '../../support/three-saves.ts';
import { changePassword, PASSWORD, settled, type VaultWorld } from '../../support/vault-world.ts';
import { NEXT, openWorld } from '../../support/ways-in.ts';

type Told = { readonly ok: boolean; readonly error?: string };
type Act = (page: VaultService) => Promise<Told>;

const save: Act = (page) => page.add(person('taro', 9));
const change: Act = (page) => changePassword(page, PASSWORD, NEXT);
const startOver: Act = (page) => page.startOver(NEXT);

/** What is told of an act that meets this disk, and what the next pages know of it. */
async function knownAfter(act: Act, happens: (world: VaultWorld) => unknown, hasFailed: boolean) {
  const { world, page } = await openWorld();
  if (hasFailed) {
    world.failing.add('write');
    expect(await page.add(person('jiro', 8))).toEqual({ ok: false, error: 'saveFailed' });
    world.failing.clear();
  }
  happens(world);
  const told = await act(page);
  const { suspect, mendDue } = world.session;
  return { told: told.error ?? 'saved', suspect, mendDue };
}

const slotsOf = ({ disk }: VaultWorld) => JSON.stringify([disk.a, disk.b]);

/** Which call of storage writes into the database: the first after which the slots hold something else. */
const stepThatWrites = async (act: Act): Promise<number> => {
  for (let step = 0; ; step++) {
    const { world, page } = await openWorld();
    const before = slotsOf(world);
    const { stopped } = world.stopAfter(step);
    await Promise.race([act(page), stopped]);
    if (slotsOf(world) !== before) return step - 1;
  }
};

describe('after a save', () => {
  const well = { suspect: false, mendDue: false };
  /** The database is not trusted until it was made anew, and its other places are behind. */
  const doubtful = { suspect: true, mendDue: true };

  it.each<[string, Act, (world: VaultWorld) => unknown, Awaited<ReturnType<typeof knownAfter>>]>([
    ['on a good day nothing is left to do', save, () => {}, { told: 'saved', ...well }],
    ['of another password nothing is left to do either', change, () => {}, { told: 'saved', ...well }],
    [
      'whose mirror was refused that is due',
      save,
      ({ failing }) => failing.add('mirror'),
      { told: 'saved', suspect: false, mendDue: true },
    ],
    [
      'of another password whose mirror was refused that is due',
      change,
      ({ failing }) => failing.add('mirror'),
      { told: 'saved', suspect: false, mendDue: true },
    ],
    [
      'that was refused the database is not trusted, and nothing is behind',
      save,
      ({ failing }) => failing.add('write'),
      { told: 'saveFailed', suspect: true, mendDue: false },
    ],
    [
      'for which there is no room the database is as good as before',
      save,
      ({ failing }) => failing.add('room'),
      { told: 'saveFailed', ...well },
    ],
    [
      'of another password whose old copies could not be deleted that is due',
      change,
      ({ failing }) => failing.add('purge'),
      { told: 'saved', ...doubtful },
    ],
  ])('%s', async (_, act, happens, known) => {
    expect(await knownAfter(act, happens, false)).toEqual(known);
  });

  it.each<[string, Act, (world: VaultWorld) => unknown, Awaited<ReturnType<typeof knownAfter>>]>([
    ['nothing is left to do', save, () => {}, { told: 'saved', ...well }],
    ['of another password nothing is left to do', change, () => {}, { told: 'saved', ...well }],
    [
      'that could not delete the database either it is still not trusted',
      save,
      ({ failing }) => failing.add('purge'),
      { told: 'saved', ...doubtful },
    ],
    [
      'that no place took the vault is as before',
      save,
      ({ failing }) => failing.add('mirror'),
      { told: 'saveFailed', suspect: true, mendDue: false },
    ],
    [
      'of another password that no place took the vault is as before',
      change,
      ({ failing }) => failing.add('mirror'),
      { told: 'saveFailed', suspect: true, mendDue: false },
    ],
    [
      'whose database takes it and loses it the mirror alone has it',
      save,
      ({ failing }) => failing.add('forgets'),
      { told: 'saved', ...doubtful },
    ],
  ])('that came after a failed one, %s', async (_, act, happens, known) => {
    expect(await knownAfter(act, happens, true)).toEqual(known);
  });

  it('that was done and is said to be refused the mirror has it, and the database is not trusted', async () => {
    const step = await stepThatWrites(save);
    let disk: VaultWorld['disk'] | undefined;
    const known = await knownAfter(
      save,
      (world) => {
        disk = world.disk;
        world.fault(step, 'denies', false);
      },
      false,
    );
    expect(known).toEqual({ told: 'saved', ...doubtful });
    expect(generation(disk?.bak)).toBe(disk?.generation);
  });

  it('that can not be read back at first it is read once more, and nothing is left to do', async () => {
    const step = (await stepThatWrites(save)) + 1;
    const known = await knownAfter(save, (world) => world.fault(step, 'fails', false), false);
    expect(known).toEqual({ told: 'saved', ...well });
  });

  it('of another password that a database took which says that it was deleted, and was not, the old copies leave later', async () => {
    const { world } = await openWorld();
    const ports = world.ports();
    const page = createVaultService({ ...ports, database: { ...ports.database, clear: async () => {} } });
    await page.look();
    expect(await change(page)).toEqual({ ok: true });
    expect(world.session).toMatchObject(doubtful);
    await world.page().look();
    await settled();
    const { a, b, bak, prev } = world.disk;
    expect(new Set([a, b ?? a, bak, prev]).size).toBe(1);
  });

  it.each([
    ['saveUnsure', 'a save', save],
    ['changeUnsure', 'another password', change],
    ['changeUnsure', 'a new vault in its place', startOver],
  ])(
    'that is said to be refused and may be done, and that the mirror did not take, it is told so: %s for %s',
    async (told, _, act) => {
      const step = await stepThatWrites(act);
      const happens = (world: VaultWorld) => {
        const before = slotsOf(world);
        world.fault(step, 'denies', false);
        // What is put aside first has its place.
        world.failing.has = (kind) => kind === 'mirror' && slotsOf(world) !== before;
      };
      expect(await knownAfter(act, happens, false)).toMatchObject({ told, suspect: true });
    },
  );

  it.each([false, true])(
    'of another password whose second file was refused that is due, and the old one opens nothing then (after a failed one: %s)',
    async (hasFailed) => {
      const { world } = await openWorld();
      const ports = world.ports();
      const write = (name: string, text: string) =>
        name === 'vault.prev' ? Promise.reject(new Error('full')) : ports.files.write(name, text);
      const page = createVaultService({ ...ports, files: { ...ports.files, write } });
      await page.look();
      if (hasFailed) Object.assign(world.session, { suspect: true });
      const old = world.disk.prev;
      expect(await change(page)).toEqual({ ok: true });
      expect(world.session.mendDue).toBe(true);
      expect(world.disk.prev).toBe(old);
      world.restart();
      const next = world.page();
      await next.look();
      expect(await next.unlock(PASSWORD)).toEqual({ ok: false, error: 'passwordWrong' });
      expect(await next.unlock(NEXT)).toEqual({ ok: true });
      expect(world.disk.prev).toBe(world.disk.bak);
      expect(world.session).toMatchObject(well);
    },
  );
});
