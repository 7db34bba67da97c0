import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Kdf, readKdf, writeKdf } from './kdf.ts';

/** One way to open the vault: the vault key, encrypted by a key that comes from a password, a recovery code or an authenticator. */
export interface Wrap {
  /** 16 hex digits. */
  readonly id: string;
  readonly type: 'pw' | 'rc' | 'prf';
  readonly kdf: Kdf;
  /** Key check, 32 bytes: tells a wrong password from damaged data. */
  readonly kc: Uint8Array;
  /** Nonce, 24 bytes. */
  readonly n: Uint8Array;
  /** The encrypted vault key with its tag, 48 bytes. */
  readonly ct: Uint8Array;
  /** `prf` only: credential id (1 to 1023 bytes) and the input of the PRF (32 bytes). */
  readonly cred?: Uint8Array;
  readonly prfSalt?: Uint8Array;
}

/** What stands in clear before the ciphertext, and is authenticated by it. Names nobody. */
export interface Header {
  /** Vault id, 16 bytes. */
  readonly vid: Uint8Array;
  /** Generation: one more at every write. */
  readonly gen: number;
  /** When it was written, milliseconds since the epoch. */
  readonly t: number;
  /** Salt of the payload key, 32 bytes, fresh at every write. */
  readonly ks: Uint8Array;
  readonly wraps: readonly Wrap[];
}

export type HeaderError = 'vaultDamaged' | 'vaultNewer';

const FORMAT = 'kosmo-vault';
const VERSION = 1;
const AEAD = 'XC20P';
const MAX_WRAPS = 16;
const WRAP_FIELDS = ['id', 'type', 'kdf', 'kc', 'n', 'ct', 'cred', 'prfSalt'];

/** The header as JSON, always with its members in this order. */
export function writeHeader(header: Header): string {
  return JSON.stringify({
    f: FORMAT,
    v: VERSION,
    vid: toBase64Url(header.vid),
    gen: header.gen,
    t: header.t,
    aead: AEAD,
    ks: toBase64Url(header.ks),
    wraps: header.wraps.map(writeWrap),
  });
}

/** A wrap as JSON members, always in this order. */
export function writeWrap(wrap: Wrap): Record<string, unknown> {
  return {
    id: wrap.id,
    type: wrap.type,
    kdf: writeKdf(wrap.kdf),
    kc: toBase64Url(wrap.kc),
    n: toBase64Url(wrap.n),
    ct: toBase64Url(wrap.ct),
    ...(wrap.cred && { cred: toBase64Url(wrap.cred) }),
    ...(wrap.prfSalt && { prfSalt: toBase64Url(wrap.prfSalt) }),
  };
}

/**
 * Reads a header strictly. What a newer version may have written (version, cipher, derivation or way to open that we don't know)
 * is `vaultNewer`; everything else that is not exactly right is `vaultDamaged`. Nothing is derived or allocated before this passed.
 */
export function readHeader(json: string): Result<Header, HeaderError> {
  const raw = parseObject(json);
  if (!raw || raw['f'] !== FORMAT) return fail('vaultDamaged');
  if (raw['v'] !== VERSION || raw['aead'] !== AEAD) return fail('vaultNewer');
  const { gen, t, wraps } = raw;
  const vid = bytesOf(raw['vid'], 16, 16);
  const ks = bytesOf(raw['ks'], 32, 32);
  if (!vid || !ks || !isCount(gen) || !isCount(t) || !Array.isArray(wraps)) return fail('vaultDamaged');
  if (wraps.length === 0 || wraps.length > MAX_WRAPS) return fail('vaultDamaged');
  const read: Wrap[] = [];
  for (const item of wraps) {
    const wrap = readWrap(item);
    if (!wrap.ok) return wrap;
    read.push(wrap.value);
  }
  return ok({ vid, gen, t, ks, wraps: read });
}

/** Strictly, as `readHeader`. */
export function readWrap(raw: unknown): Result<Wrap, HeaderError> {
  if (!isObject(raw)) return fail('vaultDamaged');
  const { id, type } = raw;
  if (type !== 'pw' && type !== 'rc' && type !== 'prf')
    return fail(typeof type === 'string' ? 'vaultNewer' : 'vaultDamaged');
  const kdf = readKdf(raw['kdf']);
  if (!kdf.ok) return kdf;
  const slow = kdf.value.alg !== 'hkdf-sha256';
  const [kc, n, ct] = [bytesOf(raw['kc'], 32, 32), bytesOf(raw['n'], 24, 24), bytesOf(raw['ct'], 48, 48)];
  const [cred, prfSalt] = [bytesOf(raw['cred'], 1, 1023), bytesOf(raw['prfSalt'], 32, 32)];
  const known = Object.keys(raw).every((name) => WRAP_FIELDS.includes(name));
  if (typeof id !== 'string' || !/^[0-9a-f]{16}$/.test(id) || !kc || !n || !ct || !known)
    return fail('vaultDamaged');
  // A password must never stand behind a fast derivation; a random code or an authenticator's output needs no slow one.
  if (slow !== (type === 'pw')) return fail('vaultDamaged');
  if ((type === 'prf') !== (cred !== undefined && prfSalt !== undefined)) return fail('vaultDamaged');
  return ok({ id, type, kdf: kdf.value, kc, n, ct, ...(cred && { cred }), ...(prfSalt && { prfSalt }) });
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined; // Not JSON: damaged.
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function bytesOf(text: unknown, least: number, most: number): Uint8Array | undefined {
  if (typeof text !== 'string' || text.length > most * 2) return undefined;
  const bytes = fromBase64Url(text);
  return bytes && bytes.length >= least && bytes.length <= most ? bytes : undefined;
}
