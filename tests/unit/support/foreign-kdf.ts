import { pbkdf2Sync, scryptSync } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import type { ForeignKdf } from '../../../lib/core/import/foreign-ciphers.ts';

/** The derivations by other libraries than the product's Worker uses, and a count of how often they were asked. */
export function nodeKdf(): ForeignKdf & { readonly count: () => number } {
  let asked = 0;
  return {
    count: () => asked,
    async pbkdf2(hash, password, salt, iterations) {
      asked++;
      return new Uint8Array(pbkdf2Sync(password, salt, iterations, 32, hash.replace('-', '').toLowerCase()));
    },
    async argon2id(password, salt, { memory, passes, lanes }, length = 32) {
      asked++;
      return argon2id({
        ...{ password, salt, memorySize: memory, iterations: passes, parallelism: lanes },
        ...{ hashLength: length, outputType: 'binary' },
      });
    },
    async scrypt(password, salt, { n, r, p }) {
      asked++;
      return new Uint8Array(scryptSync(password, salt, 32, { N: n, r, p, maxmem: 512 * 1024 * 1024 }));
    },
  };
}
