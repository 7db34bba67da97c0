// Writes containers from docs/vault-format.md alone, with nothing of lib/ and other libraries where there are others: what the product reads and
// what the document says must be the same.
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { expand, hkdf } from '@noble/hashes/hkdf.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { argon2id } from 'hash-wasm';

/** @typedef {Record<string, any>} Json */

export const PASSWORD = 'mikan-taiko-kumo-nagoya';
/** The cheapest derivation that is accepted. */
export const CHEAP = { alg: 'argon2id', ver: 19, m: 19456, t: 2, p: 1 };

export const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);
export const b64 = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString('base64url');
const bytesOf = (/** @type {string} */ text) => Uint8Array.from(Buffer.from(text, 'base64url'));
const concat = (/** @type {Uint8Array[]} */ ...parts) => Uint8Array.from(Buffer.concat(parts));

/** The same "random" bytes at every run. */
export function random(/** @type {string} */ what, /** @type {number} */ length) {
  return expand(sha256, sha256(utf8(`kit ${what}`)), utf8('bytes'), length);
}

/** 16 bytes as seven groups of four letters. */
export function recoveryCode(/** @type {Uint8Array} */ code) {
  const [high = 0, low = 0] = sha256(concat(utf8('kosmo-vault/1/recovery'), code));
  const bits = (BigInt(`0x${Buffer.from(code).toString('hex')}`) << 12n) | BigInt((high << 4) | (low >> 4));
  const letters = Array.from(
    { length: 28 },
    (_, at) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number((bits >> BigInt(5 * (27 - at))) & 31n)],
  );
  return (letters.join('').match(/.{4}/g) ?? []).join(' ');
}

async function derive(/** @type {string | Uint8Array} */ input, /** @type {Json} */ kdf) {
  const salt = bytesOf(kdf.salt);
  if (typeof input !== 'string') return hkdf(sha256, input, salt, utf8('kosmo-vault/1/random'), 32);
  const password = utf8(input.normalize('NFKC'));
  if (kdf.alg === 'pbkdf2-sha256') return pbkdf2(sha256, password, salt, { c: kdf.c, dkLen: 32 });
  return argon2id({
    password,
    salt,
    memorySize: kdf.m,
    iterations: kdf.t,
    parallelism: kdf.p,
    hashLength: 32,
    outputType: 'binary',
  });
}

/** A wrap of the vault key. */
export async function wrap({
  vid,
  key,
  input = PASSWORD,
  type = 'pw',
  kdf = CHEAP,
  name = 'wrap',
  extra = {},
}) {
  const id = Buffer.from(random(`${name} id`, 8)).toString('hex');
  const salted = { ...kdf, salt: b64(random(`${name} salt`, 16)) };
  const derived = await derive(input, salted);
  const nonce = random(`${name} nonce`, 24);
  const associated = concat(
    utf8('kosmo-vault/1/wrap'),
    vid,
    utf8(id),
    utf8(type),
    utf8(JSON.stringify(salted)),
  );
  const ct = xchacha20poly1305(
    expand(sha256, derived, utf8('kosmo-vault/1/kek'), 32),
    nonce,
    associated,
  ).encrypt(key);
  const kc = expand(sha256, derived, utf8('kosmo-vault/1/commit'), 32);
  return { id, type, kdf: salted, kc: b64(kc), n: b64(nonce), ct: b64(ct), ...extra };
}

export const vaultOf = (name = 'vault') => ({
  vid: random(`${name} vid`, 16),
  key: random(`${name} key`, 32),
});

/** A good header, with other members where a file is to be bad. */
export async function header(/** @type {Json} */ changes = {}, vault = vaultOf()) {
  return {
    ...{ f: 'kosmo-vault', v: 1, vid: b64(vault.vid), gen: 7, t: 1760000000003, aead: 'XC20P' },
    ...{ ks: b64(random('ks', 32)), wraps: [await wrap(vault)] },
    ...changes,
  };
}

/** The container. `headText` is what is stored and authenticated. */
export function seal(
  /** @type {Json} */ head,
  /** @type {string | Uint8Array} */ contents,
  { key } = vaultOf(),
  headText = JSON.stringify(head),
) {
  const gen = Buffer.alloc(8);
  gen.writeBigUInt64BE(BigInt(Number.isSafeInteger(head.gen) && head.gen >= 0 ? head.gen : 0));
  const info = concat(utf8('kosmo-vault/1/payload'), bytesOf(head.vid ?? ''), gen);
  const payloadKey = hkdf(sha256, key, bytesOf(head.ks ?? ''), info, 32);
  const nonce = random('payload nonce', 24);
  const plain = typeof contents === 'string' ? utf8(contents) : contents;
  const bytes = utf8(headText);
  return `KV1.${b64(bytes)}.${b64(concat(nonce, xchacha20poly1305(payloadKey, nonce, bytes).encrypt(plain)))}`;
}
