import { argon2idAsync } from '@noble/hashes/argon2.js';
import { argon2id } from 'hash-wasm';
import type { PasswordKdf } from '../core/vault/kdf.ts';

/** What the page asks: one derivation, then this Worker is ended, its memory with it. */
export interface KdfQuestion {
  readonly password: Uint8Array;
  readonly kdf: PasswordKdf;
}

/** `milliseconds` counts the derivation alone, without the start of the Worker. */
export type KdfAnswer =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'key'; readonly key: Uint8Array; readonly milliseconds: number }
  | { readonly kind: 'failed' };

const answer = (message: KdfAnswer) => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<KdfQuestion>) => {
  const started = performance.now();
  try {
    const key = await derive(data);
    answer({ kind: 'key', key, milliseconds: performance.now() - started });
  } catch {
    answer({ kind: 'failed' }); // The parameters are within bounds: only memory can be short.
  }
});

async function derive({ password, kdf }: KdfQuestion): Promise<Uint8Array> {
  if (kdf.alg === 'pbkdf2-sha256') {
    const key = await crypto.subtle.importKey('raw', password.slice(), 'PBKDF2', false, ['deriveBits']);
    const parameters = {
      name: 'PBKDF2',
      hash: 'SHA-256',
      salt: kdf.salt.slice(),
      iterations: kdf.iterations,
    };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256));
  }
  const { memory, passes, lanes, salt } = kdf;
  if (typeof WebAssembly === 'undefined') {
    // Company policy may switch WebAssembly off. Slow, but it opens; the share is shown.
    const onProgress = (share: number) => answer({ kind: 'share', share });
    return argon2idAsync(password, salt, { m: memory, t: passes, p: lanes, dkLen: 32, onProgress });
  }
  return argon2id({
    password,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
}
