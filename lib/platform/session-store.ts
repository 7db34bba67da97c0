import { browser } from 'wxt/browser';
import { fromBase64Url, toBase64Url } from '../core/bytes.ts';
import type { Session } from '../services/vault/ports.ts';

const KEY = 'vk';
const LOCK_AT = 'lockAt';
const TRIES = 'tries';
const SUSPECT = 'suspect';

/** `storage.session`: in memory, gone with the browser, closed to content scripts. */
export function createSession(): Session {
  const storage = browser.storage.session;
  return {
    async readKey() {
      const { [KEY]: raw, [LOCK_AT]: lockAt } = await storage.get([KEY, LOCK_AT]);
      const { key: text, unlockedAt } = (raw ?? {}) as Record<string, unknown>;
      const key = typeof text === 'string' ? fromBase64Url(text) : undefined;
      if (!key || typeof unlockedAt !== 'number' || typeof lockAt !== 'number') return undefined;
      return { key, unlockedAt, lockAt };
    },
    async writeKey({ key, unlockedAt, lockAt }) {
      await storage.set({ [KEY]: { key: toBase64Url(key), unlockedAt }, [LOCK_AT]: lockAt });
    },
    async writeLockAt(lockAt) {
      await storage.set({ [LOCK_AT]: lockAt });
    },
    async clearKey() {
      await storage.remove(KEY);
    },
    async readTries() {
      const { [TRIES]: raw } = await storage.get(TRIES);
      const { wrong, lastAt } = (raw ?? {}) as Record<string, unknown>;
      return {
        wrong: typeof wrong === 'number' ? wrong : 0,
        lastAt: typeof lastAt === 'number' ? lastAt : 0,
      };
    },
    async writeTries(tries) {
      await storage.set({ [TRIES]: tries });
    },
    async readSuspect() {
      return (await storage.get(SUSPECT))[SUSPECT] === true;
    },
    async writeSuspect(suspect) {
      await storage.set({ [SUSPECT]: suspect });
    },
    watchKey(listener) {
      const changed = (changes: Record<string, unknown>, area: string) => {
        if (area === 'session' && KEY in changes) listener();
      };
      browser.storage.onChanged.addListener(changed);
      return () => browser.storage.onChanged.removeListener(changed);
    },
  };
}
