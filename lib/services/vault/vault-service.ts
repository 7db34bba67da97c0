import type { AccountError, DeviceError, PolicyError, VaultError } from '../../core/errors.ts';
import type { ImportedAccount, ImportedFile } from '../../core/import/imported-file.ts';
import type { FileOutcome } from '../../core/import/problems.ts';
import type {
  AccountChanges,
  AccountSummary,
  Algorithm,
  NewAccount,
  TrashedSummary,
} from '../../core/otp/account.ts';
import type { Code } from '../../core/otp/code.ts';
import type { Result } from '../../core/result.ts';
import type { KeptVaults } from './kept-vaults.ts';
import type { PasswordAdvice, VaultNotice } from './ports.ts';
import type { Proof } from './proof.ts';
import type { Proposal } from './proposal.ts';
import type { RestoreBy } from './restore-by.ts';

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

/** Where the derivation of a key from the master password stands, 0 to 1; shown when it takes long. */
export type OnProgress = (share: number) => void;

/** What every page needs to know of the vault, and the way out of it. */
export interface VaultDoor {
  /** Reads storage and settles the state. Never throws: storage that does not answer is `recovery`. */
  look(): Promise<VaultState>;
  /** True when the last page kept a first screen that still holds: the first accounts are known before the vault is read. `look` must follow. */
  glance(): Promise<boolean>;
  /** Whether a look has settled the state: a glance does not. */
  isSettled(): boolean;
  /** The state last settled or glanced at, undefined before the first `look()`. */
  state(): VaultState | undefined;
  /** Calls back after every change of state or of the accounts, from this page or from any other. Returns "stop". */
  watch(listener: () => void): () => void;
  /** Which ways to open there are besides the master password; known without opening. */
  ways(): { readonly recoveryCode: boolean; readonly device: boolean };

  /** Seconds until the next try may be made after several wrong passwords; 0 when at once. */
  waitSeconds(): Promise<number>;
  lock(): Promise<void>;
  /** A person is at work here: moves the automatic lock into the future. Cheap; may be called on every key press. */
  touch(): void;
  /** The settings of the lock were changed: they hold from now on. */
  retime(): void;
  /** What the last unlock found about the copies, until the person has read it. */
  notice(): Promise<VaultNotice | undefined>;
  dismissNotice(): Promise<void>;
}

/** The ways into the vault. */
export interface VaultEntrance {
  /** Why a password of ten characters or more is easy to guess; nothing where it will do. */
  whyWeak: PasswordAdvice['why'];
  /** A password of four easy words that passes the rule. The same one until it is used, the browser closes or `another` is wished for. */
  proposePassword(another?: boolean): Promise<Proposal>;
  /** The first vault, with a password that passes the rule (lib/core/vault/password-rule.ts). Refused where anything was ever stored. Ends open. */
  create(password: string, onProgress?: OnProgress): Promise<Result<void, VaultError>>;
  /** An empty vault in the place of one that nobody can open any more; its bytes are kept aside. */
  startOver(password: string, onProgress?: OnProgress): Promise<Result<void, VaultError>>;
  unlock(password: string, onProgress?: OnProgress): Promise<Result<void, VaultError>>;
  /** By the PC's own unlock. Only from a page in a tab that has the focus. */
  unlockByDevice(): Promise<Result<void, VaultError | DeviceError>>;
  /** By the recovery code, when the password is forgotten: a new one takes its place. */
  recover(
    recoveryCode: string,
    newPassword: string,
    onProgress?: OnProgress,
  ): Promise<Result<void, VaultError>>;
}

/** Who may, and by which ways. */
export interface VaultKeys {
  /** The master password once more, before something is shown or changed that must not happen to an open vault by itself. */
  prove(password: string, onProgress?: OnProgress): Promise<Result<Proof, VaultError>>;
  /** The same by the PC's own unlock. Only from a page in a tab that has the focus. */
  proveByDevice(): Promise<Result<Proof, VaultError | DeviceError>>;
  /** With `rotate` the vault key becomes another one too; recovery code and device then have to be set up anew. */
  changePassword(
    proof: Proof,
    next: string,
    options?: { readonly rotate?: boolean; readonly onProgress?: OnProgress },
  ): Promise<Result<void, VaultError>>;
  /** A new recovery code, in groups of four letters, to be written down. It opens nothing before it was confirmed. */
  drawRecoveryCode(proof: Proof): Promise<Result<readonly string[], VaultError>>;
  /** The person has it on paper: typed its last group. From now on this code opens the vault, and no earlier one does. */
  keepRecoveryCode(lastGroup: string): Promise<Result<void, VaultError>>;
  forgetRecoveryCode(proof: Proof): Promise<Result<void, VaultError>>;
  /** Whether this PC has an unlock of its own (Windows Hello, Touch ID). */
  deviceAvailable(): Promise<boolean>;
  /** Lets the PC's own unlock open the vault. Only from a page in a tab that has the focus. */
  addDevice(proof: Proof): Promise<Result<void, VaultError | DeviceError>>;
  /** The same without asking again, once, in the first minutes after the first password was chosen on whatever page; `proofMissing` afterwards. */
  addDeviceAtFirst(): Promise<Result<void, VaultError | DeviceError>>;
  forgetDevice(proof: Proof): Promise<Result<void, VaultError>>;
}

/** Every way by which secrets leave the vault. */
export interface VaultLeaving {
  /** An account as a QR code for another device. */
  showQrCode(id: string, proof: Proof): Promise<Result<QrModules, VaultError | AccountError | PolicyError>>;
  /** Several accounts, a code for each. */
  showQrCodes(
    ids: readonly string[],
    proof: Proof,
  ): Promise<Result<readonly QrModules[], VaultError | AccountError | PolicyError>>;
  /** Several accounts in few codes, as Google Authenticator hands over its own. Those that such codes can't carry are left out. */
  migrate(
    ids: readonly string[],
    proof: Proof,
  ): Promise<Result<readonly PhoneCode[], VaultError | AccountError | PolicyError>>;
  /** Every account in clear, a line of text each (Key URI Format). */
  exportPlain(proof: Proof): Promise<Result<string, VaultError | PolicyError>>;
  /**
   * A backup with a password of its own, which must pass the rule: everything, or the accounts of one person (empty: of those that name
   * nobody). Opened again before it is given out.
   */
  backupUnder(
    password: string,
    proof: Proof,
    person?: string,
    onProgress?: OnProgress,
  ): Promise<Result<string, VaultError>>;
}

/** Backups, and what to do when something does not open. */
export interface VaultRescue {
  /** The vault as a file, which the master password opens and the recovery code if there is one. Undefined unless open. */
  backup(): Promise<string | undefined>;
  /** Whether a file that was written and read back opens and holds every account. */
  isWholeBackup(text: string): Promise<boolean>;
  /** The accounts of a backup, as those of any other file. */
  openBackup(
    bytes: Uint8Array,
    password?: string,
    onProgress?: OnProgress,
  ): Promise<Result<ImportedFile, FileOutcome>>;
  /** A name for what a backup would hold now; it changes with every change that a backup should know of. Empty unless open. */
  fingerprint(): Promise<string>;
  /**
   * A vault out of a backup, where none is open. What was stored and does not open, or whose password is forgotten, is put aside and its
   * bytes are kept. Ends open.
   */
  restoreBackup(
    file: string | Uint8Array,
    by: RestoreBy,
    onProgress?: OnProgress,
  ): Promise<Result<void, VaultError>>;
  /**
   * Where the database does not answer: opens what the mirror holds and makes the database anew out of it. Where not even that can be
   * done the vault can be read, but nothing saved (`notice`). Ends open.
   */
  repair(password: string, onProgress?: OnProgress): Promise<Result<void, VaultError>>;
  /** Every stored byte of the vault as a file, for when nothing opens. */
  rescueFile(): Promise<string>;
  /** Whether bytes that did not open are kept aside. */
  hasQuarantine(): Promise<boolean>;
  /** Deletes everything from this PC, the settings too. */
  erase(proof: Proof): Promise<Result<void, VaultError>>;
}

/** What may be seen of the accounts of the open vault. */
export interface VaultAccounts {
  /** Pinned first, then in the person's order. Empty unless open. */
  accounts(): readonly AccountSummary[];
  /** Whether any account is bound to this origin. */
  mayBeUsedAt(origin: string): boolean;
  trash(): readonly TrashedSummary[];
  /** The code of a time-based account at `now` (milliseconds since the epoch); undefined for counter-based ones. */
  code(id: string, now: number): Code | undefined;
  /** The saved account with the same secret and parameters, or with the same names, if there is one. */
  findTwin(account: NewAccount): Twin | undefined;
}

type Added = Promise<Result<AccountSummary, VaultError | AccountError>>;

/** Every change of accounts. Done means: saved and read back. */
export interface AccountChangeMethods {
  /** The next code of a counter-based account. The counter is saved before the code is returned (RFC 4226 §7.2). */
  nextCounterCode(id: string): Promise<Result<string, VaultError | AccountError>>;
  /** Saves a new account. `accountExists` when it is there already under the same names. Saved means: read back. */
  add(account: NewAccount, origin?: string, pending?: true): Added;
  /** Saves several new accounts in one write: all or none. They know no site yet. */
  addAll(accounts: readonly ImportedAccount[]): Promise<Result<void, VaultError | AccountError>>;
  /** Saves a new account in the place of an old one, which goes to the trash for 30 days. */
  replace(id: string, account: NewAccount, origin?: string, pending?: true): Added;
  edit(id: string, changes: AccountChanges): Promise<Result<void, VaultError | AccountError>>;
  /** Moves an account to a place in the list (0 is first). */
  move(id: string, place: number): Promise<Result<void, VaultError | AccountError>>;
  /** To the trash, for 30 days. */
  remove(id: string): Promise<Result<void, VaultError | AccountError>>;
  /** Back from the trash. */
  restore(id: string): Promise<Result<void, VaultError | AccountError>>;
  /** For good. */
  forget(id: string): Promise<Result<void, VaultError | AccountError>>;
  /** Lets codes be filled in at this origin. `origin` is `https://host[:port]`, or `http://localhost[:port]`. */
  bind(id: string, origin: string): Promise<Result<void, VaultError | AccountError>>;
  unbind(id: string, origin: string): Promise<Result<void, VaultError | AccountError>>;
}

/** The vault as a page sees it: it holds an open copy only while it has the key, and drops it when the key goes. No method gives a secret away. */
export interface VaultService
  extends VaultDoor,
    VaultEntrance,
    VaultKeys,
    VaultLeaving,
    VaultRescue,
    KeptVaults,
    VaultAccounts,
    AccountChangeMethods {}

/** A QR code row by row, without its quiet zone; true is dark. */
export type QrModules = readonly (readonly boolean[])[];

/** One of the codes that carry several accounts. */
export interface PhoneCode {
  readonly modules: QrModules;
  readonly accountIds: readonly string[];
}

/** `same`: an account that makes the same codes is saved, whatever it is called. `renewed`: the same names with another secret, as after a new set-up. */
export interface Twin {
  readonly kind: 'same' | 'renewed';
  readonly id: string;
}

/** What a person types in when the QR code can't be scanned. `period` in seconds. */
export interface KeyInput {
  readonly issuer: string;
  readonly accountName: string;
  readonly key: string;
  readonly digits: number;
  readonly period: number;
  readonly algorithm: Algorithm;
}
