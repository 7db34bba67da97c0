import { parseContainer } from '../../../core/vault/container.ts';
import { type Besides, readBesides, SETTINGS, writeBesides } from '../../besides.ts';
import type { Database, PrivateFiles, SettingsFate } from '../ports.ts';

const A = 'v.a';
const B = 'v.b';
/** There was ever a vault in this profile that nobody erased (`isVaultHere` in lib/platform asks for it as well). */
const HEAD = 'v.head';
const QUARANTINE = 'v.q.';
/** The oldest three tell the most: later ones are often the same damage once more. */
const QUARANTINED_AT_MOST = 3;

export type SlotName = 'a' | 'b';

/** What the two slots and their neighbours hold, as it came out of storage: nothing is trusted yet. */
export interface Stored {
  readonly a: unknown;
  readonly b: unknown;
  /** Something of a vault is or was here, whatever the slots say. */
  readonly marked: boolean;
}

/** Something that was put aside. `at` in milliseconds since the epoch. */
export interface PutAside {
  readonly name: string;
  readonly at: number;
  readonly value: unknown;
}

export interface Renewal {
  readonly quarantine?: readonly unknown[];
  /** Drops what is in quarantine: it may open by a way that no longer counts. */
  readonly forget?: boolean;
  readonly isDead?: boolean;
}

/** The containers in the database, and what lies beside them. Every method rejects when it does not answer or does not take what it is given. */
export interface Slots {
  readSlots(): Promise<Stored>;
  /** The generation that the hint names, to be compared and never trusted. Undefined where there is none. */
  hintedGeneration(): Promise<unknown>;
  /** One write for everything: the slot, the hint which slot is current, and what goes to quarantine (never overwritten). */
  writeSlot(
    slot: SlotName,
    container: string,
    generation: number,
    quarantine: readonly unknown[],
  ): Promise<void>;
  /**
   * Deletes the database, old ciphertexts included, and writes it anew: the container, and what lies beside it, which has a second place
   * before anything is deleted. Whoever has to delete a database that does not answer (`isDead`) has the second place alone.
   */
  renew(container: string, generation: number, how: Renewal): Promise<void>;
  /** What becomes of the settings of a database that is lost: with the next write they come out of their second place. */
  settingsAfterLoss(): Promise<SettingsFate>;
  /**
   * … of one that is older than the mirror: they come out of it at once. Undefined where they are the same in both, or the database alone
   * holds any: then these go on.
   */
  settingsOfOlder(): Promise<SettingsFate | undefined>;
  quarantined(): Promise<readonly PutAside[]>;
  /** Whole vaults that were put aside: as many as there are, until a person deletes one. */
  kept(): Promise<readonly PutAside[]>;
  /** Puts one aside, in both places; done when it can be read from both. */
  keep(value: string): Promise<void>;
  removeKept(name: string): Promise<void>;
  /** Deletes everything. */
  eraseSlots(): Promise<void>;
  /** Calls back when another page or this one wrote a slot. Returns "stop". */
  watchSlots(listener: () => void): () => void;
}

/** A `set` of several names is one batch of the database: all or nothing. Only strings are stored, because other values may silently not arrive. */
export function createSlots(database: Database, files: PrivateFiles, now: () => number): Slots {
  /** What lies beside the vault. A database that lost its mark lost the rest as well, or is one that does not answer: then its second place counts. */
  const besides = async (isDead = false): Promise<Besides> => {
    const inDatabase = isDead ? {} : await database.get('everything');
    const { [A]: _a, [B]: _b, [HEAD]: head, ...others } = inDatabase;
    const inFile = (await readBesides(files)) ?? {};
    return { ...(head === undefined ? inFile : wholeVaults(inFile)), ...others };
  };
  const settingsInFile = async () => (await readBesides(files))?.[SETTINGS];
  const head = (slot: SlotName, generation: number) => ({ cur: slot, gen: generation });

  return {
    async readSlots() {
      const all = await database.get([A, B, HEAD]);
      return { a: all[A], b: all[B], marked: HEAD in all };
    },

    async hintedGeneration() {
      const { gen } = ((await database.get([HEAD]))[HEAD] ?? {}) as { readonly gen?: unknown };
      return gen;
    },

    async writeSlot(slot, container, generation, aside) {
      const isHealthy = HEAD in (await database.get([HEAD]));
      const beside = !isHealthy || aside.length > 0 ? await besides() : {};
      const entries = quarantineEntries(aside, beside, now());
      await database.set({
        ...(!isHealthy && beside),
        ...entries,
        [slot === 'a' ? A : B]: container,
        [HEAD]: head(slot, generation),
      });
      // Its second place follows; where it does not, it is written when the database is made anew.
      if (aside.length > 0) await writeBesides(files, { ...beside, ...entries }).catch(() => {});
    },

    async renew(container, generation, { quarantine = [], forget = false, isDead = false }) {
      const all = await besides(isDead);
      const stays = ([name, value]: [string, unknown]) => !forget || !isDamage(name, value);
      const staying = Object.fromEntries(Object.entries(all).filter(stays));
      const kept = { ...staying, ...quarantineEntries(quarantine, staying, now()) };
      await writeBesides(files, kept);
      await database.clear();
      await database.set({ ...kept, [A]: container, [HEAD]: head('a', generation) });
      const { a, b } = await this.readSlots();
      if (a !== container || b !== undefined) throw new Error('read back something else');
    },

    settingsAfterLoss: async () => ((await settingsInFile()) === undefined ? 'lost' : 'back'),

    async settingsOfOlder() {
      const kept = await settingsInFile();
      const { [SETTINGS]: older } = await database.get([SETTINGS]);
      if (kept === undefined) return older === undefined ? 'lost' : undefined;
      if (sortedJson(older) === sortedJson(kept)) return undefined;
      await database.set({ [SETTINGS]: kept });
      return 'back';
    },

    quarantined: async () => putAside(only(await besides(), isLoose)),
    kept: async () => putAside(wholeVaults(await besides())),

    async keep(value) {
      const all = await besides();
      const isThere = Object.values(wholeVaults(all)).includes(value);
      await keepInBoth(isThere ? all : { ...all, [freeName(all, now())]: value });
    },

    async removeKept(name) {
      const { [name]: _, ...others } = await besides();
      await writeBesides(files, others);
      await database.remove([name]);
    },

    eraseSlots: () => database.clear(),
    watchSlots: (listener) => database.watch([A, B], listener),
  };

  async function keepInBoth(all: Besides): Promise<void> {
    await writeBesides(files, all);
    const missing = async () => {
      const there = await database.get('everything');
      return only(wholeVaults(all), (name, value) => there[name] !== value);
    };
    await database.set(await missing());
    if (Object.keys(await missing()).length > 0) throw new Error('read back something else');
  }
}

/** The database gives the members of an object back in another order. */
function sortedJson(value: unknown): string {
  return JSON.stringify(Object.entries(Object(value)).sort());
}

const isQuarantine = (name: string) => name.startsWith(QUARANTINE);

/** Bytes of single copies. */
const isLoose = (name: string, value: unknown) => isQuarantine(name) && !isWhole(value);

/** A vault that was put aside whole, in the form of a rescue file; containers begin otherwise. */
const isWhole = (value: unknown) => typeof value === 'string' && value.startsWith('{');

/** Bytes that did not open, and may open by a way that no longer counts if ever they do: not for ever, and not any number of them. */
function isDamage(name: string, value: unknown): boolean {
  return isQuarantine(name) && !isWhole(value) && !isNewer(value);
}

/** What a newer version may have written is no damage, for all that we know. */
function isNewer(value: unknown): boolean {
  const container = parseContainer(value);
  return !container.ok && container.error === 'vaultNewer';
}

function only(besides: Besides, isMeant: (name: string, value: unknown) => boolean): Besides {
  return Object.fromEntries(Object.entries(besides).filter(([name, value]) => isMeant(name, value)));
}

const wholeVaults = (besides: Besides) =>
  only(besides, (name, value) => isQuarantine(name) && isWhole(value));

function putAside(besides: Besides): readonly PutAside[] {
  const timeOf = (name: string) => Number(name.slice(QUARANTINE.length).split('.')[0]);
  return Object.entries(besides).map(([name, value]) => ({ name, value, at: timeOf(name) }));
}

function quarantineEntries(aside: readonly unknown[], besides: Besides, now: number): Besides {
  const present = Object.values(besides);
  let free = QUARANTINED_AT_MOST - Object.keys(only(besides, isDamage)).length;
  let entries: Besides = {};
  for (const value of aside.filter((fresh) => !present.includes(fresh))) {
    if (!isNewer(value) && free-- <= 0) continue;
    entries = { ...entries, [freeName({ ...besides, ...entries }, now)]: value };
  }
  return entries;
}

function freeName(taken: Besides, now: number): string {
  let count = 0;
  while (`${QUARANTINE}${now}.${count}` in taken) count++;
  return `${QUARANTINE}${now}.${count}`;
}
