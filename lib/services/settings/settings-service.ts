/** What a person may set. Stored in clear (`settings` in storage.local): nothing here says who is insured where. */
export interface Settings {
  /** Minutes without use until the vault locks itself: 1 to 60. */
  readonly autoLockMinutes: number;
  /** Codes are shown only while a person presses them. */
  readonly hideCodes: boolean;
  /** Sends the form after filling. */
  readonly submitAfterFill: boolean;
  readonly language: 'auto' | 'ja' | 'en';
  /** The name under which this PC is listed at the portal (デバイス名). */
  readonly deviceName: string;
  /** When a backup was saved last, in milliseconds since the epoch; 0 for never. */
  readonly backedUpAt: number;
}

export const defaultSettings: Settings = {
  autoLockMinutes: 5,
  hideCodes: false,
  submitAfterFill: false,
  language: 'auto',
  deviceName: '',
  backedUpAt: 0,
};

export interface SettingsService {
  /** Defaults for whatever is missing or out of bounds. */
  read(): Promise<Settings>;
  change(changes: Partial<Settings>): Promise<void>;
  watch(listener: (settings: Settings) => void): () => void;
}
