import { browser } from 'wxt/browser';
import { fromBase64Url, toBase64Url } from '../core/bytes.ts';
import type { Account } from '../core/otp/account.ts';
import type { FirstScreen, Remembered, Session } from '../services/vault/ports.ts';
import { earlyAnswer } from './early-answers.ts';
import { FIRST_SCREEN, KEY, LOCK_AT, nothingKnown, USED_AT } from './session-names.ts';
import { onStorageChange } from './storage-changes.ts';

/** Calls back when the key or the time of its lock changes. */
export function onLockChange(listener: () => void): void {
  onStorageChange('session', [KEY, LOCK_AT], listener);
}

/** `storage.session`: in memory, gone with the browser, closed to content scripts, and so written by our own pages alone. */
export function createSession(): Session {
  const storage = browser.storage.session;
  return {
    async readKey() {
      const {
        [KEY]: raw,
        [LOCK_AT]: lockAt,
        [USED_AT]: usedAt,
      } = await (earlyAnswer('session', 'key') ?? storage.get([KEY, LOCK_AT, USED_AT]));
      const { key: text, unlockedAt } = (raw ?? {}) as Record<string, unknown>;
      const key = typeof text === 'string' ? fromBase64Url(text) : undefined;
      if (!key || typeof unlockedAt !== 'number' || typeof lockAt !== 'number') return undefined;
      return { key, unlockedAt, lockAt, ...(typeof usedAt === 'number' && { usedAt }) };
    },
    async writeKey({ key, unlockedAt, usedAt = unlockedAt, lockAt }) {
      const raw = { key: toBase64Url(key), unlockedAt };
      await storage.set({ [KEY]: raw, [LOCK_AT]: lockAt, [USED_AT]: usedAt, [FIRST_SCREEN]: null });
    },
    async writeLockAt(lockAt, usedAt) {
      await storage.set({ [LOCK_AT]: lockAt, [USED_AT]: usedAt });
    },
    async clearKey() {
      await storage.remove([KEY, FIRST_SCREEN]);
    },
    async readFirstScreen() {
      const answer = earlyAnswer('session', 'first screen') ?? storage.get(FIRST_SCREEN);
      return readFirstScreen((await answer)[FIRST_SCREEN]);
    },
    async keepFirstScreen(screen) {
      await storage.set({ [FIRST_SCREEN]: screen ? writeFirstScreen(screen) : null });
    },
    async recall() {
      const early = earlyAnswer('session', 'remembered');
      return early ? { ...nothingKnown, ...(await early) } : storage.get<Remembered>({ ...nothingKnown });
    },
    async remember(changes) {
      await storage.set(changes);
    },
    watchKey: (listener) => onStorageChange('session', [KEY], listener),
  };
}

/** As JSON can carry it; what is undefined would not arrive. */
function writeFirstScreen({ accounts, ...screen }: FirstScreen): Record<string, unknown> {
  return {
    ...screen,
    accounts: accounts.map((account) => ({ ...account, secret: toBase64Url(account.secret) })),
  };
}

/** Written by the same version of our own pages: an update locks. */
function readFirstScreen(raw: unknown): FirstScreen | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { accounts, ...screen } = raw as Omit<FirstScreen, 'accounts'> & {
    readonly accounts: readonly (Omit<Account, 'secret'> & { readonly secret: string })[];
  };
  const read = ({ secret, ...account }: (typeof accounts)[number]): Account => ({
    ...account,
    secret: fromBase64Url(secret) ?? new Uint8Array(),
  });
  return { ...screen, accounts: accounts.map(read) };
}
