import type { ClockVerdict } from '../core/autofill/clock-offset.ts';
import type { Language } from '../core/language.ts';
import type { Result } from '../core/result.ts';
import type { CaptureService } from './capture/capture-service.ts';
import type { CheckService } from './check/check-service.ts';
import type { ClockService } from './clock/clock-service.ts';
import type { FillService, PageView } from './fill/fill-service.ts';
import type { FollowUp } from './fill/follow-up.ts';
import type { Explanation } from './fill/why-refused.ts';
import type { BackupFolder } from './folder/backup-folder.ts';
import type { ImportService } from './import/import-service.ts';
import type { PolicyReader } from './policy/policy.ts';
import type { SettingsService } from './settings/settings-service.ts';
import type { SiteAccess } from './site-access/site-access.ts';
import type { VaultService } from './vault/vault-service.ts';

export type ManagerRoute =
  | 'add'
  | 'accounts'
  | 'backup'
  | 'import'
  | 'settings'
  | 'help'
  | 'recovery'
  | 'unlock';

/** A keyboard shortcut as the browser has it now; `keys` is empty when none is set. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

/** A tab, with the address of its page where the person's click on the icon lets us know it. */
export interface FrontTab {
  readonly tabId: number;
  readonly url?: string;
}

/** What pages ask of the browser itself. */
export interface BrowserActions {
  /** The tab in front of the window that the popup belongs to. */
  activeTab(): Promise<FrontTab | undefined>;
  copy(text: string): Promise<Result<void, 'copyFailed'>>;
  openManager(route: ManagerRoute, anchor?: string): Promise<void>;
  openWelcome(anchor?: 'restore' | 'device'): Promise<void>;
  /** Opens the capture tab inactive, with the web page's tab id in its address; it brings itself forward. */
  openCapture(tabId: number): Promise<void>;
  /** Brings the extension tab that calls it to the front. */
  comeForward(): Promise<void>;
  /** Goes to another tab and closes the extension tab that calls it. */
  backTo(tabId: number): Promise<void>;
  /**
   * Goes back to the tab from which the tab that calls it was opened, opens the popup over it and closes the calling tab. False where there is
   * no such tab or the browser can't open a popup by itself (before Chrome 127): then nothing has happened.
   */
  backToPopup(): Promise<boolean>;
  /** Hands a file to the browser's downloads and gives back what was handed over, read again. */
  saveFile(name: string, text: string): Promise<string>;
  /** Prints the page. */
  print(): void;
  /** Opens the popup once more as a window that stays, for the tab that is in front. */
  openOwnWindow(): Promise<void>;
  openShortcutSettings(): Promise<void>;
  shortcuts(): Promise<readonly Shortcut[]>;
  /** The language of the browser, of the two that we speak. */
  readonly language: Language;
  readonly isEdge: boolean;
  /** The popup was opened as a window of its own, because the browser's window has no place for it. */
  readonly standsAlone: boolean;
  /** The popup was opened as a window of its own because the person wants to keep it open. */
  readonly staysOpen: boolean;
  /** For the diagnosis: our version, the browser with its version, the operating system. */
  readonly about: { readonly version: string; readonly browserName: string; readonly system: string };
}

/** Everything that the pages know how to do; built once for each page by its entrypoint. */
export interface Services {
  readonly vault: VaultService;
  readonly capture: CaptureService;
  readonly fill: FillService;
  readonly clock: ClockService;
  readonly siteAccess: SiteAccess;
  readonly followUp: Pick<FollowUp, 'confirmSetUps'>;
  /** Why the page in front did not take a code; undefined where it refused none. */
  whyRefused(page: PageView, clock?: ClockVerdict): Promise<Explanation | undefined>;
  /** The folder of backups. Loaded when the page is drawn. */
  loadFolder(): Promise<BackupFolder>;
  /** Loaded when it is first asked for: few ever need it. */
  loadImport(): Promise<ImportService>;
  /** Loaded when it is first asked for. */
  loadCheck(): Promise<CheckService>;
  readonly settings: SettingsService;
  /** What the administrator of this PC decided. */
  readonly policy: PolicyReader;
  readonly browser: BrowserActions;
  /** Milliseconds since the epoch. */
  now(): number;
}
