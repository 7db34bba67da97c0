import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { cbc, gcm } from '@noble/ciphers/aes.js';
import { chacha20, hchacha } from '@noble/ciphers/chacha.js';
import { concatBytes, equalBytes } from '../bytes.ts';
import { FileProblem } from './problems.ts';

/** Derivations that other makers' files ask for. Slow; run in a Worker by whatever is fastest there. Keys are 32 bytes unless said. */
export interface ForeignKdf {
  pbkdf2(
    hash: 'SHA-1' | 'SHA-256' | 'SHA-512',
    password: Uint8Array,
    salt: Uint8Array,
    iterations: number,
  ): Promise<Uint8Array>;
  /** `memory` in KiB. */
  argon2id(
    password: Uint8Array,
    salt: Uint8Array,
    cost: { readonly memory: number; readonly passes: number; readonly lanes: number },
    length?: number,
  ): Promise<Uint8Array>;
  scrypt(
    password: Uint8Array,
    salt: Uint8Array,
    cost: { readonly n: number; readonly r: number; readonly p: number },
  ): Promise<Uint8Array>;
}

/**
 * The same derivations, held to bounds before anything is computed: a file must not be able to hang the PC.
 * @throws FileProblem `too-expensive` beyond the bounds, `damaged` for costs that are none.
 */
export function bounded(kdf: ForeignKdf): ForeignKdf {
  return {
    async pbkdf2(hash, password, salt, iterations) {
      within(iterations, 10_000_000);
      return kdf.pbkdf2(hash, password, salt, iterations);
    },
    async argon2id(password, salt, cost, length) {
      const { memory, passes, lanes } = cost;
      within(memory, 1024 * 1024);
      within(passes, 64);
      within(lanes, 16);
      if (memory * passes > 16 * 1024 * 1024) throw new FileProblem('too-expensive');
      if (memory < 8 * lanes || salt.length < 8) throw new FileProblem('damaged');
      return kdf.argon2id(password, salt, cost, length);
    },
    async scrypt(password, salt, cost) {
      const { n, r, p } = cost;
      if (!Number.isInteger(Math.log2(n)) || n < 2) throw new FileProblem('damaged');
      within(n, 2 ** 18);
      within(r, 8);
      within(p, 4);
      if (128 * n * r > 256 * 1024 * 1024) throw new FileProblem('too-expensive');
      return kdf.scrypt(password, salt, cost);
    },
  };
}

function within(value: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < 1) throw new FileProblem('damaged');
  if (value > most) throw new FileProblem('too-expensive');
}

/** AES-256-GCM, the tag (16 bytes) behind the ciphertext. @throws FileProblem `wrong-password` where the tag does not fit. */
export function openGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  associated?: Uint8Array,
): Uint8Array {
  if (sealed.length < 16 || nonce.length < 8) throw new FileProblem('damaged');
  try {
    return gcm(key, nonce, associated).decrypt(sealed);
  } catch {
    throw new FileProblem('wrong-password');
  }
}

/** AES-256-CBC with PKCS #7 padding and no tag: a wrong key may go unnoticed. @throws FileProblem `wrong-password`, `damaged`. */
export function openCbc(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Uint8Array {
  if (sealed.length === 0 || sealed.length % 16 > 0 || iv.length !== 16) throw new FileProblem('damaged');
  try {
    return cbc(key, iv).decrypt(sealed);
  } catch {
    throw new FileProblem('wrong-password');
  }
}

/**
 * One message of libsodium's crypto_secretstream_xchacha20poly1305. `header` is 24 bytes.
 * @throws FileProblem `wrong-password` where the tag does not fit.
 */
export function openSecretstream(key: Uint8Array, header: Uint8Array, sealed: Uint8Array): Uint8Array {
  if (header.length !== 24 || sealed.length < 17) throw new FileProblem('damaged');
  const subkey = hchachaKey(key, header.subarray(0, 16));
  const nonce = concatBytes(new Uint8Array([1, 0, 0, 0]), header.subarray(16));
  const ciphertext = sealed.subarray(1, -16);
  const authKey = chacha20(subkey, nonce, new Uint8Array(32), undefined, 0);
  const block = new Uint8Array(64);
  block[0] = sealed[0] ?? 0;
  const tagBlock = chacha20(subkey, nonce, block, undefined, 1);
  // What is authenticated: the block with the byte as it was sent, the text, a filling, the lengths. libsodium fills with as many
  // zeros as the text has over a block of 16, not with what is missing to one; files exist, so it stays that way.
  tagBlock[0] = sealed[0] ?? 0;
  const fill = new Uint8Array(ciphertext.length % 16);
  const lengths = new Uint8Array(16);
  new DataView(lengths.buffer).setBigUint64(8, BigInt(64 + ciphertext.length), true);
  const tag = poly1305(concatBytes(tagBlock, ciphertext, fill, lengths), authKey);
  if (!equalBytes(tag, sealed.subarray(-16))) throw new FileProblem('wrong-password');
  return chacha20(subkey, nonce, ciphertext, undefined, 2);
}

function hchachaKey(key: Uint8Array, input: Uint8Array): Uint8Array {
  const words = (bytes: Uint8Array) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(4 * at, true));
  };
  const sigma = words(Uint8Array.from('expand 32-byte k', (letter) => letter.charCodeAt(0)));
  const out = new Uint32Array(8);
  hchacha(sigma, words(key), words(input), out);
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  out.forEach((word, at) => {
    view.setUint32(4 * at, word, true);
  });
  return bytes;
}
