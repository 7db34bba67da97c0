import { browser } from 'wxt/browser';
import type { Database } from '../services/vault/ports.ts';
import { earlyAnswer } from './early-answers.ts';
import { inTime } from './in-time.ts';
import { onStorageChange } from './storage-changes.ts';
import { sleep } from './surroundings.ts';

const HEAD = 'v.head';
/** What is read before the first screen, and only then may be answered early (early-answers.ts). */
const ASKED_EARLY = [HEAD, `settings,${HEAD}`];
/** While Chromium mends a damaged database, just after it started, a read may fail that succeeds a moment later (2026-11). */
const READ_AGAIN_MS = [200, 800];
/** Milliseconds after which a database that says nothing is one that does not answer. */
const LONGEST_READ = 20_000;

/** Was there ever a vault in this profile that nobody erased? */
export async function isVaultHere(): Promise<boolean> {
  return HEAD in (await browser.storage.local.get(HEAD));
}

/** `storage.local`, in which a `set` of several names is one batch. */
export function createDatabase(): Database {
  const storage = browser.storage.local;
  return {
    async get(names) {
      const asked = names === 'everything' ? null : [...names];
      const question = asked?.join() ?? '';
      const early = ASKED_EARLY.includes(question) ? earlyAnswer('local', question) : undefined;
      if (early) return early;
      const all = await inTime(LONGEST_READ, () => readPatiently(asked));
      if (!all) throw new Error('no answer');
      return all;
    },
    set: (values) => storage.set({ ...values }),
    remove: (names) => storage.remove([...names]),
    clear: () => storage.clear(),
    watch: (names, listener) => onStorageChange('local', names, listener),
  };

  /** Only a database that keeps failing is one that does not answer. */
  async function readPatiently(asked: string[] | null): Promise<Record<string, unknown>> {
    for (const pause of READ_AGAIN_MS) {
      try {
        return await storage.get(asked);
      } catch {
        await sleep(pause, undefined);
      }
    }
    return storage.get(asked);
  }
}
