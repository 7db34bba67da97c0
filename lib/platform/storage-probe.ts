import { browser } from 'wxt/browser';
import type { StorageProbe } from '../services/check/create-check-service.ts';
import { privateFiles } from './private-files.ts';

const NAME = 'check';

/** The places where the vault lies, tried with a value that means nothing. */
export const storageProbe: StorageProbe = {
  async database() {
    const value = crypto.randomUUID();
    try {
      await browser.storage.local.set({ [NAME]: value });
      const { [NAME]: kept } = await browser.storage.local.get(NAME);
      await browser.storage.local.remove(NAME);
      return kept === value;
    } catch {
      return false;
    }
  },

  async files() {
    const value = crypto.randomUUID();
    try {
      await privateFiles.write(NAME, value);
      const kept = await privateFiles.read(NAME);
      await privateFiles.remove(NAME);
      return kept === value;
    } catch {
      return false;
    }
  },

  async freeBytes() {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
  },
};
