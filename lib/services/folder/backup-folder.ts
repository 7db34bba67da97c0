/**
 * How the folder of backups stands: `forbidden` by an administrator, `none` chosen, `asks` because the browser wants the person's word again,
 * `failed` because the folder is gone or full, `kept` when it holds what the vault holds.
 */
export type FolderState = 'forbidden' | 'none' | 'asks' | 'failed' | 'kept';

export interface FolderStanding {
  readonly state: FolderState;
  /** The folder's own name; '' where there is none. */
  readonly name: string;
}

/** A backup that was found in a folder. */
export interface FoundBackup {
  readonly name: string;
  readonly text: string;
}

/** A folder of the person's choice (a cloud's, a USB stick), in which a backup is kept. */
export interface BackupFolder {
  /** Brings the folder up to the vault, if the browser lets us; told `kept` only when the new file was read back and opened. */
  renew(): Promise<FolderStanding>;
  /** Lets the person choose a folder and writes the first backup. After a press only; `none` when the person chose nothing. */
  choose(): Promise<FolderStanding>;
  /** Asks the browser again for the folder that was chosen. After a press only. */
  goOn(): Promise<FolderStanding>;
  /** The files stay where they are. */
  stop(): Promise<void>;
  /** Lets the person choose a folder and gives its newest backup; 'cancelled' when nothing was chosen. After a press only. */
  find(): Promise<FoundBackup | 'nothingThere' | 'cancelled'>;
}

/** A folder as the browser gives it. Every method but `mayWrite` rejects where the folder is gone. */
export interface ChosenFolder {
  readonly name: string;
  /** Whether the browser lets us write without asking. */
  mayWrite(): Promise<boolean>;
  /** Asks the person. After a press only. */
  ask(): Promise<boolean>;
  /** `changedAt` in milliseconds since the epoch. */
  files(): Promise<readonly { readonly name: string; readonly changedAt: number }[]>;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface Folders {
  /** The folder that was chosen before. */
  kept(): Promise<ChosenFolder | undefined>;
  keep(folder: ChosenFolder): Promise<void>;
  forget(): Promise<void>;
  /** The browser's own window; undefined when the person closed it. */
  pick(): Promise<ChosenFolder | undefined>;
  /** One page of ours at a time. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
}
