import { browser } from 'wxt/browser';
import { createPolicyReader } from '../services/policy/create-policy-reader.ts';
import type { PolicyReader } from '../services/policy/policy.ts';
import { onStorageChange } from './storage-changes.ts';
import { sleep } from './surroundings.ts';
import { isVaultHere } from './vault-slots.ts';

const KEY = 'policy';

/** The policy as the browser got it from the administrator (Windows group policy, Intune, a file on Linux). */
export function createBrowserPolicy(): PolicyReader {
  const { managed, local } = browser.storage;
  return createPolicyReader({
    ask: () => managed.get(),
    recall: async () => (await local.get(KEY))[KEY],
    async keep(policy) {
      // Who erased everything finds nothing afterwards.
      if (await isVaultHere()) await local.set({ [KEY]: policy });
    },
    watch(listener) {
      const stops = [
        onStorageChange('managed', 'any name', listener),
        onStorageChange('local', [KEY], listener),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    sleep: (milliseconds) => sleep(milliseconds, undefined),
  });
}
