import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cbc, gcm } from '@noble/ciphers/aes.js';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';

type Vector = Readonly<Record<string, string> & { tcId: number; result: string; size: number }>;
interface Group {
  readonly tests: readonly Vector[];
  readonly ivSize?: number;
  readonly tagSize?: number;
}

const bytes = (hex: string | undefined) => Uint8Array.from(Buffer.from(hex ?? '', 'hex'));
const hex = (array: Uint8Array) => Buffer.from(array).toString('hex');

/** Runs every vector of a file that is of the sizes that we use; what is refused must be invalid, and what is invalid must be refused. */
function run(
  file: string,
  compute: (vector: Vector, group: Group) => boolean,
  fits: (group: Group) => boolean = () => true,
): number {
  const path = join(import.meta.dirname, `../../corpus/wycheproof/${file}_test.json`);
  const { testGroups } = JSON.parse(readFileSync(path, 'utf8')) as { readonly testGroups: readonly Group[] };
  let count = 0;
  for (const group of testGroups.filter(fits)) {
    for (const vector of group.tests) {
      let good: boolean;
      try {
        good = compute(vector, group);
      } catch {
        good = false; // Refused.
      }
      expect(good, `${file} ${vector.tcId}`).toBe(vector.result !== 'invalid');
      count++;
    }
  }
  return count;
}

describe('the vectors of Wycheproof hold for', () => {
  it('XChaCha20-Poly1305, which encrypts the vault', () => {
    const count = run('xchacha20_poly1305', ({ key, iv, aad, msg, ct, tag }) => {
      const cipher = () => xchacha20poly1305(bytes(key), bytes(iv), bytes(aad));
      const opened = hex(cipher().decrypt(bytes(`${ct}${tag}`)));
      return opened === msg && hex(cipher().encrypt(bytes(msg))) === `${ct}${tag}`;
    });
    expect(count).toBe(315);
  });

  it('HKDF-SHA256, which derives its keys', () => {
    const count = run(
      'hkdf_sha256',
      ({ ikm, salt, info, size, okm }) =>
        hex(hkdf(sha256, bytes(ikm), bytes(salt), bytes(info), size)) === okm,
    );
    expect(count).toBe(86);
  });

  it.each([
    ['hmac_sha1', sha1],
    ['hmac_sha256', sha256],
    ['hmac_sha512', sha512],
  ] as const)('%s, which makes the codes', (file, hash) => {
    const count = run(
      file,
      ({ key, msg, tag }, { tagSize = 0 }) =>
        hex(hmac(hash, bytes(key), bytes(msg))).slice(0, tagSize / 4) === tag,
    );
    expect(count).toBeGreaterThan(160);
  });

  it('PBKDF2-HMAC-SHA256, in the browser and in another library', async () => {
    const path = join(import.meta.dirname, '../../corpus/wycheproof/pbkdf2_hmacsha256_test.json');
    const { testGroups } = JSON.parse(readFileSync(path, 'utf8'));
    const vectors = testGroups.flatMap((group: { tests: unknown[] }) => group.tests);
    expect(vectors.length).toBeGreaterThan(50);
    for (const { password, salt, iterationCount, dkLen, dk } of vectors) {
      const key = await crypto.subtle.importKey('raw', bytes(password), 'PBKDF2', false, ['deriveBits']);
      const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: iterationCount };
      expect(hex(new Uint8Array(await crypto.subtle.deriveBits(parameters, key, dkLen * 8)))).toBe(dk);
      if (iterationCount <= 4096)
        expect(hex(pbkdf2(sha256, bytes(password), bytes(salt), { c: iterationCount, dkLen }))).toBe(dk);
    }
  });

  it('AES-GCM, which opens the files of other apps', () => {
    const count = run(
      'aes_gcm',
      ({ key, iv, aad, msg, ct, tag }) =>
        hex(gcm(bytes(key), bytes(iv), bytes(aad)).decrypt(bytes(`${ct}${tag}`))) === msg,
      // Those apps use nonces of 96 bits.
      ({ ivSize }) => ivSize === 96,
    );
    expect(count).toBeGreaterThan(150);
  });

  it('AES-CBC with PKCS #7, which opens older ones', () => {
    const count = run(
      'aes_cbc_pkcs5',
      ({ key, iv, msg, ct }) => hex(cbc(bytes(key), bytes(iv)).decrypt(bytes(ct))) === msg,
    );
    expect(count).toBeGreaterThan(150);
  });
});
