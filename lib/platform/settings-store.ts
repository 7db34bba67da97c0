import { browser } from 'wxt/browser';
import type { SettingsStore } from '../services/settings/create-settings-service.ts';
import type { CopyMarks, Memory } from '../services/vault/ports.ts';
import { earlyAnswer } from './early-answers.ts';
import { onStorageChange } from './storage-changes.ts';

const KEY = 'settings';

export function createSettingsStore(session: Pick<Memory<CopyMarks>, 'remember'>): SettingsStore {
  return {
    async read() {
      return (await (earlyAnswer('local', KEY) ?? browser.storage.local.get(KEY)))[KEY];
    },
    async write(settings) {
      try {
        await browser.storage.local.set({ [KEY]: settings });
      } catch (problem) {
        // A database that refused one write may lose later ones, those of the vault too.
        await session.remember({ suspect: true });
        throw problem;
      }
    },
    watch: (listener) => onStorageChange('local', [KEY], listener),
  };
}
