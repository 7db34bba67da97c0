import { browser } from 'wxt/browser';
import type { SettingsStore } from '../services/settings/create-settings-service.ts';

const KEY = 'settings';

export function createSettingsStore(): SettingsStore {
  return {
    async read() {
      return (await browser.storage.local.get(KEY))[KEY];
    },
    async write(settings) {
      await browser.storage.local.set({ [KEY]: settings });
    },
    watch(listener) {
      const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        if (area === 'local' && KEY in changes) listener(changes[KEY]?.newValue);
      };
      browser.storage.onChanged.addListener(changed);
      return () => browser.storage.onChanged.removeListener(changed);
    },
  };
}
