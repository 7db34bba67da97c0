import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Page, test } from '@playwright/test';
import { Secret } from 'otpauth';
import { fromBase64Url } from '../../lib/core/bytes.ts';
import type { NewAccount } from '../../lib/core/otp/account.ts';
import { accountFrom, addAccounts } from '../../lib/core/vault/change-contents.ts';
import { parseContainer } from '../../lib/core/vault/container.ts';
import { openContents, sealContents } from '../../lib/core/vault/seal.ts';

/** From where the extension's stores can be reached: one of its pages, or its service worker. */
export type Reach = Pick<Page, 'evaluate'>;

/** What the form of the first vault leaves in the stores of the browser. */
interface Stores {
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
  readonly privateFiles: Readonly<Record<string, string>>;
}

/** An account that is there from the start, with its key in Base32 and the site that it belongs to. */
export interface FirstAccount extends Partial<Omit<NewAccount, 'secret'>> {
  readonly key: string;
  readonly origin?: string;
}

export interface FirstVault {
  readonly accounts?: readonly FirstAccount[];
  /** As after a press of 「ロック」. */
  readonly locked?: boolean;
}

let known: Stores | undefined;

/**
 * Opens the first vault, with these accounts in it. Its password was derived once for the whole run: what the form `byForm` left in the stores that
 * time is kept, and put into the browser of each later test, whose locking time begins now.
 */
export async function openFirstVault(
  reach: Reach,
  byForm: () => Promise<void>,
  { accounts = [], locked = false }: FirstVault,
): Promise<void> {
  // Playwright empties this folder before each run.
  const file = join(test.info().project.outputDir, 'first-vault.json');
  mkdirSync(join(file, '..'), { recursive: true });
  if (!known) await othersTurn(file);
  known ??= existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (!known) {
    await byForm();
    known = await take(reach);
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(known));
    renameSync(`${file}.${process.pid}`, file);
  }
  // The last one was saved by itself, so that the older copy lacks no more than that.
  const parts = [accounts.slice(0, -1), accounts.slice(-1)].filter((part) => part.length > 0);
  await put(reach, parts.reduce(withAccounts, unlockedNow(known)));
  if (locked) await reach.evaluate(() => chrome.storage.session.remove('vk'));
}

const MAKING_MS = 60_000;

/** Waits while another worker is making the vault; returns at once where this one is the first. */
async function othersTurn(file: string): Promise<void> {
  try {
    writeFileSync(`${file}.begun`, '', { flag: 'wx' });
  } catch {
    // One whose test fails on the way there never ends: then it is made here as well.
    for (let waited = 0; waited < MAKING_MS && !existsSync(file); waited += 100) await pause(100);
  }
}

/** Everything, as it lies there; read by the test, so that no store is forgotten when a new one is added. */
function take(reach: Reach): Promise<Stores> {
  return reach.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const privateFiles: Record<string, string> = {};
    for await (const name of root.keys())
      privateFiles[name] = await (await (await root.getFileHandle(name)).getFile()).text();
    const [local, session] = await Promise.all([
      chrome.storage.local.get(null),
      chrome.storage.session.get(null),
    ]);
    return { local, session, privateFiles };
  });
}

function put(reach: Reach, stores: Stores): Promise<void> {
  return reach.evaluate(async ({ local, session, privateFiles }) => {
    const root = await navigator.storage.getDirectory();
    for (const [name, text] of Object.entries(privateFiles)) {
      const writer = await (await root.getFileHandle(name, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    }
    await chrome.storage.local.set(local);
    await chrome.storage.session.set(session);
  }, stores);
}

function unlockedNow(stores: Stores): Stores {
  const vk = stores.session['vk'] as { key: string; unlockedAt: number };
  const [now, lockAt] = [Date.now(), Number(stores.session['lockAt'])];
  const session = {
    ...stores.session,
    ...{ vk: { ...vk, unlockedAt: now }, usedAt: now, lockAt: now + lockAt - vk.unlockedAt },
  };
  return { ...stores, session };
}

/** As the write protocol saves them: the next generation into the other slot, and both mirror files. */
function withAccounts(stores: Stores, accounts: readonly FirstAccount[]): Stores {
  const { cur, gen } = stores.local['v.head'] as { cur: 'a' | 'b'; gen: number };
  const before = String(stores.local[`v.${cur}`]);
  const container = parseContainer(before);
  const vaultKey = fromBase64Url((stores.session['vk'] as { key: string }).key);
  if (!container.ok || !vaultKey) throw new Error('the first vault is none');
  const open = openContents(container.value, vaultKey);
  if (!open.ok) throw new Error(open.error);
  const changed = addAccounts(open.value.contents, accounts.map(accountOf));
  if (!changed.ok) throw new Error(changed.error);
  const header = {
    ...container.value.header,
    generation: gen + 1,
    writtenAt: Date.now(),
    payloadSalt: bytes(32),
  };
  const sealed = sealContents(changed.value, header, vaultKey, bytes(24));
  if (!sealed.ok) throw new Error(sealed.error);
  const next = cur === 'a' ? 'b' : 'a';
  return {
    local: { ...stores.local, [`v.${next}`]: sealed.value, 'v.head': { cur: next, gen: gen + 1 } },
    session: { ...stores.session, generation: gen + 1 },
    privateFiles: { ...stores.privateFiles, 'vault.bak': sealed.value, 'vault.prev': before },
  };
}

function accountOf({ origin, key, ...given }: FirstAccount) {
  const secret = new Uint8Array(Secret.fromBase32(key).bytes);
  return accountFrom({ ...USUAL, ...given, secret }, randomBytes(8).toString('hex'), Date.now(), origin);
}

const bytes = (length: number) => new Uint8Array(randomBytes(length));

const USUAL: Omit<NewAccount, 'secret'> = {
  ...({ type: 'totp', algorithm: 'SHA1', digits: 6 } as const),
  ...{ issuer: '', accountName: '', period: 30, counter: 0 },
};
