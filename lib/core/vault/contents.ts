import { fromBase64Url, toBase64Url } from '../bytes.ts';
import type { Account, TrashedAccount } from '../otp/account.ts';
import { cleanText } from '../otp/clean-text.ts';
import { readAlgorithm, readCounter, readDigits, readPeriod } from '../otp/parameters.ts';
import { fail, ok, type Result } from '../result.ts';
import { isCount, readWrap, type Wrap, writeWrap } from './header.ts';
import { CONTENTS_VERSION, migrateContents } from './migrate-contents.ts';

/** What is inside a vault. */
export interface Contents {
  /** In the person's order. */
  readonly accounts: readonly Account[];
  /** Removed accounts, kept for 30 days. */
  readonly trash: readonly TrashedAccount[];
  /** Absent where the PC had too little memory for it when the master password was chosen. */
  readonly backupWrap?: BackupWrap;
}

/** A wrap for backup files, made while the master password was at hand. It holds as long as that password's own wrap. */
export interface BackupWrap {
  /** Id of the wrap in the header that belongs to the same password. */
  readonly beside: string;
  readonly wrap: Wrap;
}

export const emptyContents: Contents = { accounts: [], trash: [] };
/** Accounts and trash together. */
export const MAX_ACCOUNTS = 10_000;
const MAX_ORIGINS = 20;

/** The plaintext: JSON with a version of its own, secrets in base64url. */
export function writeContents({ accounts, trash, backupWrap }: Contents): string {
  return JSON.stringify({
    v: CONTENTS_VERSION,
    accounts: accounts.map(writeAccount),
    trash: trash.map((account) => ({ ...writeAccount(account), removedAt: account.removedAt })),
    ...(backupWrap && { backup: { beside: backupWrap.beside, wrap: writeWrap(backupWrap.wrap) } }),
  });
}

export interface ReadContents {
  readonly contents: Contents;
  /** The version in which they were written; what is read is in the shape of today. */
  readonly version: number;
}

/** Reads the plaintext and checks every field: what does not hold is `vaultDamaged`, a later version is `vaultNewer`. */
export function readContents(json: string): Result<ReadContents, 'vaultDamaged' | 'vaultNewer'> {
  let written: Readonly<Record<string, unknown>>;
  try {
    written = JSON.parse(json);
  } catch {
    return fail('vaultDamaged'); // Authentic but not JSON: nobody but a defective version wrote it.
  }
  const version = memberOf(written, 'v');
  if (typeof version !== 'number') return fail('vaultDamaged');
  if (version > CONTENTS_VERSION) return fail('vaultNewer');
  const raw = migrateContents(written, version);
  const contents = raw && readCurrent(raw);
  return contents ? ok({ contents, version }) : fail('vaultDamaged');
}

function readCurrent({
  accounts: rawAccounts,
  trash: rawTrash,
  backup,
}: Readonly<Record<string, unknown>>): Contents | undefined {
  if (!Array.isArray(rawAccounts) || !Array.isArray(rawTrash)) return undefined;
  if (rawAccounts.length + rawTrash.length > MAX_ACCOUNTS) return undefined;
  const accounts = rawAccounts.map(readAccount);
  const trash = rawTrash.map((item: unknown) => {
    const account = readAccount(item);
    const removedAt = memberOf(item, 'removedAt');
    return account && isCount(removedAt) ? { ...account, removedAt } : undefined;
  });
  const whole = { accounts: accounts.filter((item) => !!item), trash: trash.filter((item) => !!item) };
  const ids = new Set([...whole.accounts, ...whole.trash].map((account) => account.id));
  // Fewer where one does not hold, or two have the same.
  if (ids.size !== accounts.length + trash.length) return undefined;
  const backupWrap = readBackupWrap(backup);
  return { ...whole, ...(backupWrap && { backupWrap }) };
}

/** One that does not hold is none: the vault's own wraps serve as well. */
function readBackupWrap(raw: unknown): BackupWrap | undefined {
  const beside = memberOf(raw, 'beside');
  const wrap = readWrap(memberOf(raw, 'wrap'));
  return typeof beside === 'string' && wrap.ok && wrap.value.type === 'password'
    ? { beside, wrap: wrap.value }
    : undefined;
}

function writeAccount(account: Account): Record<string, unknown> {
  const { id, type, issuer, accountName, secret, algorithm, digits, period, counter } = account;
  const { origins, pinned, addedAt, deviceName, deviceNth, person, pending } = account;
  return {
    ...{ id, type, issuer, accountName, secret: toBase64Url(secret), algorithm, digits, period, counter },
    ...{ origins, pinned, addedAt },
    ...(deviceName !== undefined && { deviceName }),
    ...(deviceNth !== undefined && { deviceNth }),
    ...(person !== undefined && { person }),
    ...(pending && { pending }),
  };
}

function readAccount(raw: unknown): Account | undefined {
  const {
    id,
    type,
    issuer,
    accountName,
    secret: key,
    algorithm: hash,
    origins,
    pinned,
    addedAt,
    deviceName,
    deviceNth,
    person,
    pending,
    ...rest
  } = (raw ?? {}) as Record<string, unknown>;
  const secret = typeof key === 'string' ? fromBase64Url(key) : undefined;
  const algorithm = readAlgorithm(String(hash));
  const digits = readDigits(Number(rest['digits']));
  const period = readPeriod(Number(rest['period']));
  const counter = readCounter(Number(rest['counter']));
  if (!secret || secret.length < 1 || secret.length > 256) return undefined;
  if (!algorithm.ok || !digits.ok || !period.ok || !counter.ok) return undefined;
  if (typeof id !== 'string' || !/^[0-9a-f]{16}$/.test(id) || (type !== 'totp' && type !== 'hotp'))
    return undefined;
  if (!isName(issuer) || !isName(accountName)) return undefined;
  if (![deviceName, person].every((name) => name === undefined || isName(name))) return undefined;
  if (deviceNth !== undefined && !isNth(deviceNth)) return undefined;
  if (pending !== undefined && pending !== true) return undefined;
  if (!Array.isArray(origins) || origins.length > MAX_ORIGINS || !origins.every(isOriginText))
    return undefined;
  if (typeof pinned !== 'boolean' || !isCount(addedAt)) return undefined;
  return {
    ...{ id, type, issuer, accountName, secret, origins, pinned, addedAt },
    ...{ algorithm: algorithm.value, digits: digits.value, period: period.value, counter: counter.value },
    ...(isName(deviceName) && { deviceName }),
    ...(isNth(deviceNth) && { deviceNth }),
    ...(isName(person) && { person }),
    ...(pending && { pending }),
  };
}

/** Names are cleaned before they are saved: one that is not clean was not written by us. */
function isName(text: unknown): text is string {
  return typeof text === 'string' && text === cleanText(text);
}

function isNth(number: unknown): number is number {
  return isCount(number) && number >= 1 && number <= 50;
}

function isOriginText(text: unknown): text is string {
  return typeof text === 'string' && text.length <= 300 && /^https?:\/\/[^/?#@\s]+$/.test(text);
}

function memberOf(item: unknown, name: string): unknown {
  return (item as Readonly<Record<string, unknown>> | null | undefined)?.[name];
}
