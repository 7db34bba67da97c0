import type { Language } from '../../core/language.ts';
import type { Result } from '../../core/result.ts';

/** What a person may set. Stored in clear (`settings` in storage.local): nothing here says who is insured where. */
export interface Settings {
  /** Minutes without use until the vault locks itself: 1 to 60. */
  readonly autoLockMinutes: number;
  /** Others use this PC as well: the key stays in the page that was unlocked, and the PC's own unlock is not offered. */
  readonly sharedPc: boolean;
  /** Codes are shown only while a person presses them. */
  readonly hideCodes: boolean;
  /** Sends the form after filling. */
  readonly submitAfterFill: boolean;
  readonly language: 'auto' | Language;
  /** Light or dark, whatever the system has; contrast themes of the system win. */
  readonly theme: 'auto' | 'light' | 'dark';
  /** Size of the text in per cent of the browser's own: one of `textSizes`. */
  readonly textSize: number;
  /** How lists of accounts are ordered: by hand, by name, or by when they were used last. Those that are pinned come first. */
  readonly order: 'hand' | 'name' | 'use';
  /** Ids of the accounts that were used last, newest first, parted by blanks; kept only while that is the order. */
  readonly usedLast: string;
  /** The name under which this PC is listed at the portal (デバイス名). */
  readonly deviceName: string;
  /** When a backup was saved last, in milliseconds since the epoch; 0 for never. */
  readonly backedUpAt: number;
  /** The vault's fingerprint at that time: whatever changed since is in no backup. */
  readonly backedUpAs: string;
  /** When the person put the reminder off, in milliseconds since the epoch; 0 for not. */
  readonly backupPutOffAt: number;
  /** The vault's fingerprint when the folder of backups was renewed last; '' for never. */
  readonly folderSavedAs: string;
  /** Which backups in that folder are ours: 16 hex digits; '' before the first. */
  readonly folderTag: string;
  /** The folder of backups was offered once, and answered. */
  readonly folderOffered: boolean;
}

/** What may be chosen, in per cent. */
export const textSizes = [100, 125, 150, 200] as const;

export const defaultSettings: Settings = {
  autoLockMinutes: 5,
  sharedPc: false,
  hideCodes: false,
  submitAfterFill: false,
  language: 'auto',
  theme: 'auto',
  textSize: 100,
  order: 'hand',
  usedLast: '',
  deviceName: '',
  backedUpAt: 0,
  backedUpAs: '',
  backupPutOffAt: 0,
  folderSavedAs: '',
  folderTag: '',
  folderOffered: false,
};

/** Why a setting was not kept, or may not have been. */
export type SettingsError = 'saveFailed' | 'saveUnsure' | 'writerBusy' | 'diskSilent';

export interface SettingsService {
  /**
   * Defaults for whatever is missing or out of bounds, tightened by the policy. In the first seconds of the browser's very first start
   * it waits for the policy; later ones begin with the policy of the last time, and `watch` tells when that was out of date.
   */
  read(): Promise<Settings>;
  /**
   * What the person chose, without waiting for the policy: nothing that it could tighten may follow from it. The policy is asked for at
   * the same time, so that it is known when the page is drawn.
   */
  looks(): Promise<Pick<Settings, 'language' | 'theme' | 'textSize'>>;
  /** What is known at once. Codes are hidden as long as a policy that hides them may still come. */
  known(): Settings;
  /** Resolves when the policy that `looks` has asked for is known: then nothing that is drawn changes by it. */
  ready(): Promise<void>;
  change(changes: Partial<Settings>): Promise<Result<void, SettingsError>>;
  watch(listener: (settings: Settings) => void): () => void;
}
