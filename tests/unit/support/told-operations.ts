import type { VaultService } from '../../../lib/services/vault/vault-service.ts';
import { hanako } from './accounts.ts';
import { changePassword, createVaultWorld, PASSWORD, type VaultWorld } from './vault-world.ts';
import { lockedPage, NEXT, proofOf, withCode } from './ways-in.ts';

type Told = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** What a person is told of, and by what it shows whether it was done. The question starts the browser anew. */
export interface Operation {
  readonly name: string;
  readonly begin: () => Promise<Begun>;
}

interface Begun {
  readonly world: VaultWorld;
  readonly page: VaultService;
  readonly run: () => Promise<Told>;
  /** `old`: as before, `new`: as after it; anything else is neither. */
  readonly state: () => Promise<string>;
}

const taro = { ...hanako, accountName: 'taro', secret: new Uint8Array(20).fill(7) };

/** The accounts that a password opens; undefined where it opens nothing. */
async function openedBy(world: VaultWorld, password: string): Promise<string | undefined> {
  const page = await lockedPage(world);
  if (page.state()?.status !== 'locked') return undefined;
  const opened = await page.unlock(password);
  return opened.ok
    ? page
        .accounts()
        .map(({ accountName }) => accountName)
        .join()
    : undefined;
}

async function begun() {
  const world = createVaultWorld();
  const page = world.page();
  await page.create(PASSWORD);
  await page.add(hanako);
  return { world, page };
}

/** What went on being saved afterwards does not count. */
const without = (names: string | undefined) => names?.replace(/,?extra$/, '');

const holds = (world: VaultWorld, old: string, now: string) => async () => {
  const names = without(await openedBy(world, PASSWORD));
  return names === old ? 'old' : names === now ? 'new' : String(names);
};

/** Exactly one of both passwords opens, and what it should. */
const oneOf =
  (world: VaultWorld, [old, now]: readonly [string, string]) =>
  async () => {
    const byOld = without(await openedBy(world, PASSWORD));
    const byNew = without(await openedBy(world, NEXT));
    if (byOld === old && byNew === undefined) return 'old';
    return byOld === undefined && byNew === now ? 'new' : `${byOld} and ${byNew}`;
  };

const change = (rotate: boolean) => async (): Promise<Begun> => {
  const { world, page } = await begun();
  return {
    ...{ world, page },
    run: () => changePassword(page, PASSWORD, NEXT, rotate),
    state: oneOf(world, ['hanako', 'hanako']),
  };
};

/** Whether a recovery code opens the vault; it is asked on a copy of the disk, because whoever recovers chooses a new password. */
async function recovers(world: VaultWorld, code: string): Promise<boolean> {
  world.restart();
  const copy = createVaultWorld({ seed: 9000 });
  Object.assign(copy.disk, structuredClone(world.disk));
  const page = copy.page();
  await page.look();
  return (await page.recover(code, 'a-third-good-password')).ok;
}

/** A device may be asked without changing anything. */
const deviceOpens = async (world: VaultWorld) => (await (await lockedPage(world)).unlockByDevice()).ok;

const newIfOpen = async (world: VaultWorld) =>
  (await openedBy(world, PASSWORD)) === undefined ? 'nothing opens' : 'new';

/** Where the vault was replaced, the old one is kept. */
const kept = (world: VaultWorld, state: () => Promise<string>) => async () => {
  const is = await state();
  return is === 'new' && !(await isKept(world)) ? 'the old one is lost' : is;
};

async function locked() {
  const { world } = await begun();
  return { world, page: await lockedPage(world) };
}

/** The vault that was put aside opens by its own password. */
async function isKept(world: VaultWorld): Promise<boolean> {
  const page = await lockedPage(world);
  for (const { name } of await page.keptVaults()) {
    const opened = await page.openKept(name, PASSWORD);
    if (opened.ok && opened.value.rows.length === 1) return true;
  }
  return false;
}

export const operations: readonly Operation[] = [
  {
    name: 'the first vault',
    async begin() {
      const world = createVaultWorld();
      const page = world.page();
      await page.look();
      return {
        ...{ world, page },
        run: () => page.create(PASSWORD),
        async state() {
          if ((await lockedPage(world)).state()?.status === 'none') return 'old';
          return without(await openedBy(world, PASSWORD)) === '' ? 'new' : 'nothing opens';
        },
      };
    },
  },
  {
    name: 'adding an account',
    async begin() {
      const { world, page } = await begun();
      return {
        ...{ world, page },
        run: () => page.add(taro),
        state: holds(world, 'hanako', 'hanako,taro'),
      };
    },
  },
  {
    // The mirror decides then, and the database is made anew.
    name: 'adding an account after a save that failed',
    async begin() {
      const { world, page } = await begun();
      world.failing.add('write');
      await page.add(taro);
      world.failing.clear();
      return {
        ...{ world, page },
        run: () => page.add(taro),
        state: holds(world, 'hanako', 'hanako,taro'),
      };
    },
  },
  {
    name: 'removing one',
    async begin() {
      const { world, page } = await begun();
      await page.add(taro);
      const id = page.accounts()[1]?.id ?? '';
      return {
        ...{ world, page },
        run: () => page.remove(id),
        state: holds(world, 'hanako,taro', 'hanako'),
      };
    },
  },
  {
    name: 'importing several',
    async begin() {
      const { world, page } = await begun();
      const second = { ...taro, accountName: 'jiro', secret: new Uint8Array(20).fill(8) };
      return {
        ...{ world, page },
        run: () => page.addAll([taro, second]),
        state: holds(world, 'hanako', 'hanako,taro,jiro'),
      };
    },
  },
  { name: 'changing the password', begin: change(false) },
  { name: 'changing it and the vault key', begin: change(true) },
  {
    name: 'recovering by the code',
    async begin() {
      const { world, page: before } = await begun();
      const code = await withCode(before);
      const page = await lockedPage(world);
      return {
        ...{ world, page },
        run: () => page.recover(code, NEXT),
        state: oneOf(world, ['hanako', 'hanako']),
      };
    },
  },
  {
    name: 'renewing the recovery code',
    async begin() {
      const { world, page } = await begun();
      const old = await withCode(page);
      const groups = await page.drawRecoveryCode(await proofOf(page));
      if (!groups.ok) throw new Error(groups.error);
      const fresh = groups.value.join(' ');
      return {
        ...{ world, page },
        run: () => page.keepRecoveryCode(groups.value.at(-1) ?? ''),
        async state() {
          const [byOld, byFresh] = [await recovers(world, old), await recovers(world, fresh)];
          return byOld === byFresh ? `both ${byOld}` : byOld ? 'old' : 'new';
        },
      };
    },
  },
  {
    name: 'forgetting the recovery code',
    async begin() {
      const { world, page } = await begun();
      const code = await withCode(page);
      const proof = await proofOf(page);
      return {
        ...{ world, page },
        run: () => page.forgetRecoveryCode(proof),
        state: async () => ((await recovers(world, code)) ? 'old' : newIfOpen(world)),
      };
    },
  },
  {
    name: 'forgetting the device',
    async begin() {
      const { world, page } = await begun();
      await page.addDevice(await proofOf(page));
      const proof = await proofOf(page);
      return {
        ...{ world, page },
        run: () => page.forgetDevice(proof),
        state: async () => ((await deviceOpens(world)) ? 'old' : newIfOpen(world)),
      };
    },
  },
  {
    name: 'starting over',
    async begin() {
      const { world, page } = await locked();
      return {
        ...{ world, page },
        run: () => page.startOver(NEXT),
        state: kept(world, oneOf(world, ['hanako', ''])),
      };
    },
  },
  {
    name: 'restoring a backup over a vault',
    async begin() {
      const other = createVaultWorld({ seed: 5000 });
      const source = other.page();
      await source.create(NEXT);
      await source.add(taro);
      const backup = (await source.backup()) ?? '';
      const { world, page } = await locked();
      return {
        ...{ world, page },
        run: () => page.restoreBackup(backup, { password: NEXT }),
        state: kept(world, oneOf(world, ['hanako', 'taro'])),
      };
    },
  },
  {
    name: 'a setting',
    async begin() {
      const { world, page } = await begun();
      await world.settings().change({ autoLockMinutes: 9 });
      return {
        ...{ world, page },
        run: () => world.settings().change({ autoLockMinutes: 2 }),
        async state() {
          world.restart();
          const { autoLockMinutes } = await world.settings().read();
          return { 9: 'old', 2: 'new' }[autoLockMinutes] ?? `${autoLockMinutes} minutes`;
        },
      };
    },
  },
];
