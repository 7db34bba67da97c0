import type { Result } from '../../core/result.ts';
import type { KeyDerivation } from './key-derivation.ts';

/** What the two slots and their neighbours hold, as it came out of storage: nothing is trusted yet. */
export interface Slots {
  readonly a: unknown;
  readonly b: unknown;
  /** Something of a vault is or was here, whatever the slots say. */
  readonly marked: boolean;
}

export type SlotName = 'a' | 'b';

/** The containers in `storage.local`. Every method rejects when storage does not answer or does not take what it is given. */
export interface VaultSlots {
  read(): Promise<Slots>;
  /** One write for everything: the slot, the hint which slot is current, and what goes to quarantine (never overwritten). */
  write(slot: SlotName, container: string, generation: number, quarantine?: unknown): Promise<void>;
  /** Deletes the database, old ciphertexts included, and writes the container and what else must stay. */
  purge(container: string, generation: number): Promise<void>;
  /** Calls back when another page or this one wrote a slot. Returns "stop". */
  watch(listener: () => void): () => void;
}

/** Two copies of the container outside the database, each replaced as a whole or not at all. */
export interface Mirror {
  /** Undefined members are missing files. Never rejects: a mirror that can't be read is no mirror. */
  read(): Promise<{ readonly bak?: string; readonly prev?: string }>;
  /** True when both files were written and read back. */
  write(bak: string, prev: string): Promise<boolean>;
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
  /** Wrong passwords in a row, and when the last one was. */
  readTries(): Promise<Tries>;
  writeTries(tries: Tries): Promise<void>;
  /** After a failed save the database may lie until the browser restarts. */
  readSuspect(): Promise<boolean>;
  writeSuspect(suspect: boolean): Promise<void>;
  watchKey(listener: () => void): () => void;
}

export interface Tries {
  readonly wrong: number;
  readonly lastAt: number;
}

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

export interface VaultPorts {
  readonly slots: VaultSlots;
  readonly mirror: Mirror;
  readonly session: Session;
  readonly lock: WriterLock;
  readonly bell: Bell;
  readonly clock: Clock;
  readonly derivation: KeyDerivation;
  readonly advice: PasswordAdvice;
  randomBytes(length: number): Uint8Array;
  /** Minutes without use until the vault locks itself. */
  autoLockMinutes(): Promise<number>;
}
