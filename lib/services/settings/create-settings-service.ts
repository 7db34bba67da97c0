import { readLanguage } from '../../core/language.ts';
import { cleanText } from '../../core/otp/clean-text.ts';
import { fail, type Result } from '../../core/result.ts';
import { noPolicy, type Policy, type PolicyReader } from '../policy/policy.ts';
import {
  defaultSettings,
  type Settings,
  type SettingsError,
  type SettingsService,
  textSizes,
} from './settings-service.ts';

/** Where settings are kept: any value may come back, and reading may fail. */
export interface SettingsStore {
  read(): Promise<unknown>;
  write(settings: Settings): Promise<Result<void, SettingsError>>;
  watch(listener: () => void): () => void;
}

type DecidedSoon = Pick<PolicyReader, 'soon' | 'watch'>;

/** The person's settings, as far as the administrator's policy leaves them. What the person chose is kept as it is. */
export function createSettingsService(store: SettingsStore, policy: DecidedSoon = free): SettingsService {
  let stored = defaultSettings;
  let decided: Policy | undefined;
  const readStored = async () => {
    try {
      stored = readSettings(await store.read());
    } catch {
      stored = defaultSettings; // Storage does not answer; the vault's own reading says so to the person.
    }
    return stored;
  };
  const known = () => (decided ? tightened(stored, decided) : { ...stored, hideCodes: true });
  let asking: Promise<void> | undefined;
  const askPolicy = () => {
    asking = policy.soon().then((answer) => {
      decided = answer;
    });
    return asking;
  };
  const read = async () => {
    await Promise.all([readStored(), askPolicy()]);
    return known();
  };
  return {
    read,
    known,
    ready: () => asking ?? askPolicy(),
    async looks() {
      void askPolicy();
      return readStored();
    },
    async change(changes) {
      try {
        return await store.write(readSettings({ ...(await readStored()), ...changes }));
      } catch {
        return fail('saveFailed');
      }
    },
    watch(listener) {
      const tell = () => void read().then(listener);
      const stops = [store.watch(tell), policy.watch(tell)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

const free: DecidedSoon = { soon: async () => noPolicy, watch: () => () => {} };

function tightened(settings: Settings, policy: Policy): Settings {
  return {
    ...settings,
    autoLockMinutes: Math.min(settings.autoLockMinutes, policy.autoLockMinutesMax),
    submitAfterFill: settings.submitAfterFill && policy.submitAfterFill,
    hideCodes: settings.hideCodes || policy.hideCodes,
    sharedPc: settings.sharedPc || policy.sharedPc,
  };
}

/** Settings out of whatever is stored: every one that does not hold is the default. */
function readSettings(stored: unknown): Settings {
  const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const { autoLockMinutes, sharedPc, language, theme, textSize, order } = raw;
  const { deviceName, hideCodes, submitAfterFill } = raw;
  const minutes = Number.isInteger(autoLockMinutes)
    ? Math.min(60, Math.max(1, Number(autoLockMinutes)))
    : undefined;
  return {
    autoLockMinutes: minutes ?? defaultSettings.autoLockMinutes,
    sharedPc: sharedPc === true,
    hideCodes: hideCodes === true,
    submitAfterFill: submitAfterFill === true,
    language: readLanguage(language),
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    textSize: textSizes.find((size) => size === textSize) ?? defaultSettings.textSize,
    order: order === 'name' || order === 'use' ? order : 'hand',
    usedLast: order === 'use' && typeof raw['usedLast'] === 'string' ? raw['usedLast'].slice(0, 2000) : '',
    backedUpAt: timeOr0(raw['backedUpAt']),
    backedUpAs: typeof raw['backedUpAs'] === 'string' ? raw['backedUpAs'].slice(0, 64) : '',
    backupPutOffAt: timeOr0(raw['backupPutOffAt']),
    folderSavedAs: typeof raw['folderSavedAs'] === 'string' ? raw['folderSavedAs'].slice(0, 64) : '',
    folderTag: /^[0-9a-f]{16}$/.test(String(raw['folderTag'])) ? String(raw['folderTag']) : '',
    folderOffered: raw['folderOffered'] === true,
    deviceName: typeof deviceName === 'string' ? cleanText(deviceName) : defaultSettings.deviceName,
  };
}

function timeOr0(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 0;
}
