import { browser } from 'wxt/browser';
import type { VaultSlots } from '../services/vault/ports.ts';
import { onStorageChange } from './storage-changes.ts';
import { sleep } from './surroundings.ts';

const A = 'v.a';
const B = 'v.b';
const HEAD = 'v.head';
const QUARANTINE = 'v.q.';
const QUARANTINED_AT_MOST = 3;
/** While Chromium mends a damaged database, just after it started, a read may fail that succeeds a moment later (2026-11). */
const READ_AGAIN_MS = [200, 800];

/** Was there ever a vault in this profile that nobody erased? */
export async function isVaultHere(): Promise<boolean> {
  return HEAD in (await browser.storage.local.get(HEAD));
}

/**
 * The two slots in `storage.local`. A `set` of several keys is one batch of the database: all or nothing. Only strings are stored,
 * because other values may silently not arrive.
 */
export function createVaultSlots(): VaultSlots {
  const storage = browser.storage.local;
  return {
    async read() {
      const all = await readPatiently([A, B, HEAD]);
      return { a: all[A], b: all[B], marked: HEAD in all };
    },

    async write(slot, container, generation, aside) {
      const kept = aside.length === 0 ? {} : quarantineEntries(aside, await quarantineKeys());
      await storage.set({
        [slot === 'a' ? A : B]: container,
        [HEAD]: { cur: slot, gen: generation },
        ...kept,
      });
    },

    async purge(container, generation, aside, keep) {
      const all = keep === 'nothing' ? {} : await storage.get(null);
      const isKept = (key: string) => key !== A && key !== B && (keep === 'everything' || !isQuarantine(key));
      const kept = Object.fromEntries(Object.entries(all).filter(([key]) => isKept(key)));
      // clear() deletes the database files; removing or overwriting keys would leave the old ciphertexts in its log.
      await storage.clear();
      await storage.set({
        ...kept,
        ...quarantineEntries(aside, Object.keys(kept).filter(isQuarantine)),
        [A]: container,
        [HEAD]: { cur: 'a', gen: generation },
      });
    },

    async quarantined() {
      const all = await storage.get(null);
      const keys = Object.keys(all).filter(isQuarantine);
      return keys.map((key) => ({ at: Number(key.slice(QUARANTINE.length).split('.')[0]), value: all[key] }));
    },

    erase: () => storage.clear(),

    watch: (listener) => onStorageChange('local', [A, B], listener),
  };

  /** Only a database that keeps failing is one that does not answer. */
  async function readPatiently(keys: string[]): Promise<Record<string, unknown>> {
    for (const pause of READ_AGAIN_MS) {
      try {
        return await storage.get(keys);
      } catch {
        await sleep(pause, undefined);
      }
    }
    return storage.get(keys);
  }

  async function quarantineKeys(): Promise<readonly string[]> {
    return Object.keys(await storage.get(null)).filter(isQuarantine);
  }
}

function isQuarantine(key: string): boolean {
  return key.startsWith(QUARANTINE);
}

/** The oldest three tell the most: later ones are often the same damage once more. */
function quarantineEntries(aside: readonly unknown[], present: readonly string[]): Record<string, unknown> {
  const free = Math.max(0, QUARANTINED_AT_MOST - present.length);
  const now = Date.now();
  return Object.fromEntries(
    aside.slice(0, free).map((value, index) => [`${QUARANTINE}${now}.${index}`, value]),
  );
}
