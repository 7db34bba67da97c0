import { expand } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url } from '../bytes.ts';
import { encodeUtf8 } from '../utf8.ts';
import { type Contents, writeContents } from './contents.ts';
import type { Header } from './header.ts';

const BYTES = 16;

/**
 * A name for what a backup would hold now, and for what would open it: it changes with them. Keyed by the vault key, so that it may
 * be kept in clear. A counter that moves on and a set-up that was confirmed are no reason to save a new backup.
 */
export function fingerprintOf(contents: Contents, header: Header, vaultKey: Uint8Array): string {
  const accounts = contents.accounts.map(({ pending: _, ...account }) => ({ ...account, counter: 0 }));
  const ways = header.wraps.filter(({ type }) => type !== 'device').map(({ id }) => id);
  const key = expand(sha256, vaultKey, encodeUtf8('kosmo-vault/1/fingerprint'), 32);
  const text = `${ways.join(' ')}\n${writeContents({ accounts, trash: [] })}`;
  return toBase64Url(hmac(sha256, key, encodeUtf8(text)).subarray(0, BYTES));
}
