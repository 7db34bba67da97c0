import type { Result } from '../core/result.ts';
import type { CaptureService } from './capture/capture-service.ts';
import type { FillService } from './fill/fill-service.ts';
import type { ImportService } from './import/import-service.ts';
import type { SettingsService } from './settings/settings-service.ts';
import type { VaultService } from './vault/vault-service.ts';

export type ManagerRoute = 'add' | 'accounts' | 'backup' | 'import' | 'settings' | 'help';

/** A keyboard shortcut as the browser has it now; `keys` is empty when none is set. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

/** What pages ask of the browser itself. */
export interface BrowserActions {
  /** The tab in front of the window that the popup belongs to. */
  activeTab(): Promise<{ readonly tabId: number; readonly url?: string } | undefined>;
  copy(text: string): Promise<Result<void, 'copyFailed'>>;
  openManager(route: ManagerRoute, anchor?: string): Promise<void>;
  openWelcome(): Promise<void>;
  /** Opens the capture tab inactive, with the web page's tab id in its address; it brings itself forward. */
  openCapture(tabId: number): Promise<void>;
  /** Brings the extension tab that calls it to the front. */
  comeForward(): Promise<void>;
  /** Goes to another tab and closes the extension tab that calls it. */
  backTo(tabId: number): Promise<void>;
  /** Hands a file to the browser's downloads and gives back what was handed over, read again. */
  saveFile(name: string, text: string): Promise<string>;
  openShortcutSettings(): Promise<void>;
  shortcuts(): Promise<readonly Shortcut[]>;
  /** The language of the browser, of the two that we speak. */
  readonly language: 'ja' | 'en';
  readonly isEdge: boolean;
}

/** Everything that the pages know how to do; built once for each page by its entrypoint. */
export interface Services {
  readonly vault: VaultService;
  readonly capture: CaptureService;
  readonly fill: FillService;
  /** Loaded when it is first asked for: few ever need it. */
  loadImport(): Promise<ImportService>;
  readonly settings: SettingsService;
  readonly browser: BrowserActions;
  /** Milliseconds since the epoch. */
  now(): number;
}
