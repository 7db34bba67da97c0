import { browser } from 'wxt/browser';
import { fromBase64Url, toBase64Url } from '../core/bytes.ts';
import type { Remembered, Session } from '../services/vault/ports.ts';
import { onStorageChange } from './storage-changes.ts';

const KEY = 'vk';
const LOCK_AT = 'lockAt';
const USED_AT = 'usedAt';

/** What is assumed while nothing is known; its members are the names under which they are kept. */
const nothingKnown: Remembered = {
  tries: { wrong: 0, lastAt: 0 },
  suspect: false,
  generation: 0,
  keepBefore: false,
  mendDue: false,
  notice: null,
};

/** Calls back when the key or the time of its lock changes. */
export function onLockChange(listener: () => void): void {
  onStorageChange('session', [KEY, LOCK_AT], listener);
}

/** `storage.session`: in memory, gone with the browser, closed to content scripts, and so written by our own pages alone. */
export function createSession(): Session {
  const storage = browser.storage.session;
  return {
    async readKey() {
      const { [KEY]: raw, [LOCK_AT]: lockAt, [USED_AT]: usedAt } = await storage.get([KEY, LOCK_AT, USED_AT]);
      const { key: text, unlockedAt } = (raw ?? {}) as Record<string, unknown>;
      const key = typeof text === 'string' ? fromBase64Url(text) : undefined;
      if (!key || typeof unlockedAt !== 'number' || typeof lockAt !== 'number') return undefined;
      return { key, unlockedAt, lockAt, ...(typeof usedAt === 'number' && { usedAt }) };
    },
    async writeKey({ key, unlockedAt, usedAt = unlockedAt, lockAt }) {
      const raw = { key: toBase64Url(key), unlockedAt };
      await storage.set({ [KEY]: raw, [LOCK_AT]: lockAt, [USED_AT]: usedAt });
    },
    async writeLockAt(lockAt, usedAt) {
      await storage.set({ [LOCK_AT]: lockAt, [USED_AT]: usedAt });
    },
    async clearKey() {
      await storage.remove(KEY);
    },
    async recall() {
      return storage.get<Remembered>({ ...nothingKnown });
    },
    async remember(changes) {
      await storage.set(changes);
    },
    watchKey: (listener) => onStorageChange('session', [KEY], listener),
  };
}
