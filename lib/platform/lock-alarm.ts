import { browser } from 'wxt/browser';
import { createAutoLock, type LockAlarm } from '../services/vault/auto-lock.ts';
import { createSession } from './session-store.ts';
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

/** Wires the automatic lock to the browser: the alarm, the lock of the screen, and every change of the key. */
export function keepLocking(): void {
  const { lockNow, check } = createAutoLock({ session: createSession(), bell: createBell(), clock, alarm });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) void check();
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') void lockNow();
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && ('vk' in changes || 'lockAt' in changes)) void check();
  });
  void check();
}
