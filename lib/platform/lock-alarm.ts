import { browser } from 'wxt/browser';
import { createAutoLock, type LockAlarm } from '../services/vault/page/auto-lock.ts';
import { createSession, onLockChange } from './session-store.ts';
import { clock, createBell } from './surroundings.ts';

const NAME = 'lock';

const alarm: LockAlarm = {
  async set(at) {
    await browser.alarms.create(NAME, { when: at });
  },
  async clear() {
    await browser.alarms.clear(NAME);
  },
};

/** Wires the automatic lock to the browser: the alarm, the lock of the screen, an update, and every change of the key. */
export function keepLocking(): void {
  const { lockNow, check } = createAutoLock({ session: createSession(), bell: createBell(), clock, alarm });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) void check();
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') void lockNow();
  });
  // What a new version may do with an open vault is not for the old one to know.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void lockNow();
  });
  onLockChange(() => void check());
  void check();
}
