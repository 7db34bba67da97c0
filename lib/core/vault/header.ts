import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Kdf, readKdf, writeKdf } from './kdf.ts';

/** One way to open the vault: the vault key, encrypted by a key that comes from a password, a recovery code or an authenticator. */
export interface Wrap {
  /** 16 hex digits. */
  readonly id: string;
  readonly type: WrapType;
  readonly kdf: Kdf;
  /** 32 bytes that tell a wrong password from damaged data. */
  readonly keyCheck: Uint8Array;
  /** 24 bytes. */
  readonly nonce: Uint8Array;
  /** The encrypted vault key with its tag, 48 bytes. */
  readonly sealedKey: Uint8Array;
  /** `device` only: which credential (1 to 1023 bytes), and the input of its function (32 bytes). */
  readonly credentialId?: Uint8Array;
  readonly prfSalt?: Uint8Array;
}

export type WrapType = 'password' | 'recoveryCode' | 'device';

/** The types as they are stored, and authenticated by the wrap. */
const STORED_TYPES = { password: 'pw', recoveryCode: 'rc', device: 'prf' } as const;

/** What stands in clear before the ciphertext, and is authenticated by it. Names nobody. */
export interface Header {
  /** 16 bytes. */
  readonly vaultId: Uint8Array;
  /** One more at every write. */
  readonly generation: number;
  /** Milliseconds since the epoch. */
  readonly writtenAt: number;
  /** Salt of the payload key, 32 bytes, fresh at every write. */
  readonly payloadSalt: Uint8Array;
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
    vid: toBase64Url(header.vaultId),
    gen: header.generation,
    t: header.writtenAt,
    aead: AEAD,
    ks: toBase64Url(header.payloadSalt),
    wraps: header.wraps.map(writeWrap),
  });
}

/** A wrap as JSON members, always in this order. */
export function writeWrap(wrap: Wrap): Record<string, unknown> {
  return {
    id: wrap.id,
    type: storedType(wrap.type),
    kdf: writeKdf(wrap.kdf),
    kc: toBase64Url(wrap.keyCheck),
    n: toBase64Url(wrap.nonce),
    ct: toBase64Url(wrap.sealedKey),
    ...(wrap.credentialId && { cred: toBase64Url(wrap.credentialId) }),
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
  const { gen: generation, t: writtenAt, wraps } = raw;
  const vaultId = bytesOf(raw['vid'], 16, 16);
  const payloadSalt = bytesOf(raw['ks'], 32, 32);
  if (!vaultId || !payloadSalt || !isCount(generation) || !isCount(writtenAt) || !Array.isArray(wraps))
    return fail('vaultDamaged');
  if (wraps.length === 0 || wraps.length > MAX_WRAPS) return fail('vaultDamaged');
  const read: Wrap[] = [];
  for (const item of wraps) {
    const wrap = readWrap(item);
    if (!wrap.ok) return wrap;
    read.push(wrap.value);
  }
  return ok({ vaultId, generation, writtenAt, payloadSalt, wraps: read });
}

/** Strictly, as `readHeader`. */
export function readWrap(raw: unknown): Result<Wrap, HeaderError> {
  if (!isObject(raw)) return fail('vaultDamaged');
  const { id } = raw;
  const type = typeOf(raw['type']);
  if (!type) return fail(typeof raw['type'] === 'string' ? 'vaultNewer' : 'vaultDamaged');
  const kdf = readKdf(raw['kdf']);
  if (!kdf.ok) return kdf;
  const slow = kdf.value.alg !== 'hkdf-sha256';
  const keyCheck = bytesOf(raw['kc'], 32, 32);
  const nonce = bytesOf(raw['n'], 24, 24);
  const sealedKey = bytesOf(raw['ct'], 48, 48);
  const credentialId = bytesOf(raw['cred'], 1, 1023);
  const prfSalt = bytesOf(raw['prfSalt'], 32, 32);
  const known = Object.keys(raw).every((name) => WRAP_FIELDS.includes(name));
  if (typeof id !== 'string' || !/^[0-9a-f]{16}$/.test(id) || !keyCheck || !nonce || !sealedKey || !known)
    return fail('vaultDamaged');
  // A password must never stand behind a fast derivation; a random code or an authenticator's output needs no slow one.
  if (slow !== (type === 'password')) return fail('vaultDamaged');
  if ((type === 'device') !== (credentialId !== undefined && prfSalt !== undefined))
    return fail('vaultDamaged');
  const device = { ...(credentialId && { credentialId }), ...(prfSalt && { prfSalt }) };
  return ok({ id, type, kdf: kdf.value, keyCheck, nonce, sealedKey, ...device });
}

export const storedType = (type: WrapType): string => STORED_TYPES[type];

function typeOf(stored: unknown): WrapType | undefined {
  return (Object.keys(STORED_TYPES) as WrapType[]).find((type) => STORED_TYPES[type] === stored);
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

/** A whole number that is exact, from 0. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function bytesOf(text: unknown, least: number, most: number): Uint8Array | undefined {
  const bytes = typeof text === 'string' ? fromBase64Url(text) : undefined;
  return bytes && bytes.length >= least && bytes.length <= most ? bytes : undefined;
}
