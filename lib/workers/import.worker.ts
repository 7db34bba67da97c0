import { argon2idAsync } from '@noble/hashes/argon2.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { argon2id, scrypt } from 'hash-wasm';
import type { ForeignKdf } from '../core/import/foreign-ciphers.ts';
import type { ImportedFile } from '../core/import/imported-file.ts';
import type { FileOutcome } from '../core/import/problems.ts';
import { readImportFile } from '../core/import/read-import-file.ts';
import type { Result } from '../core/result.ts';

/** One file; then this Worker is ended, and its memory with it. */
export interface ImportQuestion {
  readonly bytes: Uint8Array;
  readonly password?: string;
}

/**
 * While a slow derivation runs, this Worker is silent: what it is expected to take (milliseconds) is said before, by a small trial.
 * Without WebAssembly it says the share that is done.
 */
export type ImportAnswer =
  | { readonly kind: 'expected'; readonly milliseconds: number }
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'read'; readonly file: Result<ImportedFile, FileOutcome> };

const answer = (message: ImportAnswer) => postMessage(message);

/** KiB times passes, from about half a second on. */
const SLOW_COST = 512 * 1024;
/** KiB. */
const TRIAL_MEMORY = 32 * 1024;
const wasm = typeof WebAssembly !== 'undefined';

const kdf: ForeignKdf = {
  async pbkdf2(hash, password, salt, iterations) {
    const key = await crypto.subtle.importKey('raw', password.slice(), 'PBKDF2', false, ['deriveBits']);
    const bits = await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash, salt: salt.slice(), iterations },
      key,
      256,
    );
    return new Uint8Array(bits);
  },
  async argon2id(password, salt, { memory, passes, lanes }, length = 32) {
    if (!wasm) {
      const onProgress = (share: number) => answer({ kind: 'share', share });
      return argon2idAsync(password, salt, { m: memory, t: passes, p: lanes, dkLen: length, onProgress });
    }
    const derive = (memorySize: number, iterations: number) =>
      argon2id({
        ...{ password, salt, memorySize, iterations, parallelism: lanes },
        ...{ hashLength: length, outputType: 'binary' as const },
      });
    if (memory * passes >= SLOW_COST) {
      const started = performance.now();
      await derive(TRIAL_MEMORY, 1);
      const milliseconds = ((performance.now() - started) * memory * passes) / TRIAL_MEMORY;
      answer({ kind: 'expected', milliseconds });
    }
    return derive(memory, passes);
  },
  scrypt(password, salt, { n, r, p }) {
    if (!wasm) return scryptAsync(password, salt, { N: n, r, p, dkLen: 32, maxmem: 2 ** 29 });
    return scrypt({
      ...{ password, salt, costFactor: n, blockSize: r, parallelism: p },
      ...{ hashLength: 32, outputType: 'binary' },
    });
  },
};

addEventListener('message', async ({ data: { bytes, password } }: MessageEvent<ImportQuestion>) => {
  answer({ kind: 'read', file: await read(bytes, password) });
});

async function read(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<Result<ImportedFile, FileOutcome>> {
  try {
    return await readImportFile(bytes, password, kdf, shiftJis);
  } catch (error) {
    // A derivation within the bounds can still ask for more memory than this PC gives.
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError)
      return { ok: false, error: 'too-expensive' };
    throw error;
  }
}

function shiftJis(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// A bug while reading ends in the page's error handler, so that nobody waits for an answer that does not come.
addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});
