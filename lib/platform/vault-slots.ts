import { browser } from 'wxt/browser';
import type { VaultSlots } from '../services/vault/ports.ts';

const A = 'v.a';
const B = 'v.b';
const HEAD = 'v.head';
const QUARANTINE = 'v.q.';
const QUARANTINED_AT_MOST = 3;

/**
 * The two slots in `storage.local`. A `set` of several keys is one batch of the database: all or nothing. Only strings are stored,
 * because other values may silently not arrive.
 */
export function createVaultSlots(): VaultSlots {
  const storage = browser.storage.local;
  return {
    async read() {
      const all = await storage.get([A, B, HEAD]);
      return { a: all[A], b: all[B], marked: HEAD in all };
    },

    async write(slot, container, generation, quarantine) {
      const kept = quarantine === undefined ? {} : await quarantineEntry(quarantine);
      await storage.set({
        [slot === 'a' ? A : B]: container,
        [HEAD]: { cur: slot, gen: generation },
        ...kept,
      });
    },

    async purge(container, generation) {
      const all = await storage.get(null);
      const kept = Object.entries(all).filter(([key]) => key !== A && key !== B && key !== HEAD);
      // clear() deletes the database files; removing or overwriting keys would leave the old ciphertexts in its log.
      await storage.clear();
      await storage.set({
        ...Object.fromEntries(kept),
        [A]: container,
        [HEAD]: { cur: 'a', gen: generation },
      });
    },

    watch(listener) {
      const changed = (changes: Record<string, unknown>, area: string) => {
        if (area === 'local' && (A in changes || B in changes)) listener();
      };
      browser.storage.onChanged.addListener(changed);
      return () => browser.storage.onChanged.removeListener(changed);
    },
  };

  async function quarantineEntry(value: unknown): Promise<Record<string, unknown>> {
    const keys = Object.keys(await storage.get(null)).filter((key) => key.startsWith(QUARANTINE));
    // The oldest three tell the most: later ones are often the same damage once more.
    if (keys.length >= QUARANTINED_AT_MOST) return {};
    return { [`${QUARANTINE}${Date.now()}`]: value };
  }
}
