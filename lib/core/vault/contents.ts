import { fromBase64Url, toBase64Url } from '../bytes.ts';
import type { Account, TrashedAccount } from '../otp/account.ts';
import { cleanText } from '../otp/clean-text.ts';
import { readAlgorithm, readCounter, readDigits, readPeriod } from '../otp/parameters.ts';
import { fail, ok, type Result } from '../result.ts';

/** What is inside a vault. */
export interface Contents {
  /** In the person's order. */
  readonly accounts: readonly Account[];
  /** Removed accounts, kept for 30 days. */
  readonly trash: readonly TrashedAccount[];
}

export const emptyContents: Contents = { accounts: [], trash: [] };
/** Accounts and trash together. */
export const MAX_ACCOUNTS = 2000;
const VERSION = 1;
const MAX_ORIGINS = 20;

/** The plaintext: JSON with a version of its own, secrets in base64url. */
export function writeContents(contents: Contents): string {
  return JSON.stringify({
    v: VERSION,
    accounts: contents.accounts.map(writeAccount),
    trash: contents.trash.map((account) => ({ ...writeAccount(account), removedAt: account.removedAt })),
  });
}

/** Reads the plaintext and checks every field: what does not hold is `vaultDamaged`, a later version is `vaultNewer`. */
export function readContents(json: string): Result<Contents, 'vaultDamaged' | 'vaultNewer'> {
  let raw: { readonly v?: unknown; readonly accounts?: unknown; readonly trash?: unknown };
  try {
    raw = JSON.parse(json);
  } catch {
    return fail('vaultDamaged'); // Authentic but not JSON: nobody but a defective version wrote it.
  }
  if (typeof raw?.v === 'number' && raw.v > VERSION) return fail('vaultNewer');
  if (raw?.v !== VERSION || !Array.isArray(raw.accounts) || !Array.isArray(raw.trash))
    return fail('vaultDamaged');
  if (raw.accounts.length + raw.trash.length > MAX_ACCOUNTS) return fail('vaultDamaged');
  const accounts = raw.accounts.map(readAccount);
  const trash = raw.trash.map((item: unknown) => {
    const account = readAccount(item);
    const removedAt = memberOf(item, 'removedAt');
    return account && isTime(removedAt) ? { ...account, removedAt } : undefined;
  });
  const whole = { accounts: accounts.filter((item) => !!item), trash: trash.filter((item) => !!item) };
  const complete = whole.accounts.length === accounts.length && whole.trash.length === trash.length;
  const ids = new Set([...whole.accounts, ...whole.trash].map((account) => account.id));
  if (!complete || ids.size !== accounts.length + trash.length) return fail('vaultDamaged');
  return ok(whole);
}

function writeAccount(account: Account): Record<string, unknown> {
  const { id, type, issuer, accountName, secret, algorithm, digits, period, counter } = account;
  const { origins, pinned, addedAt, deviceName } = account;
  return {
    ...{ id, type, issuer, accountName, secret: toBase64Url(secret), algorithm, digits, period, counter },
    ...{ origins, pinned, addedAt },
    ...(deviceName !== undefined && { deviceName }),
  };
}

function readAccount(raw: unknown): Account | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
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
    ...rest
  } = raw as Record<string, unknown>;
  const secret = typeof key === 'string' && key.length <= 400 ? fromBase64Url(key) : undefined;
  const algorithm = readAlgorithm(String(hash));
  const digits = readDigits(Number(rest['digits']));
  const period = readPeriod(Number(rest['period']));
  const counter = readCounter(Number(rest['counter']));
  if (!secret || secret.length < 1 || secret.length > 256) return undefined;
  if (!algorithm.ok || !digits.ok || !period.ok || !counter.ok) return undefined;
  if (typeof id !== 'string' || !/^[0-9a-f]{16}$/.test(id) || (type !== 'totp' && type !== 'hotp'))
    return undefined;
  if (!isName(issuer) || !isName(accountName) || (deviceName !== undefined && !isName(deviceName)))
    return undefined;
  if (!Array.isArray(origins) || origins.length > MAX_ORIGINS || !origins.every(isOriginText))
    return undefined;
  if (typeof pinned !== 'boolean' || !isTime(addedAt)) return undefined;
  return {
    ...{ id, type, issuer, accountName, secret, origins, pinned, addedAt },
    ...{ algorithm: algorithm.value, digits: digits.value, period: period.value, counter: counter.value },
    ...(deviceName !== undefined && { deviceName }),
  };
}

/** Names are cleaned before they are saved: one that is not clean was not written by us. */
function isName(text: unknown): text is string {
  return typeof text === 'string' && text === cleanText(text);
}

function isOriginText(text: unknown): text is string {
  return typeof text === 'string' && text.length <= 300 && /^https?:\/\/[^/?#@\s]+$/.test(text);
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function memberOf(item: unknown, name: string): unknown {
  return typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[name] : undefined;
}
