import type { PasswordWeakness } from '../../core/errors.ts';
import type { Account } from '../../core/otp/account.ts';
import type { Result } from '../../core/result.ts';
import type { Policy } from '../policy/policy.ts';
import type { Proposal } from './proposal.ts';
import type { DeviceAuthenticator } from './wraps/device-authenticator.ts';
import type { KeyDerivation } from './wraps/key-derivation.ts';

/** The browser's database (`storage.local`). Every method rejects when it does not answer or does not take what it is given. */
export interface Database {
  /** The values under these names, or all there are; what is not there is absent. */
  get(names: readonly string[] | 'everything'): Promise<Readonly<Record<string, unknown>>>;
  /** All of them in one batch, or none. */
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
  /** Deletes the files of the database. To remove or overwrite a value would leave the old one in its log. */
  clear(): Promise<void>;
  /** Calls back when one of these names was written, by another page or by this one. Returns "stop". */
  watch(names: readonly string[], listener: () => void): () => void;
}

/** Small texts outside the database, each replaced as a whole or not at all. */
export interface PrivateFiles {
  /**
   * Undefined where there is no such file, or no place for files. Rejects with `DiskSilent` where the disk does not say in time whether there
   * is one: whoever took that for "none" would write an older state over a newer one.
   */
  read(name: string): Promise<string | undefined>;
  /** Whether so many bytes can be written without coming near the end of the disk. True where that can't be told. Never rejects. */
  hasRoom(bytes: number): Promise<boolean>;
  /** Rejects where there is no room, or no place for files. */
  write(name: string, text: string): Promise<void>;
  /** Deletes what writers left behind when the browser was killed. Only while no writer is at work. */
  removeLeftovers(): Promise<void>;
  removeAll(): Promise<void>;
}

/** The open vault's key while it is open: memory only, shared by all pages. Times are milliseconds since the epoch. */
export interface SessionRecord {
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly unlockedAt: number;
  /** When somebody was last at work, as far as it was written down. Absent: since the unlock. */
  readonly usedAt?: number;
  readonly lockAt: number;
}

/** Where the key lies while the vault is open. */
export interface KeySession {
  readKey(): Promise<SessionRecord | undefined>;
  /** What was kept beside an earlier key goes. */
  writeKey(record: SessionRecord): Promise<void>;
  /** Moves the lock alone: a key that was cleared meanwhile stays cleared. */
  writeLockAt(lockAt: number, usedAt: number): Promise<void>;
  /** With the key goes what was kept beside it. */
  clearKey(): Promise<void>;
  readFirstScreen(): Promise<FirstScreen | undefined>;
  /** Undefined: none is kept any more. */
  keepFirstScreen(screen: FirstScreen | undefined): Promise<void>;
  watchKey(listener: () => void): () => void;
}

/**
 * What the first screen shows, kept beside the key and for as long: a popup draws it before the vault is read (docs/decisions/0014). As
 * secret as the key.
 */
export interface FirstScreen {
  /** Of the container that it was taken from. */
  readonly generation: number;
  /** The first ones as they are shown. */
  readonly accounts: readonly Account[];
  /** Where the accounts that are not among them may be used. */
  readonly otherOrigins: readonly string[];
}

/** What must be remembered until the browser closes, and must not reach the disk. */
export interface Memory<Kept> {
  recall(): Promise<Kept>;
  remember(changes: Partial<Kept>): Promise<void>;
}

/** Wrong passwords in a row, and when the last one was (milliseconds since the epoch). */
export interface Tries {
  readonly tries: { readonly wrong: number; readonly lastAt: number };
}

/** When the first password was chosen (milliseconds since the epoch); 0 where the device was added since, or nothing is known. */
export interface FirstPasswordMark {
  readonly firstAt: number;
}

/** What is known of the copies since the browser started. */
export interface CopyMarks {
  /** A write failed: the database may lie until the browser restarts. */
  readonly suspect: boolean;
  /** The newest generation that was opened or saved; 0 when none was. */
  readonly generation: number;
  /** The mirror's second file holds the last container of an older version: it stays until the next unlock. */
  readonly keepBefore: boolean;
  /** The copies may differ from what was opened: the page that holds the key brings them up to it, or the next one does. */
  readonly mendDue: boolean;
  /** What a person has yet to be told about the copies of the vault. */
  readonly notice: VaultNotice | null;
}

export type Remembered = Tries & FirstPasswordMark & CopyMarks;
export type Session = KeySession & Memory<Remembered>;

/**
 * What opening found about the copies. Times are milliseconds since the epoch.
 * - `olderCopy`   the newest one does not open; this one was written at `at`
 * - `rolledBack`  the database held an older state (`at`) than the mirror, which was opened (`newerAt`)
 * - `healed`      the database had lost the vault; it was filled again from the mirror
 * - `readOnly`    the database does not answer; the mirror was opened, and nothing can be saved
 * - `diverged`   another state of the same vault (`at`) has accounts that the opened one never had; it was put aside whole
 */
export type VaultNotice = (
  | { readonly kind: 'olderCopy'; readonly at: number }
  | { readonly kind: 'rolledBack'; readonly at: number; readonly newerAt: number }
  | { readonly kind: 'healed' | 'readOnly' | 'diverged'; readonly at: number }
) & { readonly settings?: SettingsFate };

/** What became of the settings where the database lost what lay in it: they came back from their second place, or they are as at first. */
export type SettingsFate = 'back' | 'lost';

/** One writer at a time among all pages; let go when the page dies. */
export interface WriterLock {
  /**
   * Rejects with `WriterBusy` where another page has not let go within so many milliseconds, and does nothing then. Rejects with `DiskSilent`
   * where the task itself does not end: it keeps the lock, because it may yet be done, until it ends or its page is closed.
   */
  run<Value>(task: () => Promise<Value>, waitMs?: number): Promise<Value>;
}

/** Another page holds the writer's lock and does not let go: it hangs, or its disk does not answer. */
export class WriterBusy extends Error {}

/** The disk does not answer. Where this page had begun to write nobody knows whether it was written. */
export class DiskSilent extends Error {}

/** Says "locked" to every open page at once. */
export interface Bell {
  ring(): void;
  listen(listener: () => void): () => void;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls back once after so many milliseconds. Returns "cancel". */
  after(milliseconds: number, task: () => void): () => void;
}

/** Judges and proposes master passwords; heavy, so loaded when first asked. */
export interface PasswordAdvice {
  judge(password: string): Promise<Result<void, 'passwordTooShort' | 'passwordTooCommon'>>;
  /** Why a password will not do; nothing if it will, or is only too short. */
  why(password: string): Promise<PasswordWeakness | undefined>;
  /**
   * A password of four easy words that passes the rule. It stays the same in every page until it was used, `another` is wished for or the
   * browser closes: people write it on paper, and the popup closes as soon as they fetch the pen.
   */
  propose(another: boolean): Promise<Proposal>;
  /** A password was taken into use: where it was the proposed one, nothing remembers it any more, and the next proposal is another. */
  used(password: string): Promise<void>;
}

/** How the lock is set. */
export interface LockSettings {
  /** Minutes without use until the vault locks itself. */
  readonly minutes: number;
  /** On a PC that others use: the key stays in the page that was unlocked, and goes with it. */
  readonly shared: boolean;
}

/** What the copies of the vault need: only `copies` knows what lies where. */
export interface DiskPorts {
  readonly database: Database;
  readonly files: PrivateFiles;
  readonly session: Memory<CopyMarks>;
  readonly lock: WriterLock;
  readonly clock: Pick<Clock, 'now'>;
  randomBytes(length: number): Uint8Array;
}

/** What a page needs that looks at the vault and changes it, as the service worker does as well. */
export interface PagePorts {
  readonly session: KeySession & Memory<Tries>;
  readonly bell: Bell;
  readonly clock: Clock;
  randomBytes(length: number): Uint8Array;
  lockSettings(): Promise<LockSettings>;
}

/** … and what it takes to open the vault. */
export interface OpeningPorts extends Omit<PagePorts, 'session'> {
  readonly session: KeySession & Memory<Tries & FirstPasswordMark>;
  readonly derivation: KeyDerivation;
  readonly device: DeviceAuthenticator;
  readonly advice: PasswordAdvice;
  /** What the administrator decided. */
  policy(): Promise<Policy>;
}

export interface BasicPorts extends Omit<DiskPorts, 'session'>, Omit<PagePorts, 'session'> {
  readonly session: Session;
  readonly clock: Clock;
}

/** Everything that the vault needs of the browser. */
export interface VaultPorts extends BasicPorts, Omit<OpeningPorts, 'session'> {
  readonly session: Session;
}
