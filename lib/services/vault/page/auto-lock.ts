import type { Bell, Clock, KeySession } from '../ports.ts';
import { isAlive } from './key-lifetime.ts';

/** An alarm of the browser: it comes even if every page is closed. */
export interface LockAlarm {
  /** Milliseconds since the epoch. */
  set(at: number): Promise<void>;
  clear(): Promise<void>;
}

/**
 * The lock as the service worker keeps it: without opening the vault it removes the key when its time is over. Every reader of the
 * key checks the time itself; this only makes sure that a forgotten key does not stay in memory.
 */
export function createAutoLock(ports: {
  readonly session: Pick<KeySession, 'readKey' | 'clearKey'>;
  readonly bell: Bell;
  readonly clock: Pick<Clock, 'now'>;
  readonly alarm: LockAlarm;
}): { readonly lockNow: () => Promise<void>; readonly check: () => Promise<void> } {
  const { session, bell, clock, alarm } = ports;
  const lockNow = async () => {
    await session.clearKey();
    await alarm.clear();
    bell.ring();
  };
  return {
    lockNow,
    async check() {
      const record = await session.readKey();
      if (!record) return alarm.clear();
      if (isAlive(record, clock.now())) await alarm.set(record.lockAt);
      else await lockNow();
    },
  };
}
