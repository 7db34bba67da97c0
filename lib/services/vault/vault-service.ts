import type { AccountError, VaultError } from '../../core/errors.ts';
import type { ImportedFile } from '../../core/import/imported-file.ts';
import type { FileOutcome } from '../../core/import/problems.ts';
import type { AccountSummary, Algorithm, NewAccount, TrashedSummary } from '../../core/otp/account.ts';
import type { Code } from '../../core/otp/code.ts';
import type { Result } from '../../core/result.ts';

/**
 * What is known about the vault:
 * - `none`      nothing was ever here: a vault may be created
 * - `locked`    a vault is here, its key is not
 * - `open`      accounts can be listed and changed
 * - `recovery`  something was here and does not open, or the browser's storage does not answer: never "create"
 * - `newer`     a newer version of かぎ番 wrote it: nothing is written
 */
export type VaultState =
  | { readonly status: 'none' }
  | { readonly status: 'locked' }
  | { readonly status: 'open' }
  | { readonly status: 'recovery'; readonly reason: 'vaultDamaged' | 'storageBroken' }
  | { readonly status: 'newer' };

/** What a person may change about an account. Secret and type never change: that would be another account. */
export interface AccountChanges {
  readonly issuer?: string;
  readonly accountName?: string;
  readonly pinned?: boolean;
  /** The name under which the portal lists this account's device. */
  readonly deviceName?: string;
}

/** Where the derivation of a key from the master password stands, 0 to 1; shown when it takes long. */
export type OnProgress = (share: number) => void;

/**
 * The vault as every trusted page and the service worker see it. Storage is the truth: each page holds an open copy only while
 * the key is in `storage.session`, and drops it when the key goes. No method gives a secret away.
 */
export interface VaultService {
  /** Reads storage and settles the state. Never throws: storage that does not answer is `recovery`. */
  look(): Promise<VaultState>;
  /** The state last settled, undefined before the first `look()`. */
  state(): VaultState | undefined;
  /** Calls back after every change of state or of the accounts, from this page or from any other. Returns "stop". */
  watch(listener: () => void): () => void;

  /** A password of four easy words that passes the rule, made anew each time. */
  proposePassword(): Promise<string>;
  /** The first vault, with a password that passes the rule (lib/core/vault/password-rule.ts). Refused where anything was ever stored. Ends open. */
  create(password: string, onProgress?: OnProgress): Promise<Result<void, VaultError>>;
  unlock(password: string, onProgress?: OnProgress): Promise<Result<void, VaultError>>;
  /** Seconds until the next try may be made after several wrong passwords; 0 when at once. */
  waitSeconds(): Promise<number>;
  lock(): Promise<void>;
  changePassword(current: string, next: string, onProgress?: OnProgress): Promise<Result<void, VaultError>>;
  /** The vault as a file: the stored container itself, which the master password opens. Undefined unless open. */
  backup(): string | undefined;
  /** Whether a file that was written and read back opens and holds every account. */
  isWholeBackup(text: string): boolean;
  /** The accounts of a backup, as those of any other file. */
  openBackup(bytes: Uint8Array, password?: string): Promise<Result<ImportedFile, FileOutcome>>;
  /**
   * A vault out of a backup, where there is none or where what is stored does not open (its bytes are kept aside). Refused over one
   * that may still open. Ends open.
   */
  restoreBackup(text: string, password: string, onProgress?: OnProgress): Promise<Result<void, VaultError>>;
  /** An account as a QR code for another device, after the master password was entered once more: modules, true is dark. */
  showQrCode(
    id: string,
    password: string,
    onProgress?: OnProgress,
  ): Promise<Result<readonly (readonly boolean[])[], VaultError | AccountError>>;
  /** A person is at work here: moves the automatic lock into the future. Cheap; may be called on every key press. */
  touch(): void;
  /** The minutes until the lock were changed: they count from now on. */
  retime(): void;

  /** Pinned first, then in the person's order. Empty unless open. */
  accounts(): readonly AccountSummary[];
  trash(): readonly TrashedSummary[];
  /** The code of a time-based account at `now` (milliseconds since the epoch); undefined for counter-based ones. */
  code(id: string, now: number): Code | undefined;
  /** The next code of a counter-based account. The counter is saved before the code is returned (RFC 4226 §7.2). */
  nextCounterCode(id: string): Promise<Result<string, VaultError | AccountError>>;
  /** The saved account with the same secret and parameters, or with the same names, if there is one. */
  findTwin(account: NewAccount): Twin | undefined;

  /** Saves a new account. `accountExists` when it is there already under the same names. Saved means: read back. */
  add(account: NewAccount, origin?: string): Promise<Result<AccountSummary, VaultError | AccountError>>;
  /** Saves several new accounts in one write: all or none. They know no site yet. */
  addAll(accounts: readonly NewAccount[]): Promise<Result<void, VaultError | AccountError>>;
  /** Saves a new account in the place of an old one, which goes to the trash for 30 days. */
  replace(
    id: string,
    account: NewAccount,
    origin?: string,
  ): Promise<Result<AccountSummary, VaultError | AccountError>>;
  edit(id: string, changes: AccountChanges): Promise<Result<void, VaultError | AccountError>>;
  /** Moves an account to a place in the list (0 is first). */
  move(id: string, place: number): Promise<Result<void, VaultError | AccountError>>;
  /** To the trash, for 30 days. */
  remove(id: string): Promise<Result<void, VaultError | AccountError>>;
  /** Back from the trash. */
  restore(id: string): Promise<Result<void, VaultError | AccountError>>;
  /** Deletes one account of the trash for good. */
  forget(id: string): Promise<Result<void, VaultError | AccountError>>;
  /** Lets codes be filled in at this origin. `origin` is `https://host[:port]`, or `http://localhost[:port]`. */
  bind(id: string, origin: string): Promise<Result<void, VaultError | AccountError>>;
  unbind(id: string, origin: string): Promise<Result<void, VaultError | AccountError>>;
}

/** `same`: an account that makes the same codes is saved, whatever it is called. `renewed`: the same names with another secret, as after a new set-up. */
export interface Twin {
  readonly kind: 'same' | 'renewed';
  readonly id: string;
}

/** What a person types in when the QR code can't be scanned. */
export interface KeyInput {
  readonly issuer: string;
  readonly accountName: string;
  readonly key: string;
  readonly digits: number;
  /** Seconds. */
  readonly period: number;
  readonly algorithm: Algorithm;
}
