import { cleanText } from '../../core/otp/clean-text.ts';
import { defaultSettings, type Settings, type SettingsService } from './settings-service.ts';

/** Where settings are kept: any value may come back, and reading may fail. */
export interface SettingsStore {
  read(): Promise<unknown>;
  write(settings: Settings): Promise<void>;
  watch(listener: (stored: unknown) => void): () => void;
}

export function createSettingsService(store: SettingsStore): SettingsService {
  const read = async () => {
    try {
      return readSettings(await store.read());
    } catch {
      return defaultSettings; // Storage does not answer; the vault's own reading says so to the person.
    }
  };
  return {
    read,
    async change(changes) {
      await store.write(readSettings({ ...(await read()), ...changes }));
    },
    watch: (listener) => store.watch((stored) => listener(readSettings(stored))),
  };
}

/** Settings out of whatever is stored: every one that does not hold is the default. */
function readSettings(stored: unknown): Settings {
  const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const { autoLockMinutes, language, deviceName, hideCodes, submitAfterFill, backedUpAt } = raw;
  const minutes = Number.isInteger(autoLockMinutes)
    ? Math.min(60, Math.max(1, Number(autoLockMinutes)))
    : undefined;
  return {
    autoLockMinutes: minutes ?? defaultSettings.autoLockMinutes,
    hideCodes: hideCodes === true,
    submitAfterFill: submitAfterFill === true,
    language: language === 'ja' || language === 'en' ? language : 'auto',
    backedUpAt: typeof backedUpAt === 'number' && backedUpAt > 0 ? backedUpAt : 0,
    deviceName: typeof deviceName === 'string' ? cleanText(deviceName) : defaultSettings.deviceName,
  };
}
