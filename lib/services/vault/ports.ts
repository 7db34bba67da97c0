import type { Result } from '../../core/result.ts';
import type { Policy } from '../policy/policy.ts';
import type { DeviceAuthenticator } from './wraps/device-authenticator.ts';
import type { KeyDerivation } from './wraps/key-derivation.ts';

/** What the two slots and their neighbours hold, as it came out of storage: nothing is trusted yet. */
export interface Slots {
  readonly a: unknown;
  readonly b: unknown;
  /** Something of a vault is or was here, whatever the slots say. */
  readonly marked: boolean;
}

export type SlotName = 'a' | 'b';

/** What stays besides the vault: everything, no old quarantine, or nothing because the database does not answer. */
export type KeptByPurge = 'everything' | 'settings' | 'nothing';

/** Bytes that did not open, kept for rescue. `at` in milliseconds since the epoch. */
export interface Quarantined {
  readonly at: number;
  readonly value: unknown;
}

/** The containers in `storage.local`. Every method rejects when storage does not answer or does not take what it is given. */
export interface VaultSlots {
  read(): Promise<Slots>;
  /** One write for everything: the slot, the hint which slot is current, and what goes to quarantine (never overwritten). */
  write(slot: SlotName, container: string, generation: number, quarantine: readonly unknown[]): Promise<void>;
  /** Deletes the database, old ciphertexts included, and writes the container and what else must stay. */
  purge(
    container: string,
    generation: number,
    quarantine: readonly unknown[],
    keep: KeptByPurge,
  ): Promise<void>;
  quarantined(): Promise<readonly Quarantined[]>;
  /** Deletes everything. */
  erase(): Promise<void>;
  /** Calls back when another page or this one wrote a slot. Returns "stop". */
  watch(listener: () => void): () => void;
}

/** Two copies of the container outside the database, each replaced as a whole or not at all. */
export interface Mirror {
  /** Undefined members are missing files. Never rejects: a mirror that can't be read is no mirror. */
  read(): Promise<{ readonly bak?: string; readonly prev?: string }>;
  /** True when the files were written and read back. Without `prev` that file stays as it is. */
  write(bak: string, prev?: string): Promise<boolean>;
  /** Deletes what writers left behind when the browser was killed. Only while no writer is at work. */
  tidy(): Promise<void>;
  /** Deletes everything. */
  erase(): Promise<void>;
}

/** The open vault's key while it is open: memory only, shared by all pages. Times are milliseconds since the epoch. */
export interface SessionRecord {
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly unlockedAt: number;
  readonly lockAt: number;
}

/** What must be remembered until the browser closes, and must not reach the disk. */
export interface Session {
  readKey(): Promise<SessionRecord | undefined>;
  writeKey(record: SessionRecord): Promise<void>;
  /** Moves the lock alone: a key that was cleared meanwhile stays cleared. */
  writeLockAt(lockAt: number): Promise<void>;
  clearKey(): Promise<void>;
  recall(): Promise<Remembered>;
  remember(changes: Partial<Remembered>): Promise<void>;
  watchKey(listener: () => void): () => void;
}

/** What is known since the browser started. */
export interface Remembered {
  /** Wrong passwords in a row, and when the last one was (milliseconds since the epoch). */
  readonly tries: { readonly wrong: number; readonly lastAt: number };
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

/**
 * What opening found about the copies. Times are milliseconds since the epoch.
 * - `olderCopy`   the newest one does not open; this one was written at `at`
 * - `rolledBack`  the database held an older state (`at`) than the mirror, which was opened (`newerAt`)
 * - `healed`      the database had lost the vault; it was filled again from the mirror
 * - `readOnly`    the database does not answer; the mirror was opened, and nothing can be saved
 */
export type VaultNotice =
  | { readonly kind: 'olderCopy'; readonly at: number }
  | { readonly kind: 'rolledBack'; readonly at: number; readonly newerAt: number }
  | { readonly kind: 'healed' | 'readOnly'; readonly at: number };

/** One writer at a time among all pages; let go when the page dies. */
export interface WriterLock {
  run<Value>(task: () => Promise<Value>): Promise<Value>;
}

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
  propose(): Promise<string>;
}

/** How the lock is set. */
export interface LockSettings {
  /** Minutes without use until the vault locks itself. */
  readonly minutes: number;
  /** On a PC that others use: the key stays in the page that was unlocked, and goes with it. */
  readonly shared: boolean;
}

/** What a vault needs that is only looked at and changed, as by the service worker. */
export interface BasicPorts {
  readonly slots: VaultSlots;
  readonly mirror: Mirror;
  readonly session: Session;
  readonly lock: WriterLock;
  readonly bell: Bell;
  readonly clock: Clock;
  randomBytes(length: number): Uint8Array;
  lockSettings(): Promise<LockSettings>;
}

/** … and what opening it needs. */
export interface VaultPorts extends BasicPorts {
  readonly derivation: KeyDerivation;
  readonly device: DeviceAuthenticator;
  readonly advice: PasswordAdvice;
  /** What the administrator decided. */
  policy(): Promise<Policy>;
}
