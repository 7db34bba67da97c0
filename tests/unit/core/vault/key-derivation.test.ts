import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../../../lib/core/bytes.ts';

/** RFC 9106 §5.3. */
const vector = {
  password: new Uint8Array(32).fill(1),
  salt: new Uint8Array(16).fill(2),
  key: new Uint8Array(8).fill(3),
  associated: new Uint8Array(12).fill(4),
  tag: '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
};

describe('Argon2id', () => {
  it('gives the tag of RFC 9106 in the fallback', () => {
    const { password, salt, key, associated, tag } = vector;
    const options = { m: 32, t: 3, p: 4, dkLen: 32, key, personalization: associated };
    expect(toHex(nobleArgon2id(password, salt, options))).toBe(tag);
  });

  it('is the same in WebAssembly and in the fallback, whatever goes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.uint8Array({ minLength: 16, maxLength: 64 }),
        fc.integer({ min: 64, max: 512 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        async (password, salt, m, t, p) => {
          const wasm = await argon2id({
            ...{ password, salt, memorySize: m, iterations: t, parallelism: p, hashLength: 32 },
            outputType: 'hex',
          });
          return wasm === toHex(nobleArgon2id(password, salt, { m, t, p, dkLen: 32 }));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('PBKDF2', () => {
  it('is the same in the browser and in another library', async () => {
    const [password, salt] = [new Uint8Array([1, 2, 3]), new Uint8Array(16).fill(9)];
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const bits = await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 5000 },
      key,
      256,
    );
    expect(toHex(new Uint8Array(bits))).toBe(toHex(pbkdf2(sha256, password, salt, { c: 5000, dkLen: 32 })));
  });
});
