import type { Database } from '../ports.ts';

const A = 'v.a';
const B = 'v.b';
/** There was ever a vault in this profile that nobody erased (`isVaultHere` in lib/platform asks for it as well). */
const HEAD = 'v.head';
const QUARANTINE = 'v.q.';
const QUARANTINED_AT_MOST = 3;

export type SlotName = 'a' | 'b';

/** What the two slots and their neighbours hold, as it came out of storage: nothing is trusted yet. */
export interface Stored {
  readonly a: unknown;
  readonly b: unknown;
  /** Something of a vault is or was here, whatever the slots say. */
  readonly marked: boolean;
}

/** What stays besides the vault: everything, no old quarantine, or nothing because the database does not answer. */
export type KeptByPurge = 'everything' | 'settings' | 'nothing';

/** Bytes that did not open, kept for rescue. `at` in milliseconds since the epoch. */
export interface Quarantined {
  readonly at: number;
  readonly value: unknown;
}

/** The containers in the database. Every method rejects when it does not answer or does not take what it is given. */
export interface Slots {
  readSlots(): Promise<Stored>;
  /** The generation that the hint names; never trusted. Undefined where there is none. */
  hintedGeneration(): Promise<number | undefined>;
  /** One write for everything: the slot, the hint which slot is current, and what goes to quarantine (never overwritten). */
  writeSlot(
    slot: SlotName,
    container: string,
    generation: number,
    quarantine: readonly unknown[],
  ): Promise<void>;
  /** Deletes the database, old ciphertexts included, and writes the container and what else must stay. */
  purge(
    container: string,
    generation: number,
    quarantine: readonly unknown[],
    keep: KeptByPurge,
  ): Promise<void>;
  quarantined(): Promise<readonly Quarantined[]>;
  /** Deletes everything. */
  eraseSlots(): Promise<void>;
  /** Calls back when another page or this one wrote a slot. Returns "stop". */
  watchSlots(listener: () => void): () => void;
}

/** A `set` of several names is one batch of the database: all or nothing. Only strings are stored, because other values may silently not arrive. */
export function createSlots(database: Database, now: () => number): Slots {
  /** The oldest three tell the most: later ones are often the same damage once more. */
  const quarantineEntries = (aside: readonly unknown[], present: readonly string[]) => {
    const free = Math.max(0, QUARANTINED_AT_MOST - present.length);
    return Object.fromEntries(
      aside.slice(0, free).map((value, index) => [`${QUARANTINE}${now()}.${index}`, value]),
    );
  };
  const quarantineNames = async () => Object.keys(await database.get('everything')).filter(isQuarantine);

  return {
    async readSlots() {
      const all = await database.get([A, B, HEAD]);
      return { a: all[A], b: all[B], marked: HEAD in all };
    },

    async hintedGeneration() {
      const { gen } = ((await database.get([HEAD]))[HEAD] ?? {}) as { readonly gen?: unknown };
      return typeof gen === 'number' ? gen : undefined;
    },

    async writeSlot(slot, container, generation, aside) {
      const kept = aside.length === 0 ? {} : quarantineEntries(aside, await quarantineNames());
      await database.set({
        [slot === 'a' ? A : B]: container,
        [HEAD]: { cur: slot, gen: generation },
        ...kept,
      });
    },

    async purge(container, generation, aside, keep) {
      const all = keep === 'nothing' ? {} : await database.get('everything');
      const isKept = (name: string) =>
        name !== A && name !== B && (keep === 'everything' || !isQuarantine(name));
      const kept = Object.fromEntries(Object.entries(all).filter(([name]) => isKept(name)));
      await database.clear();
      await database.set({
        ...kept,
        ...quarantineEntries(aside, Object.keys(kept).filter(isQuarantine)),
        [A]: container,
        [HEAD]: { cur: 'a', gen: generation },
      });
    },

    async quarantined() {
      const entries = Object.entries(await database.get('everything'));
      return entries
        .filter(([name]) => isQuarantine(name))
        .map(([name, value]) => ({ at: Number(name.slice(QUARANTINE.length).split('.')[0]), value }));
    },

    eraseSlots: () => database.clear(),
    watchSlots: (listener) => database.watch([A, B], listener),
  };
}

function isQuarantine(name: string): boolean {
  return name.startsWith(QUARANTINE);
}
